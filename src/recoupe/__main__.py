"""Run the command line with `python -m recoupe`."""

from recoupe.cli import main

main()
