"""What is done in the background, a line each; `manage.py worker` does it."""

from django.tasks import task

from news.distribution import sending


@task
def deliver(pk: int) -> None:
    """A delivery that is due now does not wait for the worker's next round."""
    sending.deliver(pk)
