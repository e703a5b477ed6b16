import { wantedOf } from './wanted.js';

/** The page's address is its state: what is looked for, and which picture is shown large. */

export function read() {
  const parameters = new URLSearchParams(location.search);
  return { wanted: wantedOf(Object.fromEntries(parameters)), image: parameters.get('image') };
}

/** @param {boolean} step true where Back should return to what was before */
export function write({ wanted, image }, step) {
  const parameters = new URLSearchParams(wanted);
  if (image) {
    parameters.set('image', image);
  }
  const search = parameters.toString();
  const url = search ? `/?${search}` : '/';
  if (url === location.pathname + location.search) {
    return;
  }
  if (step) {
    history.pushState({ step: true }, '', url);
  } else {
    history.replaceState(history.state, '', url);
  }
}

/** Whether Back leads to a page of ours. */
export function cameFromHere() {
  return history.state?.step === true;
}
