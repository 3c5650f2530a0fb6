"""Proofs for handlers."""
