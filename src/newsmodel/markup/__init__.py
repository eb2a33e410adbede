"""Markup: a body's blocks and marks in the languages that the formats share, and XML itself.

What may live here: one language a module, each with a reader and a writer. A module imports the model and
`newsmodel.tree`, and never a codec.
"""
