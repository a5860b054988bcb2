/* The desk's keys, by the place on the keyboard, so that they work in every layout. On a Mac,
   where Option writes letters, they are Control and Option together. */
const MAC = /Mac|iPhone|iPad/.test(navigator.platform);

const isAlt = (event) =>
  event.altKey && event.ctrlKey === MAC && !event.metaKey && !event.getModifierState('AltGraph');
const isCtrl = (event) => (MAC ? event.metaKey : event.ctrlKey) && !event.altKey;

const digit = (event) => Number(/^(?:Digit|Numpad)([1-9])$/.exec(event.code)?.[1]);

const WITH_ALT = {
  ArrowDown: 'next',
  ArrowUp: 'previous',
  KeyS: 'copy',
  KeyF: 'figure',
  KeyT: 'term',
  KeyU: 'suggestion',
  KeyM: 'machine',
  KeyA: 'beside',
  Slash: 'help',
};

/* What a key asks for, as [name, number]; null for keys that are not the desk's. */
export function askedBy(event) {
  if (isCtrl(event)) {
    if (event.key === 'Enter') return [event.shiftKey ? 'approve' : 'save'];
    if (event.code === 'KeyS' && !event.shiftKey) return ['stay'];
    if (digit(event) && !event.shiftKey && event.code.startsWith('Digit')) return ['code', digit(event)];
    return null;
  }
  if (isAlt(event)) {
    if (digit(event)) return ['code', digit(event)];
    return event.code in WITH_ALT ? [WITH_ALT[event.code]] : null;
  }
  const isWriting = event.target.closest('textarea, input, select, [contenteditable]:not([contenteditable="false"])');
  if (event.key === '?' && !isWriting && !event.ctrlKey && !event.metaKey) return ['help'];
  return event.key === 'Escape' ? ['back'] : null;
}

export function nameKeys() {
  if (!MAC) return;
  for (const key of document.querySelectorAll('[data-keys]')) {
    key.textContent = key.textContent.replace('Ctrl+', '⌘').replace('Alt+', '⌃⌥').replace('Shift+', '⇧');
  }
}
