"""The workflow of Wagtail's that stands under our review."""

from django.db import transaction
from django.utils.translation import gettext_noop
from wagtail.models import Task, Workflow, WorkflowPage, WorkflowTask

from news.models import Newsroom, Review

NAME = gettext_noop("Review")


@transaction.atomic
def review_workflow() -> tuple[Workflow, Task]:
    """The newsroom's workflow and its one task, made and assigned where they are missing."""
    task = Review.objects.order_by("pk").first() or Review.objects.create(name=NAME)
    workflow = Workflow.objects.filter(workflow_tasks__task=task).order_by("pk").first()
    if workflow is None:
        workflow = Workflow.objects.create(name=NAME)
        WorkflowTask.objects.create(workflow=workflow, task=task)
    WorkflowPage.objects.get_or_create(
        page_id=Newsroom.current().pk, defaults={"workflow": workflow}
    )
    return workflow, task
