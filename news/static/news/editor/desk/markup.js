/* Texts with codes: the markup that the server reads (`<g id="2">words</g>`, `<x id="1"/>`), and
   the chips that stand for it on the screen. A chip has no text of its own, so that all text in
   an editor is words. */
import { fill, words } from './words.js';

const TAG = /<(\/?)([gx])(?:\s+id="(\d+)")?\s*\/?>/g;

const escaped = (text) =>
  text.replace(/[&<>]/g, (char) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[char]);

const unescaped = (text) =>
  text.replace(/&(amp|lt|gt);/g, (_all, name) => ({ amp: '&', lt: '<', gt: '>' })[name]);

export const isChip = (node) => node.nodeType === 1 && node.classList.contains('desk-code');
export const isEnd = (node) => node.nodeName === 'BR' && node.classList.contains('desk-end');

export function chip(code, side) {
  const element = document.createElement('span');
  const said = { open: words.begins, close: words.ends, alone: words.alone }[side];
  element.className = 'desk-code';
  element.contentEditable = 'false';
  element.dataset.code = code.id;
  element.dataset.side = side;
  element.dataset.sign = code.sign;
  element.title = `${code.id}: ${code.words}`;
  element.setAttribute('role', 'img');
  element.setAttribute('aria-label', fill(said, { number: code.id, what: code.words }));
  return element;
}

/* The line break at the end gives the caret a place behind the last chip or line. */
export function end() {
  const element = document.createElement('br');
  element.className = 'desk-end';
  return element;
}

/* Markup as nodes. A code that is not among `codes` is left out, its words stay. */
export function toNodes(markup, codes) {
  const found = document.createDocumentFragment();
  const opened = [];
  let at = 0;
  const add = (text) => text && found.append(unescaped(text));
  for (const match of markup.matchAll(TAG)) {
    add(markup.slice(at, match.index));
    at = match.index + match[0].length;
    const code = match[1] ? opened.pop() : codes.find((each) => String(each.id) === match[3]);
    const side = match[1] ? 'close' : match[2] === 'x' ? 'alone' : 'open';
    if (side === 'open') opened.push(code);
    if (code) found.append(chip(code, side));
  }
  add(markup.slice(at));
  return found;
}

/* The markup of an editor. */
export function toMarkup(root) {
  return [...root.childNodes].map(written).join('');
}

function written(node) {
  if (node.nodeType === 3) return escaped(node.data);
  if (isEnd(node)) return '';
  if (node.nodeName === 'BR') return '\n';
  if (!isChip(node)) return toMarkup(node);
  const { code, side } = node.dataset;
  if (side === 'alone') return `<x id="${code}"/>`;
  return side === 'open' ? `<g id="${code}">` : '</g>';
}

export const withoutCodes = (markup) => unescaped(markup.replace(TAG, ''));
