"""`newsmodel schema`: the JSON Schema of the `json` format.

What may live here: the command.
"""

from __future__ import annotations

import json

import click

from newsmodel.codecs.json_schema import json_schema

__all__ = ["schema"]


@click.command()
def schema() -> None:
    """Print the JSON Schema of an article as JSON."""
    # As bytes, since JSON is in UTF-8 wherever it goes.
    click.echo(json.dumps(json_schema(), ensure_ascii=False, indent=2).encode())
