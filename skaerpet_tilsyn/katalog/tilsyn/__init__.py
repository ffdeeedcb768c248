"""The supervision: the four categories, the yearly selection, and what follows."""
