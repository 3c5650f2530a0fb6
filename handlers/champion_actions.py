"""The buttons of a champion's panel. Codes are for ever, as in `actions`."""
