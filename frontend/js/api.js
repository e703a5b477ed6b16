/** The server's answers. Whatever goes wrong becomes a Problem with a sentence for people. */

export class Problem extends Error {
  /** @param {string} kind 'offline', or the last word of the problem's type (RFC 9457) */
  constructor(kind, title, detail) {
    super(detail);
    this.kind = kind;
    this.title = title;
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

async function get(path, parameters, signal) {
  const given = Object.entries(parameters).filter(([, value]) => value !== undefined && value !== null);
  const query = new URLSearchParams(given).toString();
  const response = await reach(query ? `${path}?${query}` : path, signal);
  if (response.ok) {
    return response.json();
  }
  throw await problemOf(response);
}

async function reach(url, signal) {
  try {
    return await fetch(url, { signal, headers: { Accept: 'application/json' } });
  } catch (failure) {
    if (failure.name === 'AbortError') {
      throw failure;
    }
    throw new Problem('offline', 'The server does not answer', 'Check that Image Intellisense is still running; this page goes on by itself once it does.');
  }
}

async function problemOf(response) {
  const problem = await response.json().catch(() => ({}));
  const kind = (problem.type ?? '').split('/').pop() || 'internal';
  return new Problem(kind, problem.title ?? 'Something broke', problem.detail ?? `The server answered with status ${response.status}.`);
}
