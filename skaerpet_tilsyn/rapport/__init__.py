"""The report: one self-contained page for people who decide. Needs the extra ``rapport``."""
