"""From the counts of a population to shares, means, requirements and categories (needs the extra ``register``)."""
