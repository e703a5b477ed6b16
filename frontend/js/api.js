import { signedIn } from './sign-in.js';

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

export function search(parameters, signal) {
  return get('/api/search', parameters, signal);
}

export function browse(parameters, signal) {
  return get('/api/images', parameters, signal);
}

/** Pictures like one of the library. */
export function similar(id, parameters, signal) {
  return get(`/api/images/${encodeURIComponent(id)}/similar`, parameters, signal);
}

/** Pictures like one that the library need not have. */
export function searchByPicture(file, parameters, signal) {
  const body = new FormData();
  body.append('file', file, file.name);
  return ask(withQuery('/api/search/image', parameters), { method: 'POST', body, signal });
}

/** Which values the filters can have, with how many pictures each. */
export function facets(parameters, signal) {
  return get('/api/facets', parameters, signal);
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

/** @param {boolean} leaving true where the page may be gone before the answer comes */
export async function remove(id, leaving) {
  const response = await reach(`/api/images/${encodeURIComponent(id)}`, { method: 'DELETE', keepalive: leaving });
  if (!response.ok) {
    throw problemOf(response.status, await response.json().catch(() => ({})));
  }
}

function get(path, parameters, signal) {
  return ask(withQuery(path, parameters), { signal });
}

function withQuery(path, parameters) {
  const given = Object.entries(parameters).filter(([, value]) => value !== undefined && value !== null);
  const query = new URLSearchParams(given).toString();
  return query ? `${path}?${query}` : path;
}

async function ask(url, options) {
  const response = await reach(url, options);
  if (response.ok) {
    return response.json();
  }
  throw problemOf(response.status, await response.json().catch(() => ({})));
}

async function reach(url, options) {
  try {
    return await signedIn(() => fetch(url, { ...options, headers: { Accept: 'application/json' } }));
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
