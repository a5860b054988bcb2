/* Checks as one types: each finding in words, its places marked on both sides. */
import { rangeOfWords } from './caret.js';
import { get, post } from './requests.js';
import { element, fill, say, words } from './words.js';

const REST = 600;
const MARK = 'desk-finding';

export class Checks {
  constructor(desk, beside) {
    this.desk = desk;
    this.beside = beside;
    this.list = beside.part('findings').querySelector('[data-findings]');
    this.number = 0;
  }

  /* How many findings each text has; asked once. */
  async count() {
    const answer = await get('findings');
    if (!answer.ok) return;
    for (const row of this.desk.rows) row.count('findings', answer.body.findings[row.path] || 0);
    this.desk.filters.count();
  }

  soon(row) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.#ask(row), REST);
  }

  async #ask(row) {
    this.number += 1;
    const { number } = this;
    const { path, markup, source } = row.forServer();
    const answer = await post('check', { path, markup, source });
    if (number !== this.number || !answer.ok) return;
    const { findings } = answer.body;
    if (row === this.beside.row) {
      const before = this.list.textContent;
      this.show(row, findings);
      if (this.list.textContent !== before) this.#tell(findings);
    }
    row.count('findings', findings.length);
    this.desk.filters.count();
  }

  #tell(findings) {
    const facts = { count: findings.length, first: findings[0]?.words };
    say(findings.length ? fill(words.findings, facts) : words.no_findings);
  }

  show(row, findings) {
    CSS.highlights?.delete(MARK);
    this.beside.part('findings').hidden = !findings.length;
    this.list.replaceChildren(...findings.map((each) => this.#finding(row, each)));
  }

  #finding(row, finding) {
    const made = element('button', finding.blocking ? 'desk-finding desk-finding--blocking' : 'desk-finding', finding.words);
    made.type = 'button';
    const mark = () => this.#mark(row, finding);
    made.addEventListener('mouseenter', mark);
    made.addEventListener('focus', mark);
    for (const type of ['mouseleave', 'blur']) made.addEventListener(type, () => CSS.highlights?.delete(MARK));
    made.addEventListener('click', () => {
      if (finding.target) row.field.select(finding.target);
      else row.field.focus();
    });
    return element('li', '', made);
  }

  #mark(row, { source, target }) {
    const ranges = [];
    if (source) ranges.push(rangeOfWords(row.source, source));
    if (target) ranges.push(row.field.rangeOf(target));
    CSS.highlights?.set(MARK, new Highlight(...ranges));
  }
}
