"""A whole population at once: the person-month panel, and the rules over its columns (needs the extra ``register``)."""
