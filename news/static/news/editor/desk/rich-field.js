/* The editor of a rich text: words that can be typed, and chips that stay whole. */
import { indexOf, rangeOfWords, select, selectionIn, stepOverChip } from './caret.js';
import { chip, end, isChip, isEnd, toMarkup, toNodes } from './markup.js';
import { Past } from './undo.js';

const BREAKS = new Set(['insertParagraph', 'insertLineBreak']);
const PASTES = new Set(['insertFromPaste', 'insertFromDrop', 'insertFromYank']);

export class RichField {
  constructor(root, codes, onChange) {
    this.root = root;
    this.codes = codes;
    this.onChange = onChange;
    this.composing = false;
    this.past = new Past(this.#state());
    root.addEventListener('beforeinput', (event) => this.#beforeInput(event));
    root.addEventListener('input', (event) => this.#input(event));
    root.addEventListener('keydown', (event) => this.#keydown(event));
    root.addEventListener('compositionstart', () => { this.composing = true; });
    root.addEventListener('compositionend', () => {
      this.composing = false;
      this.#changed(true);
    });
    document.addEventListener('selectionchange', () => {
      this.selected = selectionIn(root) ?? this.selected;
    });
  }

  get value() {
    return toMarkup(this.root);
  }

  /* Another text in its place, which can be undone. */
  set(markup) {
    this.root.replaceChildren(toNodes(markup, this.codes), end());
    this.selected = null;
    this.past.note(this.#state(), false);
  }

  /* The source has other codes now: what is known among them stays, of the rest the words. */
  recode(codes) {
    const like = (id) => {
      const old = this.codes.find((each) => String(each.id) === id);
      const same = codes.filter((each) => each.sign === old?.sign && each.alone === old?.alone);
      return same.find((each) => each.words === old.words) || same[0];
    };
    for (const node of this.#chips()) {
      const code = like(node.dataset.code);
      if (code) node.replaceWith(chip(code, node.dataset.side));
      else node.remove();
    }
    this.codes = codes;
    this.#tidy();
  }

  focus() {
    const here = selectionIn(this.root) ?? this.selected;
    this.root.focus({ preventScroll: true });
    if (here) select(this.root, here);
    else this.#caretToEnd();
  }

  select(span) {
    this.root.focus({ preventScroll: true });
    const selection = document.getSelection();
    selection.removeAllRanges();
    selection.addRange(rangeOfWords(this.root, span));
  }

  rangeOf(span) {
    return rangeOfWords(this.root, span);
  }

  insert(text) {
    this.focus();
    this.#replace(document.createTextNode(text));
    this.#changed(false);
  }

  has(code) {
    return this.#chips().some((node) => node.dataset.code === String(code.id));
  }

  /* At the caret, or round what is selected; a code that is there already moves, unless it repeats. */
  insertCode(code) {
    this.focus();
    const range = document.getSelection().getRangeAt(0);
    const marker = document.createTextNode('');
    const words = code.alone ? null : range.extractContents();
    if (code.alone) range.collapse(false);
    range.insertNode(marker);
    this.#chips(words).filter((node) => node.dataset.side !== 'alone').forEach((node) => node.remove());
    if (!code.repeats) {
      this.#chips().filter((node) => node.dataset.code === String(code.id)).forEach((node) => node.remove());
    }
    if (code.alone) {
      marker.before(chip(code, 'alone'));
    } else {
      const close = chip(code, 'close');
      marker.before(chip(code, 'open'), words);
      const hasWords = marker.previousSibling && !isChip(marker.previousSibling);
      marker.after(close);
      if (hasWords) close.after(marker);
    }
    const caret = document.createRange();
    caret.setStartBefore(marker);
    marker.remove();
    this.#caretTo(caret);
    this.#changed(false);
  }

  #beforeInput(event) {
    if (BREAKS.has(event.inputType)) {
      event.preventDefault();
      this.#replace(document.createTextNode('\n'));
      this.#changed(false);
    } else if (PASTES.has(event.inputType)) {
      const text = event.dataTransfer?.getData('text/plain');
      if (text === undefined || event.inputType === 'insertFromDrop') return;
      event.preventDefault();
      this.#replace(document.createTextNode(text.replace(/\r\n?/g, '\n')));
      this.#changed(false);
    } else if (event.inputType.startsWith('format')) {
      event.preventDefault();
    }
  }

  #input(event) {
    if (this.composing || event.isComposing) return;
    this.#changed(event.inputType === 'insertText' || event.inputType.startsWith('deleteContent'));
  }

  #keydown(event) {
    if (!this.composing && stepOverChip(this.root, event)) {
      event.preventDefault();
      return;
    }
    const isUndo = event.code === 'KeyZ' || event.code === 'KeyY';
    if (!isUndo || event.altKey || !(event.ctrlKey || event.metaKey) || this.composing) return;
    event.preventDefault();
    const back = event.code === 'KeyZ' && !event.shiftKey;
    const state = this.past.move(back ? -1 : 1);
    if (!state) return;
    this.root.replaceChildren(toNodes(state.markup, this.codes), end());
    if (state.selected) select(this.root, state.selected);
    this.selected = state.selected;
    this.onChange();
  }

  #changed(typing) {
    this.#tidy();
    this.past.note(this.#state(), typing);
    this.onChange();
  }

  /* Chips in pairs, no other elements, and the end in its place. */
  #tidy() {
    this.#unwrap();
    const opened = [];
    const alone = [];
    for (const node of this.#chips()) {
      const { side, code } = node.dataset;
      if (side === 'open') opened.push(node);
      if (side !== 'close') continue;
      const partner = opened.findLastIndex((each) => each.dataset.code === code);
      if (partner < 0) alone.push(node);
      else opened.splice(partner, 1);
    }
    [...opened, ...alone].forEach((node) => node.remove());
    for (const node of this.root.querySelectorAll('br:not(.desk-end)')) {
      // What the browser puts into an emptied editor is no line of the text.
      if (node === this.root.lastChild) node.remove();
      else node.replaceWith('\n');
    }
    const ends = this.root.querySelectorAll('.desk-end');
    if (ends.length !== 1 || !isEnd(this.root.lastChild)) {
      ends.forEach((node) => node.remove());
      this.root.append(end());
    }
    this.root.normalize();
  }

  /* Browsers dress what is typed where something dressed has been deleted. */
  #unwrap() {
    const foreign = [...this.root.querySelectorAll(':not(.desk-code, br)')];
    if (!foreign.length) return;
    const selected = selectionIn(this.root);
    foreign.forEach((each) => each.replaceWith(...each.childNodes));
    if (selected) select(this.root, selected);
  }

  #chips(within = this.root) {
    return within ? [...within.querySelectorAll('.desk-code')] : [];
  }

  #replace(node) {
    const range = document.getSelection().getRangeAt(0);
    range.deleteContents();
    range.insertNode(node);
    const caret = document.createRange();
    caret.setStart(node, node.length);
    this.#caretTo(caret);
  }

  #caretTo(range) {
    range.collapse(true);
    const selection = document.getSelection();
    selection.removeAllRanges();
    selection.addRange(range);
    this.selected = selectionIn(this.root);
  }

  #caretToEnd() {
    const caret = document.createRange();
    const last = this.root.lastChild;
    caret.setStart(this.root, last && isEnd(last) ? indexOf(last) : this.root.childNodes.length);
    this.#caretTo(caret);
  }

  #state() {
    return { markup: toMarkup(this.root), selected: selectionIn(this.root) };
  }
}
