"""Cases with their expected answers: made from the rules, kept as TOML, read, decided."""
