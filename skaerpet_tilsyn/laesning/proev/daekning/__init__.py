"""What the kept cases cover: provision for provision, version by version."""
