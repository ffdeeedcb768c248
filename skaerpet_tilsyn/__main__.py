"""``python -m skaerpet_tilsyn`` is the command line."""

from __future__ import annotations

from skaerpet_tilsyn.kommando.hoved import main

if __name__ == "__main__":
    main()
