"""Proofs for storage."""
