"""A whole area of law proved at once: every rule, table and value, with a report for jurists."""
