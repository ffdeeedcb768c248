"""Ressourceforløb and jobafklaringsforløb: who may come from where, how long, how many, how it may end."""
