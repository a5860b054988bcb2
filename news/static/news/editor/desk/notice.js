/* What is to be known wherever one is: at the foot of the window, until it is settled or closed. */
import { say } from './words.js';

export class Notice {
  constructor(root) {
    this.root = root;
  }

  /* `row` is the text that it is about, if any. */
  show(text, { reload = false, row = null } = {}) {
    this.row = row;
    this.#toggle(true);
    this.root.querySelector('[data-notice-text]').textContent = text;
    this.root.querySelector('[data-do="reload"]').hidden = !reload;
    say(text);
  }

  /* It is settled, or stands at the text itself. */
  settled(row) {
    if (row && row === this.row) this.close();
  }

  close() {
    this.row = null;
    this.#toggle(false);
  }

  #toggle(isShown) {
    this.root.hidden = !isShown;
    document.documentElement.classList.toggle('desk-with-notice', isShown);
  }
}
