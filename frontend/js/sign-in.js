import { element } from './element.js';
import { sheet } from './sheet.js';

/** Asks for a key where the server wants one, and sends again what was refused without. */

let asking = null;
let declined = false;

/**
 * @param {() => Promise<Response>} send may be called again
 * @returns {Promise<Response>} 401 only where nobody signed in
 */
export async function signedIn(send) {
  let response = await send();
  while (response.status === 401 && !declined && (await askOnce())) {
    response = await send();
  }
  return response;
}

/** All that is refused at the same time waits for the same dialog. */
function askOnce() {
  asking ??= ask().finally(() => (asking = null));
  return asking;
}

/** @returns {Promise<boolean>} whether someone signed in; who closes the dialog is not asked again before the page is loaded anew */
function ask() {
  return new Promise((resolve) => {
    const key = element('input', { type: 'password', name: 'key', autocomplete: 'current-password', required: true, 'aria-label': 'Key' });
    const said = element('p', { role: 'alert' });
    const form = element('form', {}, element('p', {}, 'This library asks for a key.'), key, element('button', { type: 'submit' }, 'Sign in'), said);
    const dialog = sheet('Sign in', form);
    dialog.classList.add('sign-in');
    let done = false;
    form.addEventListener('submit', async (event) => {
      event.preventDefault();
      said.textContent = await refusalOf(key.value);
      done = said.textContent === '';
      if (done) {
        dialog.close();
      }
    });
    dialog.addEventListener('close', () => {
      dialog.remove();
      declined = !done;
      resolve(done);
    });
    document.body.append(dialog);
    dialog.showModal();
    key.focus();
  });
}

/** @returns {Promise<string>} what is wrong; empty where the key is good */
async function refusalOf(key) {
  try {
    const response = await fetch('/api/session', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
      body: JSON.stringify({ key }),
    });
    return response.ok ? '' : ((await response.json()).detail ?? 'The server refuses this key.');
  } catch {
    return 'The server does not answer.';
  }
}
