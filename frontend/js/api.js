/** The server's answers. Whatever goes wrong becomes a Problem with a sentence for people. */

export class Problem extends Error {
  /** @param {string} kind 'offline', or the last word of the problem's type (RFC 9457) */
  constructor(kind, title, detail, status = 0) {
    super(detail);
    this.kind = kind;
    this.title = title;
    this.status = status;
  }
}

export function search(query, cursor, signal) {
  return get('/api/search', { q: query, cursor }, signal);
}

export function browse(cursor, signal) {
  return get('/api/images', { cursor }, signal);
}

export function facts(id, signal) {
  return get(`/api/images/${encodeURIComponent(id)}/facts`, {}, signal);
}

export function status(signal) {
  return get('/api/status', {}, signal);
}

/** The uploader's account of itself; a Problem of kind 'uploads-off' where there is none. */
export function uploads(signal) {
  return get('/api/uploads', {}, signal);
}

/** How far an uploaded picture is. */
export function stateOf(id, signal) {
  return get(`/api/images/${encodeURIComponent(id)}/status`, {}, signal);
}

export async function remove(id) {
  const response = await reach(`/api/images/${encodeURIComponent(id)}`, undefined, 'DELETE');
  if (!response.ok) {
    throw problemOf(response.status, await response.json().catch(() => ({})));
  }
}

async function get(path, parameters, signal) {
  const given = Object.entries(parameters).filter(([, value]) => value !== undefined && value !== null);
  const query = new URLSearchParams(given).toString();
  const response = await reach(query ? `${path}?${query}` : path, signal);
  if (response.ok) {
    return response.json();
  }
  throw problemOf(response.status, await response.json().catch(() => ({})));
}

async function reach(url, signal, method = 'GET') {
  try {
    return await fetch(url, { method, signal, headers: { Accept: 'application/json' } });
  } catch (failure) {
    if (failure.name === 'AbortError') {
      throw failure;
    }
    throw new Problem('offline', 'The server does not answer', 'Check that Image Intellisense is still running; this page goes on by itself once it does.');
  }
}

/** @param {object} body the problem document; empty where the answer was none */
export function problemOf(status, body) {
  const kind = (body.type ?? '').split('/').pop() || 'internal';
  return new Problem(kind, body.title ?? 'Something broke', body.detail ?? `The server answered with status ${status}.`, status);
}
