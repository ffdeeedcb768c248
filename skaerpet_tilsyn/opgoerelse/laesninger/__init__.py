"""The same figures under every reading of the disputed points: whose answer depends on which of them."""
