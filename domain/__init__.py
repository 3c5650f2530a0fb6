"""The rules, pure: frozen values and functions; now and rng are arguments."""
