/* The buttons below the text with the focus. There is one set, which goes where the focus is. */
import { element, fill, plainButton, say, words } from './words.js';

export class Tools {
  constructor(desk, root) {
    this.desk = desk;
    this.root = root;
    this.row = null;
    this.said = new Map();
    this.parts = Object.fromEntries(
      ['codes', 'figures', 'terms', 'message', 'length'].map((name) => [
        name,
        root.querySelector(`[data-${name}]`),
      ]),
    );
    // A button that is pressed leaves the caret where it is.
    root.addEventListener('mousedown', (event) => {
      if (event.target.closest('button')) event.preventDefault();
    });
  }

  enter(row) {
    this.row = row;
    row.below.prepend(this.root);
    this.root.hidden = false;
    this.#fill('codes', row.facts.codes.map((code) => this.#codeButton(code)));
    this.figures = [];
    this.terms = [];
    this.#fill('figures', []);
    this.#fill('terms', []);
    this.typed(row);
    this.#showMessage();
  }

  /* What the server knows of the source. */
  offer(row, { figures, terms }) {
    if (row !== this.row) return;
    this.figures = figures;
    this.terms = terms;
    const once = [...new Set(figures)];
    this.#fill('figures', once.map((figure) => this.#insertButton(figure, figure, fill(words.insert_figure, { figure }))));
    const named = [...new Map(terms.map((term) => [term.rendering, term])).values()];
    this.#fill('terms', named.map((term) => this.#insertButton(term.rendering, term.rendering, fill(words.insert_term, term))));
    this.#fill('codes', row.facts.codes.map((code) => this.#codeButton(code)));
  }

  typed(row) {
    if (row !== this.row) return;
    const { longest } = row.facts;
    const used = row.field.value.length;
    const { length } = this.parts;
    length.hidden = !longest || used < longest * 0.8;
    if (length.hidden) return;
    length.textContent = fill(words.length, { used, longest });
    length.classList.toggle('desk-length--over', used > longest);
  }

  code(number) {
    const code = this.row?.facts.codes.find((each) => each.id === number);
    if (!code) {
      say(fill(words.no_code, { number }));
      return;
    }
    const { field } = this.row;
    const was = !code.repeats && field.has(code);
    field.insertCode(code);
    say(fill(was ? words.code_there : words.code_inserted, { number }));
  }

  /* The first figure of the source that the text does not have as often yet. */
  nextFigure() {
    const text = this.row.wordsOf(this.row.field.value);
    const counts = new Map();
    const next = this.figures.find((figure) => {
      counts.set(figure, (counts.get(figure) || 0) + 1);
      return text.split(figure).length - 1 < counts.get(figure);
    });
    this.#insertNext(next, words.no_figure);
  }

  nextTerm() {
    const text = this.row.wordsOf(this.row.field.value).toLowerCase();
    const next = this.terms.find((term) => !text.includes(term.rendering.toLowerCase()));
    this.#insertNext(next?.rendering, words.no_term);
  }

  #insertNext(text, otherwise) {
    if (text === undefined) {
      say(otherwise);
      return;
    }
    this.row.field.insert(text);
    say(text);
  }

  /* What is to be said of a row's text, until the next time; without a text, nothing. */
  message(row, text = '', actions = [], more = []) {
    if (text) this.said.set(row, { text, actions, more });
    else this.said.delete(row);
    if (!text) this.desk.notice.settled(row);
    row.element.classList.toggle('desk-row--troubled', Boolean(text));
    if (row === this.row) this.#showMessage();
    else if (text) this.desk.notice.show(`${row.label}: ${text}`, { row });
  }

  #showMessage() {
    const said = this.said.get(this.row);
    const { message } = this.parts;
    message.hidden = !said;
    message.replaceChildren();
    if (!said) return;
    message.append(element('p', '', said.text), ...said.more);
    if (said.actions.length) message.append(element('p', 'desk-message__actions', ...said.actions));
  }

  #fill(name, buttons) {
    const holder = this.parts[name];
    holder.querySelectorAll('button').forEach((each) => each.remove());
    holder.append(...buttons);
    holder.hidden = !buttons.length;
  }

  #codeButton(code) {
    const made = plainButton(`${code.id} ${code.sign}`, () => this.code(code.id));
    const label = fill(words.insert_code, { number: code.id, what: code.words });
    made.setAttribute('aria-label', label);
    made.title = label;
    return made;
  }

  #insertButton(shown, text, label) {
    const made = plainButton(shown, () => this.row.field.insert(text));
    made.setAttribute('aria-label', label);
    return made;
  }
}
