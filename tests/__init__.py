"""Proofs: what must hold, in sentences."""
