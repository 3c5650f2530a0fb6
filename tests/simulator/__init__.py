"""Proofs for simulator."""
