/* Comments on the text with the focus. */
import { post } from './requests.js';
import { element, plainButton, say, words } from './words.js';

export class Comments {
  constructor(desk, beside) {
    this.desk = desk;
    this.part = beside.part('comments');
    this.list = this.part.querySelector('[data-comments-list]');
    this.form = this.part.querySelector('[data-comment]');
    this.typed = this.form.querySelector('textarea');
    this.begun = new Map(); // what has not been sent, by text
    this.typed.addEventListener('input', () => this.begun.set(this.row, this.typed.value));
    this.form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#send('comment', { path: this.row.path, text: this.typed.value }, words.comment_added);
    });
  }

  show(row, comments) {
    this.row = row;
    this.typed.value = this.begun.get(row) || '';
    this.part.hidden = false;
    this.list.replaceChildren(...comments.map((each) => this.#comment(each)));
  }

  #comment({ id, text, by, at }) {
    const who = element('p', 'desk-suggestion__by', [by, at].filter(Boolean).join(', '));
    const resolve = plainButton(words.resolve, () =>
      this.#send('resolve', { comment: id }, words.comment_resolved),
    );
    return element('li', '', element('p', 'desk-comment', text), who, resolve);
  }

  async #send(verb, said, done) {
    const { row } = this;
    const answer = await post(verb, said);
    if (!answer.ok) {
      this.desk.notice.show(answer.body.message || words.not_sent);
      return;
    }
    row.count('comments', answer.body.comments.length);
    this.desk.filters.count();
    if (verb === 'comment') this.begun.delete(row);
    if (row === this.row) this.show(row, answer.body.comments);
    say(done);
  }
}
