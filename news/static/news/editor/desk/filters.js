/* Which texts are shown, how many there are of each kind, and how far the language is. */
import { data, fill, icon, say, words } from './words.js';

const WORST_FIRST = 'moda';

const MATCHES = {
  all: () => true,
  findings: (row) => row.element.dataset.findings !== '0',
  comments: (row) => row.element.dataset.comments !== '0',
};

const matches = (name, row) => (MATCHES[name] ? MATCHES[name](row) : row.state === name);

export class Filters {
  constructor(desk) {
    this.desk = desk;
    this.buttons = [...document.querySelectorAll('[data-filter]')];
    for (const button of this.buttons) {
      button.addEventListener('click', () => this.choose(button.dataset.filter));
    }
    const asked = new URLSearchParams(window.location.hash.slice(1)).get('show');
    if (this.buttons.some((each) => each.dataset.filter === asked)) this.choose(asked);
  }

  /* What is chosen stays as it is while one works in it. */
  choose(name) {
    let shown = 0;
    for (const row of this.desk.rows) {
      row.element.hidden = !matches(name, row);
      shown += row.isShown;
    }
    for (const group of document.querySelectorAll('.desk-group')) {
      group.hidden = !group.querySelector('.desk-row:not([hidden])');
    }
    for (const button of this.buttons) {
      button.setAttribute('aria-pressed', String(button.dataset.filter === name));
    }
    document.querySelector('[data-none]').hidden = shown > 0 || !this.desk.rows.length;
    window.history.replaceState(null, '', name === 'all' ? window.location.pathname : `#show=${name}`);
    say(fill(words.showing, { count: shown }));
  }

  count() {
    for (const button of this.buttons) {
      const number = this.desk.rows.filter((row) => matches(button.dataset.filter, row)).length;
      button.querySelector('[data-count]').textContent = number;
    }
    const total = this.desk.rows.length;
    const approved = this.desk.rows.filter((row) => row.isApproved).length;
    document.querySelector('[data-progress]').value = approved;
    document.querySelector('[data-progress-words]').textContent = fill(words.progress, { approved, total });
    const finish = document.querySelector('[data-do="finish"]');
    if (finish) finish.disabled = approved !== total;
    this.#language();
  }

  #language() {
    const tag = document.querySelector('[data-language-state]');
    if (!tag) return;
    const letters = new Set(this.desk.rows.map((row) => row.state[0]));
    const state = data.states[[...WORST_FIRST].find((letter) => letters.has(letter)) || 'a'];
    tag.className = `desk-state desk-state--${state.value}`;
    tag.querySelector('[data-label]').textContent = state.label;
    icon(tag, state.icon);
  }
}
