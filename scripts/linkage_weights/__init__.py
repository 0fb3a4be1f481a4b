"""Training of linkage's match weights: what is compared, m and u by splink, drawing towards the weights by hand."""
