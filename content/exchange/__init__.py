"""Texts as a spreadsheet for translators and clinicians: out, and back in without losing anything."""

from content.exchange.reading import read_rows
from content.exchange.returning import Plan, plan, prove, write
from content.exchange.rows import COLUMNS, Row, rows_of, write_rows

__all__ = ["COLUMNS", "Plan", "Row", "plan", "prove", "read_rows", "rows_of", "write", "write_rows"]
