"""Proofs for crash."""
