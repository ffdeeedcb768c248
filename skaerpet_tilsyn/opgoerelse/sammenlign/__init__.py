"""Two rule sets on the same facts: who changes outcome, and what changed it."""
