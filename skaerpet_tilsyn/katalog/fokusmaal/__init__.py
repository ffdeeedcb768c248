"""The two fokusmål: samtaler and aktiv indsats."""
