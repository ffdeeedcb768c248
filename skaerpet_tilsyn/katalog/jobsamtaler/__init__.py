"""Jobsamtaler and tilbud in the second half of 2026: for whom, how many, by when, and for how large a share."""
