import { Problem, problemOf } from './api.js';

/**
 * Sends one file. XMLHttpRequest, because fetch does not tell how far it is.
 *
 * @param {(share: number) => void} progressed told the share of the bytes that was sent, 0 to 1
 * @returns {{answer: Promise<object>, abort: () => void}} the answer of POST /api/images, with `isNew`; or a Problem
 */
export function sendFile(file, progressed) {
  const request = new XMLHttpRequest();
  const answer = new Promise((resolve, reject) => {
    request.upload.addEventListener('progress', (event) => progressed(event.total ? event.loaded / event.total : 1));
    request.addEventListener('load', () => settle(request, resolve, reject));
    request.addEventListener('error', () => reject(new Problem('offline', 'The connection broke', 'The connection to the server broke.')));
    request.addEventListener('abort', () => reject(new Problem('cancelled', 'Cancelled', 'Cancelled.')));
  });
  const form = new FormData();
  form.append('file', file, file.name);
  request.open('POST', '/api/images');
  request.setRequestHeader('Accept', 'application/json');
  request.send(form);
  return { answer, abort: () => request.abort() };
}

function settle(request, resolve, reject) {
  const body = parsed(request.responseText);
  if (request.status >= 200 && request.status < 300 && body.id) {
    resolve({ ...body, isNew: request.status === 201 });
  } else {
    reject(problemOf(request.status, body));
  }
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}
