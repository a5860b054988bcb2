/* Saving, one text at a time: after a moment's rest, when one goes on, and before one leaves. */
import { forget, keep, keptOf } from './kept.js';
import { post } from './requests.js';
import { data, element, fill, icon, plainButton, say, words } from './words.js';

const REST = 1000;
const PAUSES = [2, 4, 8, 15, 30];

export class Saving {
  constructor(desk) {
    this.desk = desk;
    this.timers = new Map();
    this.chain = Promise.resolve();
    this.failures = 0;
    window.addEventListener('online', () => this.retry());
    window.addEventListener('focus', () => this.failures && this.retry());
    window.addEventListener('pagehide', () => this.flush());
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'hidden') this.flush();
    });
    window.addEventListener('beforeunload', (event) => {
      this.flush();
      // What is on its way arrives; what cannot be saved is asked for.
      if (this.dirty().some((row) => row.trouble)) event.preventDefault();
    });
  }

  dirty() {
    return this.desk.rows.filter((row) => row.isDirty);
  }

  soon(row) {
    keep(row);
    this.#cancel(row);
    this.timers.set(row, setTimeout(() => this.now(row), REST));
    this.show();
  }

  /* Resolves to whether the row's text is with the server. */
  now(row) {
    this.#cancel(row);
    if (!row.isDirty) return Promise.resolve(!row.trouble);
    return this.inTurn(() => this.#send(row));
  }

  /* One request after the other, so that what is answered last is the latest. */
  inTurn(act) {
    const done = this.chain.then(act);
    this.chain = done.catch(() => {}); // what has failed stops nothing that follows
    return done;
  }

  retry() {
    clearTimeout(this.again);
    this.dirty().filter((row) => row.trouble !== 'conflict').forEach((row) => this.now(row));
  }

  /* Before leaving: what is not with the server is sent without waiting for an answer. */
  flush() {
    for (const row of this.dirty()) {
      this.#cancel(row);
      const isOnItsWay = row.sent !== undefined && row.sent === row.field.value;
      if (row.trouble !== 'conflict' && !isOnItsWay && !row.field.composing) {
        post('save', row.forServer(), { keepalive: true });
      }
    }
  }

  /* Text of an earlier visit that did not reach the server. */
  restore() {
    let count = 0;
    for (const row of this.desk.rows) {
      const kept = keptOf(row);
      if (!kept) continue;
      if (kept.markup === row.field.value) {
        forget(row);
        continue;
      }
      row.field.set(kept.markup);
      row.known = kept.known;
      row.seenSource = kept.source;
      row.origin = { origin: kept.origin || 'person', engine: kept.engine || '' };
      count += 1;
      this.now(row);
    }
    if (count) this.desk.notice.show(fill(words.restored, { count }));
  }

  #cancel(row) {
    clearTimeout(this.timers.get(row));
    this.timers.delete(row);
  }

  async #send(row) {
    if (!row.isDirty || row.trouble === 'conflict') return !row.isDirty;
    const said = row.forServer();
    row.sent = said.markup;
    this.show();
    const answer = await post('save', said);
    row.sent = undefined;
    if (answer.ok) this.#saved(row, said, answer.body);
    else this.#failed(row, answer);
    this.show();
    return answer.ok;
  }

  #saved(row, said, body) {
    this.failures = 0;
    row.trouble = null;
    row.base = said.markup;
    this.desk.standing(body);
    if (body.row) row.show(body.row);
    if (row.isDirty) this.soon(row);
    else forget(row);
    this.desk.tools.message(row);
    this.desk.wasSaved(row);
  }

  #failed(row, { status, body }) {
    row.trouble = 'refused';
    if (status === 409 && body.kind === 'target') this.desk.conflict(row, body);
    else if (status === 409) this.#sourceMoved(row, body);
    else if (status === 404) this.desk.tools.message(row, words.gone);
    else if (status === 403 || status === 401) this.desk.tools.message(row, words.signed_out, this.#signIn(row));
    else if (body.message) this.desk.tools.message(row, body.message);
    else this.#later(row, status ? words.server_failed : words.offline);
  }

  /* Marks mean something else now: they are read anew, and the text is sent once more. */
  #sourceMoved(row, body) {
    row.trouble = null;
    const { known } = row;
    row.show(body.row);
    row.known = known;
    this.desk.sourceMoved(row, body);
    this.soon(row);
  }

  #later(row, message) {
    row.trouble = 'waits';
    this.desk.tools.message(row, message, [plainButton(words.try_again, () => this.retry())]);
    const pause = PAUSES[Math.min(this.failures, PAUSES.length - 1)];
    this.failures += 1;
    clearTimeout(this.again);
    this.again = setTimeout(() => this.retry(), pause * 1000);
  }

  #signIn(row) {
    this.failures += 1;
    const link = element('a', '', words.sign_in);
    link.href = data.login;
    link.target = '_blank';
    return [link, plainButton(words.try_again, () => this.now(row))];
  }

  /* The sign on the bar. */
  show() {
    const dirty = this.dirty();
    dirty.forEach((row) => row.showUnsaved());
    const troubled = dirty.some((row) => row.trouble);
    const state = troubled ? 'trouble' : dirty.length ? 'saving' : 'saved';
    const sign = document.querySelector('[data-saved]');
    if (sign.dataset.savedState === state) return;
    sign.dataset.savedState = state;
    sign.disabled = state !== 'trouble';
    const said = { trouble: words.unsaved, saving: words.saving, saved: words.all_saved }[state];
    sign.querySelector('[data-saved-words]').textContent = said;
    icon(sign, { trouble: 'warning', saving: 'rotate', saved: 'check' }[state]);
    if (state === 'trouble') say(said);
  }
}
