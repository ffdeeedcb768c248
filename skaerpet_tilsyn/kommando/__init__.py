"""The command line ``skaerpet-tilsyn``; needs the extra ``kommando`` (typer, rich)."""
