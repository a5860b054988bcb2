/* Places in an editor as numbers: a character is one step, and so is a chip where chips count. */
import { isChip } from './markup.js';

const STEP = { chips: 1, words: 0 };

function* leaves(root) {
  for (const node of root.childNodes) {
    if (node.nodeType === 3 || isChip(node) || node.nodeName === 'BR') yield node;
    else yield* leaves(node);
  }
}

const length = (node, counting) => {
  if (node.nodeType === 3) return node.length;
  return isChip(node) ? STEP[counting] : 0;
};

/* How many steps it is to a point in the document. */
export function stepsTo(root, container, offset, counting = 'chips') {
  const point = document.createRange();
  point.setStart(root, 0);
  let steps = 0;
  for (const node of leaves(root)) {
    if (node === container) return steps + Math.min(offset, node.length);
    point.selectNode(node);
    const before = document.createRange();
    before.setStart(container, offset);
    if (before.compareBoundaryPoints(Range.START_TO_START, point) <= 0) return steps;
    steps += length(node, counting);
  }
  return steps;
}

/* The point after so many steps, as [node, offset]. */
export function pointAt(root, steps, counting = 'chips') {
  let left = steps;
  for (const node of leaves(root)) {
    const size = length(node, counting);
    if (node.nodeType === 3 && left <= size) return [node, left];
    if (node.nodeType !== 3 && left <= 0) return [node.parentNode, indexOf(node)];
    left -= size;
  }
  const last = root.lastChild?.nodeName === 'BR' ? 1 : 0;
  return [root, root.childNodes.length - last];
}

export const indexOf = (node) => [...node.parentNode.childNodes].indexOf(node);

/* A range of words, by offsets into the plain text. */
export function rangeOfWords(root, [start, stop]) {
  const range = document.createRange();
  range.setStart(...pointAt(root, start, 'words'));
  range.setEnd(...pointAt(root, stop, 'words'));
  return range;
}

/* What is selected in `root`, as steps; null where the selection is elsewhere. */
export function selectionIn(root) {
  const selection = document.getSelection();
  if (!selection.rangeCount || !root.contains(selection.getRangeAt(0).commonAncestorContainer)) {
    return null;
  }
  const range = selection.getRangeAt(0);
  return {
    start: stepsTo(root, range.startContainer, range.startOffset),
    stop: stepsTo(root, range.endContainer, range.endOffset),
  };
}

export function select(root, { start, stop }) {
  const range = document.createRange();
  range.setStart(...pointAt(root, start));
  range.setEnd(...pointAt(root, stop));
  const selection = document.getSelection();
  selection.removeAllRanges();
  selection.addRange(range);
}

/* Browsers stop twice at a chip. An arrow key beside one takes it in a single step; whether it
   did so is the answer. */
export function stepOverChip(root, event) {
  const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  const selection = document.getSelection();
  const isOther = event.ctrlKey || event.altKey || event.metaKey;
  if (!by || isOther || !root.contains(selection.focusNode)) return false;
  if (!selection.isCollapsed && !event.shiftKey) return false;
  const forward = getComputedStyle(root).direction === 'rtl' ? -by : by;
  const at = stepsTo(root, selection.focusNode, selection.focusOffset);
  if (!isChipAt(root, forward > 0 ? at : at - 1)) return false;
  const point = pointAt(root, at + forward);
  if (event.shiftKey) selection.extend(...point);
  else selection.collapse(...point);
  return true;
}

function isChipAt(root, steps) {
  let at = 0;
  for (const node of leaves(root)) {
    if (at === steps && isChip(node)) return true;
    at += length(node, 'chips');
  }
  return false;
}
