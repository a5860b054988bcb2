/* What stands beside the text with the focus: on wide screens in the margin, else below it. */
import { Checks } from './checks.js';
import { Comments } from './comments.js';
import { get, post } from './requests.js';
import { difference, element, fill, plainButton, say, words } from './words.js';

const WIDE = window.matchMedia('(width >= 75rem)');

export class Beside {
  constructor(desk, margin) {
    this.desk = desk;
    this.margin = margin;
    this.panel = margin.querySelector('[data-panel]');
    this.checks = new Checks(desk, this);
    this.comments = new Comments(desk, this);
    WIDE.addEventListener('change', () => this.#place());
  }

  enter(row) {
    this.row = row;
    this.panel.querySelector('[data-hint]').hidden = true;
    for (const part of this.panel.querySelectorAll('[data-part]')) part.hidden = true;
    this.suggestions = [];
    this.machine = null;
    this.#place();
    this.checks.show(row, []);
    this.asked?.abort();
    this.asked = new AbortController();
    this.arrived = this.#ask(row, this.asked);
  }

  async #ask(row, { signal }) {
    const { answered } = this.desk;
    const { written } = row;
    const answer = await get('segment', { path: row.path }, { signal });
    if (row !== this.row || signal.aborted || !answer.ok) return;
    // An answer that was overtaken by what has been written since is old news.
    const isFresh = written === row.written;
    if (isFresh && answered === this.desk.answered) this.desk.standing(answer.body);
    this.desk.refresh(row, answer.body.row, isFresh);
    this.#show(row, answer.body);
  }

  #show(row, body) {
    this.#part('change', '[data-change]', difference(body.change), body.change.length);
    this.suggestions = body.memory;
    this.#part('memory', '[data-memory]', body.memory.map((each) => this.#suggestion(each)), body.memory.length);
    this.desk.tools.offer(row, body);
    this.checks.show(row, body.findings);
    this.comments.show(row, body.comments);
  }

  #part(name, selector, children, shown) {
    const part = this.part(name);
    part.hidden = !shown;
    part.querySelector(selector).replaceChildren(...children);
  }

  part(name) {
    return this.panel.querySelector(`[data-part="${name}"]`);
  }

  #place() {
    if (WIDE.matches) this.margin.append(this.panel);
    else if (this.row) this.row.below.append(this.panel);
  }

  /* From the text to what stands beside it. */
  focus() {
    const first = [...this.panel.querySelectorAll('button, textarea')].find((each) => each.offsetParent);
    first?.focus();
    say(fill(words.leads_here, this.row));
  }

  #suggestion(found) {
    const exact = found.percent >= 100;
    const how = exact ? words.exact : fill(words.similar, { percent: found.percent });
    const text = element('p', 'desk-suggestion__text', found.target);
    text.lang = this.desk.language;
    const made = element('li', 'desk-suggestion', element('p', 'desk-suggestion__how', how), text);
    if (found.change.length) {
      const change = element('p', 'desk-change', ...difference(found.change));
      change.lang = this.desk.sourceLanguage;
      made.append(change);
    }
    made.append(element('p', 'desk-suggestion__by', [found.by, found.at].filter(Boolean).join(', ')));
    made.append(plainButton(words.take_over, () => this.take(found.markup, 'memory')));
    return made;
  }

  takeFirst() {
    if (this.suggestions?.length) this.take(this.suggestions[0].markup, 'memory');
    else say(words.no_suggestion);
  }

  take(markup, origin, engine = '') {
    const { row } = this;
    row.field.set(markup);
    row.field.focus();
    row.origin = { origin, engine };
    this.desk.wrote(row);
    this.desk.saving.now(row);
    say(words.taken_over);
  }

  /* On demand; a second time, what it said is taken over. */
  async askMachine() {
    const { row } = this;
    if (this.machine) {
      this.take(this.machine.markup, 'machine', this.machine.engine);
      return;
    }
    const part = this.part('machine');
    const place = part.querySelector('[data-machine]');
    part.hidden = false;
    place.replaceChildren(element('p', '', words.machine_waits));
    say(words.machine_waits);
    const answer = await post('machine', { path: row.path });
    if (row !== this.row) return;
    if (!answer.ok) {
      const reason = answer.body.message || words.not_sent;
      place.replaceChildren(element('p', '', reason));
      say(reason);
      return;
    }
    this.machine = answer.body;
    const text = element('p', 'desk-suggestion__text', answer.body.target);
    text.lang = this.desk.language;
    const by = element('p', 'desk-suggestion__by', answer.body.engine);
    place.replaceChildren(text, by, plainButton(words.take_over, () => this.askMachine()));
    say(words.machine_here);
  }
}
