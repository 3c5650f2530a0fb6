"""The buttons of setting groups up. Codes are for ever, as in `actions`."""
