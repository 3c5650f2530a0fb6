"""Proofs for domain."""
