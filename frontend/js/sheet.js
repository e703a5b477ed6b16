import { element, icon } from './element.js';
import { CLOSE } from './icons.js';

/** A dialog over the page: a card on a desk, a sheet along the bottom of a phone. A press beside it closes it. */
export function sheet(title, ...children) {
  const heading = element('h2', {}, title);
  const close = element('button.close', { type: 'button', title: 'Close (Esc)', 'aria-label': 'Close', on: { click: () => dialog.close() } }, icon(CLOSE));
  const dialog = element('dialog.sheet', { 'aria-label': title }, element('div.head', {}, heading, close), element('div.body', { tabIndex: 0 }, ...children));
  dialog.addEventListener('click', (event) => event.target === dialog && dialog.close());
  return dialog;
}
