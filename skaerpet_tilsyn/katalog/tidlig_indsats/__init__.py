"""The follow-up on the early effort: a neighbour of skærpet tilsyn, never skærpet tilsyn itself."""
