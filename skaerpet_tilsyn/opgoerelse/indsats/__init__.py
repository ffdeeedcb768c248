"""The rules of 2026 over registers: blocks of persons to whole numbers, and who lacks what (needs the extra ``register``)."""
