"""Places that help families as tables: read row by row with a cure for each fault, and written for a spreadsheet."""

from content.places.reader import HERE, MOST_ROWS, Read, decode, read_table, template, write_table

__all__ = ["HERE", "MOST_ROWS", "Read", "decode", "read_table", "template", "write_table"]
