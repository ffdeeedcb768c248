"""Register tables: found, read, checked, numbered (needs the extra ``register``)."""
