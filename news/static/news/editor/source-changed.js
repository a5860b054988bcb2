/* The form stays open while drafts are saved in the background, so the source shown beside a
   translation can grow old. This says so, and offers to lay the form out anew. */
(function () {
  let before = null;

  function source(form) {
    const language = form.elements.laid_out_for?.value.replace('-', '_');
    const prefix = new RegExp(`^(headline|summary|body)_${language === 'id' ? 'ind' : language}\\b`);
    return JSON.stringify([...new FormData(form)].filter(([name]) => prefix.test(name)));
  }

  function compare(form) {
    if (before === null) return;
    const changed = source(form) !== before;
    form.querySelectorAll('[data-source-changed]').forEach((notice) => {
      notice.hidden = !changed;
    });
  }

  document.addEventListener('DOMContentLoaded', () => {
    const form = document.querySelector('[data-edit-form]');
    if (!form || !form.elements.laid_out_for) return;
    // The editors fill their inputs when they start: what counts is what they hold when the
    // first hand is laid on the form.
    const remember = () => {
      if (before === null) before = source(form);
    };
    ['focusin', 'pointerdown', 'keydown'].forEach((type) =>
      document.addEventListener(type, remember, { capture: true }),
    );
    document.addEventListener('w-autosave:success', () => compare(form));
    document.addEventListener('w-tabs:selected', () => compare(form));
    form.addEventListener('focusin', () => compare(form));
    form.addEventListener('click', (event) => {
      if (!event.target.closest('[data-lay-out-anew]')) return;
      event.preventDefault();
      form.action = window.location.pathname + window.location.search + window.location.hash;
      form.requestSubmit();
    });
  });
})();
