"""Proofs in full size, through a whole town; `make prove` runs them."""
