"""Work beside the request without a worker: a thread of the server does it, one task at a time.

For papers, which take a second or two; the page that ordered one asks how it stands. What is lost with the server
can be ordered again.
"""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import Any

from django.db import connections, transaction
from django_tasks.backends.immediate import ImmediateBackend
from django_tasks.base import TaskResult

ONE_AT_A_TIME = ThreadPoolExecutor(max_workers=1, thread_name_prefix="beside")


class Beside(ImmediateBackend):
    """Hands the task to the thread once the request's own changes are saved."""

    def _execute_task(self, task_result: TaskResult[Any]) -> None:
        transaction.on_commit(lambda: ONE_AT_A_TIME.submit(self._in_thread, task_result))

    def _in_thread(self, task_result: TaskResult[Any]) -> None:
        try:
            super()._execute_task(task_result)
        finally:
            connections.close_all()
