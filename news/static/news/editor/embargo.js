/* Morning and evening papers (조간, 석간) have their usual hour online. It is filled into the
   field where nothing else has been typed, and said so; the editor confirms it by saving. */
(function () {
  const DAY = 24 * 60 * 60 * 1000;

  function start(form) {
    const kinds = [...form.querySelectorAll('input[name="embargo_kind"]')];
    const day = form.elements.paper_day;
    const instant = form.elements.embargoed_until;
    if (!kinds.length || !day || !instant) return;
    const words = kinds[0].dataset;
    const note = document.createElement('p');
    note.className = 'help news-proposal';
    note.setAttribute('role', 'status');
    instant.closest('[data-field-input], .w-field__input')?.after(note);
    const dayField = day.closest('.w-panel, [data-field-wrapper], .w-field__wrapper');
    let last = null;
    let cleared = '';

    const kind = () => kinds.find((each) => each.checked)?.value;

    function proposal() {
      const [offset, clock] = (words[kind()] || '').trim().split(/\s+/);
      const date = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(day.value.trim());
      if (!clock || !date) return null;
      const at = new Date(Date.UTC(date[1], date[2] - 1, date[3]) + Number(offset) * DAY);
      return `${at.toISOString().slice(0, 10)} ${clock}`;
    }

    function fill(value) {
      instant.value = value;
      ['input', 'change'].forEach((type) =>
        instant.dispatchEvent(new Event(type, { bubbles: true })),
      );
    }

    function offer(value) {
      const use = document.createElement('button');
      use.type = 'button';
      use.className = 'button button-small button-secondary';
      use.textContent = words.use;
      use.addEventListener('click', () => {
        fill(value);
        note.textContent = words.proposed;
      });
      note.replaceChildren(`${words.other.replace('{instant}', `${value} KST`)} `, use);
    }

    function show() {
      if (dayField) dayField.hidden = !(kind() in words && ['morning', 'evening'].includes(kind()));
    }

    function propose() {
      show();
      note.textContent = '';
      if (kind() === 'immediate') {
        if (instant.value) {
          cleared = instant.value;
          fill('');
          note.textContent = words.cleared;
        }
        return;
      }
      if (kind() === 'time' && !instant.value && cleared) fill(cleared);
      const value = proposal();
      if (!value) return;
      if (!instant.value || instant.value === last) {
        fill(value);
        note.textContent = words.proposed;
      } else if (instant.value !== value) {
        offer(value);
      }
      last = value;
    }

    last = proposal();
    show();
    kinds.forEach((each) => each.addEventListener('change', propose));
    ['change', 'input'].forEach((type) => day.addEventListener(type, propose));
    instant.addEventListener('input', (event) => {
      if (event.isTrusted && instant.value && kind() === 'immediate') {
        const time = kinds.find((each) => each.value === 'time');
        if (time) time.checked = true;
        show();
      }
    });
  }

  document.addEventListener('DOMContentLoaded', () => {
    const form = document.querySelector('[data-edit-form]');
    if (form) start(form);
  });
})();
