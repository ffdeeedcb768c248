"""What is collected for the doctests where an extra is not installed."""

from __future__ import annotations

from importlib.util import find_spec

collect_ignore = [] if find_spec("pyspark") else ["skaerpet_tilsyn/register/spark.py"]
