"""Resultatkrav 1 and 2: from counts to the figures of the monitoring report."""
