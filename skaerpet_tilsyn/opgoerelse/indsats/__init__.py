"""The rules of 2026 over registers: counts of blocks of persons, and who lacks what (needs the extra ``register``)."""
