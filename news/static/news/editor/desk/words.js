/* What the scripts know from the page, and the words in which they speak. */
export const data = JSON.parse(document.getElementById('desk-data').textContent);
export const { words } = data;

export const fill = (text, facts) =>
  text.replace(/\{(\w+)\}/g, (all, name) => (name in facts ? String(facts[name]) : all));

/* Says something to those who listen to the page, also the same thing twice. */
export function say(text) {
  const live = document.querySelector('[data-live]');
  live.textContent = live.textContent === text ? `${text}\u00a0` : text;
}

export function button(label, classes, onClick) {
  const element = document.createElement('button');
  element.type = 'button';
  element.className = classes;
  element.textContent = label;
  element.addEventListener('click', onClick);
  return element;
}

export const plainButton = (label, onClick) =>
  button(label, 'button button-small button-secondary', onClick);

export function element(name, classes = '', ...children) {
  const made = document.createElement(name);
  if (classes) made.className = classes;
  made.append(...children);
  return made;
}

export function icon(holder, name) {
  holder.querySelector('svg use')?.setAttribute('href', `#icon-${name}`);
}

/* Words that went and came, from the server's `[{kind, words}]`. */
export function difference(stretches) {
  return stretches.map((part) => {
    if (!part.kind) return document.createTextNode(part.words);
    const hidden = element('span', 'w-sr-only', part.kind === 'del' ? words.removed : words.added, ' ');
    return element(part.kind, '', hidden, part.words);
  });
}
