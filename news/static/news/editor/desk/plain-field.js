/* The editor of a plain text: a textarea that grows, with a mirror behind it that can be marked. */
export class PlainField {
  constructor(root, { lines }, onChange) {
    this.root = root;
    this.lines = lines;
    this.onChange = onChange;
    this.codes = [];
    this.composing = false;
    this.mirror = root.previousElementSibling;
    root.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' && !lines && !event.isComposing) event.preventDefault();
    });
    root.addEventListener('input', () => this.#changed());
    root.addEventListener('compositionstart', () => { this.composing = true; });
    root.addEventListener('compositionend', () => {
      this.composing = false;
      this.#changed();
    });
  }

  get value() {
    return this.root.value;
  }

  set(text) {
    this.root.value = this.#inLines(text);
    this.#grow();
  }

  recode() {}

  focus() {
    this.root.focus({ preventScroll: true });
  }

  select([start, stop]) {
    this.focus();
    this.root.setSelectionRange(start, stop);
  }

  rangeOf([start, stop]) {
    const [text] = this.mirror.childNodes;
    const range = document.createRange();
    range.setStart(text, Math.min(start, text.length));
    range.setEnd(text, Math.min(stop, text.length));
    return range;
  }

  /* As if typed, so that the browser can undo it. */
  insert(text) {
    this.focus();
    if (!document.execCommand('insertText', false, text)) {
      this.root.setRangeText(text, this.root.selectionStart, this.root.selectionEnd, 'end');
      this.#changed();
    }
  }

  has() {
    return false;
  }

  #inLines(text) {
    return this.lines ? text : text.replace(/\s*\r?\n\s*/g, ' ');
  }

  #changed() {
    if (this.composing) return;
    const one = this.#inLines(this.root.value);
    if (one !== this.root.value) {
      const at = this.root.selectionEnd - (this.root.value.length - one.length);
      this.root.value = one;
      this.root.setSelectionRange(at, at);
    }
    this.#grow();
    this.onChange();
  }

  #grow() {
    this.mirror.textContent = `${this.root.value} `;
  }
}
