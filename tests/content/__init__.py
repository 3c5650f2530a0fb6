"""Proofs for content."""
