"""Bedre indsats for borgere i ressourceforløb: the hierarchy, resultatkrav 1 and 2."""
