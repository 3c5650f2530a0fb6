"""The process: settings, wiring, receiving, turns, sending, ticking and the command line."""
