"""Proofs for stories."""
