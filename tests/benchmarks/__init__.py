"""Proofs for benchmarks."""
