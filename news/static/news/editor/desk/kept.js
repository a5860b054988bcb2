/* Text that is not saved yet, kept in this window's storage: a reload loses nothing. */
import { data } from './words.js';

const PREFIX = `desk/${data.release}/${data.language}/`;

/* Storage may be full or forbidden; the text is on the page all the same. */
function quietly(act) {
  try {
    return act();
  } catch {
    return null;
  }
}

export const keep = (row) =>
  quietly(() => {
    const { path, markup, known, source } = row.forServer();
    sessionStorage.setItem(PREFIX + path, JSON.stringify({ markup, known, source, ...row.origin }));
  });

export const forget = (row) => quietly(() => sessionStorage.removeItem(PREFIX + row.path));

export const keptOf = (row) =>
  quietly(() => JSON.parse(sessionStorage.getItem(PREFIX + row.path)));
