"""Proofs for bot."""
