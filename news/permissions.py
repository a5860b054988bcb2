"""Who may do what in the newsroom. Wagtail's own publishing is not offered: see `news.actions`."""

from wagtail.models import PagePermissionTester


class WorkingPermissions(PagePermissionTester):
    """What Wagtail's screens may offer: everything but what would seem to change the public side.

    Neither the newsroom nor a release is ever "live" in Wagtail's sense; saving keeps the
    working text, and `news.actions` makes editions of it.
    """

    def can_release(self) -> bool:
        """Whether the user may make editions: Wagtail's page permission "publish"."""
        return super().can_publish()

    def can_work(self) -> bool:
        """Whether the user has anything to do with it beyond reading and translating."""
        return self.can_edit() or self.can_release()

    def can_publish(self) -> bool:
        return False

    def can_submit_for_moderation(self) -> bool:
        return False

    def can_publish_subpage(self) -> bool:
        return False

    def can_unpublish(self) -> bool:
        return False

    def can_unschedule(self) -> bool:
        return False

    def can_set_view_restrictions(self) -> bool:
        return False

    def can_reorder_children(self) -> bool:
        return False

    def can_move(self) -> bool:
        return False

    def can_copy(self) -> bool:
        return False

    def can_delete(self, ignore_bulk: bool = False) -> bool:
        return False


class NewsroomPermissions(WorkingPermissions):
    """Page permissions on the newsroom are for its releases; its own facts need one more."""

    def can_edit(self) -> bool:
        return super().can_edit() and self.user.has_perm("news.change_newsroom")


class ReleasePermissions(WorkingPermissions):
    """A release that has an edition stays; a draft may go, by those who may write one.

    Where the newsroom works by department, it is for its own people: see `is_work_of_others`.
    """

    def can_edit(self) -> bool:
        # Of who has no permission for pages, Wagtail asks whether a task of the workflow lets
        # them in, release by release. Ours lets in publishers alone.
        known = self.user.is_superuser or bool(getattr(self, "permissions", ()))
        return known and super().can_edit() and not self.page.is_work_of_others(self.user)

    def can_release(self) -> bool:
        return super().can_release() and not self.page.is_work_of_others(self.user)

    def can_translate(self, language: str) -> bool:
        """Whether the user may write its texts in a target language."""
        return self.can_edit() or self._is_translator(language)

    def can_approve_texts(self, language: str) -> bool:
        """Whether the user may say that its texts in a target language are right."""
        return self._is_translator(language)

    def _is_translator(self, language: str) -> bool:
        """For those who have languages of their own, in these alone."""
        if not self.user.is_active or not self.user.has_perm("news.translate_pressrelease"):
            return False
        own = getattr(self.user, "languages", [])
        return (not own or language in own) and not self.page.is_work_of_others(self.user)

    def can_remove(self) -> bool:
        """Whether the user may take a release from the public side without a trace in its place.

        For administrators, who are told by what only they may do.
        """
        return self.can_release() and bool(self.user.has_perm("news.change_newsroom"))

    def can_delete(self, ignore_bulk: bool = False) -> bool:
        may_delete = super(WorkingPermissions, self).can_delete(ignore_bulk)
        may_write = self.user.is_superuser or "add" in self.permissions
        ours = not self.page.is_work_of_others(self.user)
        return may_delete and may_write and ours and not self.page.editions.exists()
