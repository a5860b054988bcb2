/* A segment on the desk: its elements, its editor, and what of it the server knows. */
import { toMarkup, withoutCodes } from './markup.js';
import { PlainField } from './plain-field.js';
import { RichField } from './rich-field.js';
import { data, icon } from './words.js';

const APPROVED = 'approved';

export class Row {
  constructor(element, facts, onInput) {
    this.element = element;
    this.path = facts.path;
    this.label = element.querySelector('h3').textContent.trim().replace(/\s+/g, ' ');
    this.source = element.querySelector('.desk-source');
    this.below = element.querySelector('[data-below]');
    this.onInput = onInput;
    this.#take(facts);
    this.origin = { origin: 'person', engine: '' };
    this.trouble = null;
    this.written = 0; // how often, so that late answers are known
  }

  /* Editors are made when they are first needed; the page shows their text before. */
  get field() {
    if (!this.made) {
      const root = this.element.querySelector('.desk-field');
      const Field = this.facts.rich ? RichField : PlainField;
      const options = this.facts.rich ? this.facts.codes : this.facts;
      this.made = new Field(root, options, () => this.onInput(this));
      this.base = this.made.value;
    }
    return this.made;
  }

  get sourceMarkup() {
    return this.facts.rich ? toMarkup(this.source) : this.source.textContent;
  }

  get state() {
    return this.element.dataset.state;
  }

  get isApproved() {
    return this.state === APPROVED;
  }

  get isDirty() {
    return Boolean(this.made) && (this.made.value !== this.base || this.made.composing);
  }

  get isShown() {
    return !this.element.hidden;
  }

  #take(facts) {
    this.facts = facts;
    this.known = facts.known;
    this.seenSource = facts.source;
  }

  /* What the server says of the row now. Its text stays, where it is being written. */
  show(row, { text = false, terms = false } = {}) {
    const isNew = row.source !== this.seenSource;
    const moved = JSON.stringify(row.codes) !== JSON.stringify(this.facts.codes);
    this.#take(row);
    this.setState(row.state[0], row.label, row.icon);
    this.element.querySelector('[data-origin]').textContent = row.origin;
    // Terms are marked only where one has asked for the row.
    if (isNew || terms) this.source.innerHTML = row.source_html;
    if (moved) this.field.recode(row.codes);
    if (text) {
      this.field.set(row.markup);
      this.base = this.field.value;
    }
    this.showUnsaved();
  }

  setState(letter, label = data.states[letter].label, sign = data.states[letter].icon) {
    const { value } = data.states[letter];
    if (this.state === value) return;
    const tag = this.element.querySelector('[data-state-tag]');
    tag.classList.replace(`desk-state--${this.state}`, `desk-state--${value}`);
    this.element.dataset.state = value;
    tag.querySelector('[data-label]').textContent = label;
    icon(tag, sign);
  }

  count(kind, number) {
    this.element.dataset[kind] = number;
    const tag = this.element.querySelector(`[data-${kind}-tag]`);
    tag.hidden = !number;
    tag.querySelector('[data-number]').textContent = number;
  }

  showUnsaved() {
    this.element.querySelector('[data-unsaved]').hidden = !this.isDirty;
  }

  /* What the server needs to write it. */
  forServer() {
    const markup = this.field.value;
    const said = { path: this.path, markup, source: this.seenSource, known: this.known };
    return { ...said, words: this.wordsOf(markup), ...this.origin };
  }

  wordsOf(markup) {
    return this.facts.rich ? withoutCodes(markup) : markup;
  }
}
