/* Questions to the server. An answer is {ok, status, body}; status 0 says that none came. */
import { data } from './words.js';

/* Read anew each time: it changes when somebody signs in again in another window. */
function token() {
  const found = document.cookie.split('; ').find((each) => each.startsWith(`${data.csrf_cookie}=`));
  return found ? decodeURIComponent(found.slice(data.csrf_cookie.length + 1)) : '';
}

async function ask(address, options) {
  try {
    const response = await fetch(address, {
      credentials: 'same-origin',
      redirect: 'manual',
      ...options,
      headers: { 'X-Requested-With': 'XMLHttpRequest', Accept: 'application/json', ...options.headers },
    });
    const isJson = (response.headers.get('Content-Type') || '').includes('json');
    const status = response.type === 'opaqueredirect' ? 403 : response.status;
    return { ok: response.ok && isJson, status, body: isJson ? await response.json() : {} };
  } catch {
    return { ok: false, status: 0, body: {} };
  }
}

export const get = (name, parameters = {}, options = {}) =>
  ask(`${data.addresses[name]}?${new URLSearchParams(parameters)}`, options);

export const post = (name, said, options = {}) =>
  ask(data.addresses[name], {
    ...options,
    method: 'POST',
    body: JSON.stringify(said),
    headers: { 'Content-Type': 'application/json', [data.csrf_header]: token() },
  });
