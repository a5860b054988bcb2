/* The text that an address names behind its `#`, by its path or that of the whole it is part of. */
export function askedFor(rows) {
  const path = decodeURIComponent(window.location.hash.slice(1));
  if (!path || path.includes('=')) return undefined;
  const found = rows.filter((row) => row.path === path || row.path.startsWith(`${path}.`));
  return found.find((row) => !row.isApproved) || found[0];
}
