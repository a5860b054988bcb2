"""What is done in the background, a line each; `manage.py worker` does it."""

from django.tasks import task

from news.actions.draft_by_machine import run_machine
from news.distribution import sending


@task
def deliver(pk: int) -> None:
    """A delivery that is due now does not wait for the worker's next round."""
    sending.deliver(pk)


@task
def draft_by_machine(pk: int) -> None:
    """A machine takes longer than a person waits for a page."""
    run_machine(pk)
