import { element, icon } from './element.js';
import { BY_PICTURE } from './icons.js';

const KINDS = 'image/jpeg,image/png,image/webp,image/gif,image/bmp,image/tiff';

/**
 * The ways in for a picture that is a question: a button, pasting anywhere, and dropping it on the search box.
 *
 * @param {HTMLElement} box on which pictures can be dropped
 * @param {(file: File) => void} given
 * @returns {Node[]} the button and its hidden input
 */
export function pictureEntrance(box, given) {
  const input = element('input', { type: 'file', accept: KINDS, hidden: true, tabIndex: -1, 'aria-hidden': 'true' });
  const label = 'Search by a picture';
  const button = element('button.by-picture', { type: 'button', title: label, 'aria-label': label, on: { click: () => input.click() } }, icon(BY_PICTURE));
  input.addEventListener('change', () => {
    first(input.files, given);
    input.value = ''; // so that the same file can be chosen again
  });
  document.addEventListener('paste', (event) => first(event.clipboardData?.files ?? [], given) && event.preventDefault());
  box.addEventListener('dragover', (event) => event.preventDefault());
  box.addEventListener('drop', (event) => first(event.dataTransfer?.files ?? [], given) && event.preventDefault());
  return [button, input];
}

/** @returns {boolean} whether there was a picture; what it is worth the server finds out */
function first(files, given) {
  const file = [...files].find(({ type }) => type.startsWith('image/'));
  if (file) {
    given(file);
  }
  return Boolean(file);
}
