"""The memory: tables, repositories, unit of work and migrations."""
