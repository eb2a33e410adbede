"""The model: what a news article is made of, one concept a file.

What may live here: frozen attrs classes and what can be asked of them. No I/O, no XML, no JSON.
"""
