"""`python -m newsmodel` is the command `newsmodel`."""

from newsmodel.cli import main

main()
