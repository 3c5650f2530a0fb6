"""Running a state machine over copies of a migrated database, in a small or the full size."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, settings
from hypothesis.stateful import run_state_machine_as_test


def run(machine: Any, template: Path, examples: int, steps: int) -> None:
    """So many runs of at most so many steps; each run begins with a copy of the template."""
    here = type(machine.__name__, (machine,), {"template": template})
    chosen = settings(
        max_examples=examples, stateful_step_count=steps, deadline=None, suppress_health_check=list(HealthCheck)
    )
    run_state_machine_as_test(here, settings=chosen)
