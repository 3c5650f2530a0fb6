"""The buttons of the line and of arriving. Codes are for ever, as in `actions`."""
