"""The target-group analysis of ressourceforløb and jobafklaringsforløb: from citizens to the reports' figures."""
