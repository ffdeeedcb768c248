"""Tables of transitions: where a course can go, what is refused, and the faults of such a table."""
