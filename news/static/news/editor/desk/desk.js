/* The desk: rows, and what goes on between them. */
import { askedFor } from './arrival.js';
import { Beside } from './beside.js';
import { Filters } from './filters.js';
import { forget, keep } from './kept.js';
import { askedBy, nameKeys } from './keys.js';
import { Notice } from './notice.js';
import { Preview } from './preview.js';
import { post } from './requests.js';
import { Row } from './row.js';
import { Saving } from './saving.js';
import { Tools } from './tools.js';
import { data, difference, element, fill, plainButton, say, words } from './words.js';

export class Desk {
  constructor(root) {
    this.root = root;
    this.language = data.language;
    this.answered = 0; // how often the states have been told, so that late answers are known
    const elements = [...root.querySelectorAll('.desk-row')];
    this.rows = elements.map((each, n) => new Row(each, data.rows[n], (row) => this.typed(row)));
    this.byElement = new Map(this.rows.map((row) => [row.element, row]));
    this.sourceLanguage = root.querySelector('.desk-source')?.lang;
    this.notice = new Notice(root.querySelector('[data-notice]'));
    this.tools = new Tools(this, root.querySelector('[data-tools]'));
    this.beside = new Beside(this, root.querySelector('[data-beside]'));
    this.preview = new Preview(root.querySelector('[data-preview]'));
    this.saving = new Saving(this);
    this.filters = new Filters(this);
    root.addEventListener('focusin', (event) => this.#enter(this.#rowOf(event.target)));
    root.addEventListener('focusout', (event) => this.#leave(event));
    root.addEventListener('click', (event) => this.#click(event));
    document.addEventListener('keydown', (event) => this.#keydown(event), true);
    nameKeys();
    root.inert = false; // what was typed before anybody listened would be lost
    this.saving.restore();
    if (this.rows.length) this.beside.checks.count();
    const asked = askedFor(this.rows);
    if (asked) this.go(asked);
  }

  #rowOf(target) {
    return this.byElement.get(target.closest?.('.desk-row'));
  }

  // --- Where one is ---------------------------------------------------------------------------

  #enter(row) {
    if (!row || row === this.row) return;
    this.row?.element.classList.remove('desk-row--here');
    this.row = row;
    row.element.classList.add('desk-row--here');
    this.notice.settled(row);
    this.tools.enter(row);
    this.beside.enter(row);
    this.preview.show(row);
  }

  #leave(event) {
    const row = this.#rowOf(event.target);
    if (row && event.target.matches('.desk-field') && row.isDirty && !row.trouble) {
      this.#settled(row, () => this.saving.now(row));
    }
  }

  go(row) {
    if (!row) {
      say(words.no_next);
      return;
    }
    row.field.focus();
    row.element.scrollIntoView({ block: 'nearest' });
  }

  #step(by) {
    const shown = this.rows.filter((row) => row.isShown || row === this.row);
    const at = shown.indexOf(this.row);
    this.go(at < 0 ? shown[0] : shown[at + by]);
  }

  /* On from here to what is not approved, and round to what was left out. */
  #next() {
    const at = this.rows.indexOf(this.row);
    const order = [...this.rows.slice(at + 1), ...this.rows.slice(0, Math.max(at, 0))];
    const next = order.find((row) => row.isShown && !row.isApproved);
    if (next) this.go(next);
    else say(this.rows.every((row) => row.isApproved) ? words.all_approved : words.no_next);
  }

  // --- What is written ------------------------------------------------------------------------

  typed(row) {
    row.origin = { origin: 'person', engine: '' };
    this.wrote(row);
  }

  wrote(row) {
    row.written += 1;
    if (row.trouble !== 'conflict') row.trouble = null;
    row.showUnsaved();
    this.tools.typed(row);
    this.beside.checks.soon(row);
    if (row.isDirty) this.saving.soon(row);
    else {
      forget(row);
      this.saving.show();
    }
    if (row.trouble === 'conflict') keep(row);
  }

  /* Does something once an open syllable has been put into the text. */
  #settled(row, act) {
    if (!row?.field.composing) {
      act();
      return;
    }
    row.field.root.addEventListener('compositionend', () => setTimeout(act), { once: true });
    row.field.root.blur();
  }

  async #save(row, then) {
    const done = this.saving.now(row);
    then?.();
    if (await done) say(fill(words.saved, row));
  }

  async #approve(row) {
    if (!data.may_approve) return;
    const saved = this.saving.now(row);
    if (row.field.value.trim()) this.#next();
    if (!(await saved)) {
      this.#comeBack(row);
      return;
    }
    row.written += 1;
    const read = { path: row.path, source: row.seenSource, known: row.known };
    const answer = await this.saving.inTurn(() => post('approve', read));
    if (!answer.ok) {
      this.#notApproved(row, answer);
      this.#comeBack(row);
      return;
    }
    this.standing(answer.body);
    if (answer.body.row) row.show(answer.body.row);
    this.tools.message(row);
    const all = this.rows.every((each) => each.isApproved);
    say(fill(words.approved, row) + (all ? ` ${words.all_approved}` : ''));
  }

  /* To what was refused, unless one writes elsewhere by now. */
  #comeBack(row) {
    if (!this.row.isDirty) this.go(row);
  }

  #notApproved(row, { status, body }) {
    if (status === 409 && body.kind === 'target') this.conflict(row, body);
    else if (status === 409) this.sourceMoved(row, body);
    else {
      const reason = status === 403 ? words.signed_out : body.message || words.not_sent;
      this.tools.message(row, fill(words.not_approved, { reason }));
    }
  }

  // --- What others have done ------------------------------------------------------------------

  /* The states of all texts, after an answer. */
  standing({ states, shape }) {
    this.answered += 1;
    if (shape !== undefined && shape !== data.shape) {
      this.notice.show(words.shape, { reload: true });
      return;
    }
    if (states?.length !== this.rows.length) return;
    this.rows.forEach((row, n) => row.setState(states[n]));
    this.filters.count();
  }

  /* What the server has of a row that is being looked at. */
  refresh(row, fresh, isFresh) {
    if (isFresh && !row.isDirty) row.show(fresh, { text: fresh.known !== row.known, terms: true });
    else if (fresh.source === row.seenSource) row.source.innerHTML = fresh.source_html;
  }

  sourceMoved(row, body) {
    row.show(body.row);
    const change = element('p', 'desk-change', ...difference(body.change));
    change.lang = this.sourceLanguage;
    this.tools.message(row, words.source_new, [], [change]);
  }

  conflict(row, body) {
    row.trouble = 'conflict';
    const theirs = body.row;
    const keepMine = plainButton(words.keep_mine, () => {
      row.trouble = null;
      row.known = theirs.known;
      this.tools.message(row);
      this.saving.now(row);
      row.field.focus();
    });
    const takeTheirs = plainButton(words.take_theirs, () => {
      row.trouble = null;
      row.show(theirs, { text: true });
      forget(row);
      this.tools.message(row);
      this.saving.show();
      row.field.focus();
    });
    const shown = (label, ...nodes) => {
      const text = element('p', 'desk-change', ...nodes);
      text.lang = this.language;
      return [element('p', 'desk-message__name', label), text];
    };
    const more = [
      ...shown(words.theirs, row.wordsOf(theirs.markup)),
      ...shown(words.would_change, ...difference(body.change)),
    ];
    this.tools.message(row, words.conflict, [keepMine, takeTheirs], more);
    say(fill(words.conflict_said, row));
  }

  wasSaved(row) {
    this.preview.refresh();
    if (row === this.row) this.tools.typed(row);
  }

  // --- Keys and buttons -----------------------------------------------------------------------

  #verbs() {
    const { row } = this;
    const here = (act) => row && this.#settled(row, act);
    const helped = (act) => here(async () => {
      await this.beside.arrived;
      if (row === this.row) act();
    });
    return {
      save: () => here(() => this.#save(row, () => this.#next())),
      stay: () => here(() => this.#save(row)),
      approve: () => here(() => this.#approve(row)),
      next: () => this.#step(1),
      previous: () => this.#step(-1),
      copy: () => here(() => this.#copy(row)),
      code: (number) => here(() => this.tools.code(number)),
      figure: () => helped(() => this.tools.nextFigure()),
      term: () => helped(() => this.tools.nextTerm()),
      suggestion: () => helped(() => this.beside.takeFirst()),
      machine: () => here(() => this.root.querySelector('[data-do="machine"]') && this.beside.askMachine()),
      beside: () => row && this.beside.focus(),
      back: () => this.#back(),
      help: () => this.root.querySelector('[data-help]').showModal(),
      preview: (_number, button) => this.preview.toggle(button, row?.element),
      finish: (_number, button) => this.#finish(button),
      reload: () => window.location.reload(),
      dismiss: () => this.notice.close(),
      unsaved: () => this.#unsaved(),
    };
  }

  #keydown(event) {
    const asked = askedBy(event);
    if (!asked || document.querySelector('dialog[open]')) return;
    const [name, number] = asked;
    if (name === 'back') {
      if (this.beside.panel.contains(event.target)) this.#back();
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    this.#verbs()[name](number);
  }

  #click(event) {
    const pressed = event.target.closest('[data-do]');
    if (pressed) this.#verbs()[pressed.dataset.do](undefined, pressed);
  }

  #back() {
    this.row?.field.focus();
  }

  /* To the first text that could not be saved. */
  #unsaved() {
    const row = this.saving.dirty().find((each) => each.trouble);
    if (row && !row.isShown) this.filters.choose('all');
    if (row) this.go(row);
  }

  #copy(row) {
    row.field.set(row.sourceMarkup);
    row.field.focus();
    this.typed(row);
  }

  async #finish(button) {
    button.disabled = true;
    const answer = await post('finish', {});
    this.notice.show(answer.body.message || words.not_sent);
    if (answer.ok) button.hidden = true;
    else button.disabled = false;
  }
}
