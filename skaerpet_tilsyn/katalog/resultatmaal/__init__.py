"""Resultatmålet: the actual share on public support against the expected share."""
