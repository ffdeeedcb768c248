"""The rules of 2026 over persons: the shares of 75 and 25 pct., and single kontaktforløb."""
