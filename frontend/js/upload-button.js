import { element, icon } from './element.js';
import { ADD } from './icons.js';

const KINDS = 'image/jpeg,image/png,image/webp,image/gif,image/bmp,image/tiff';

/** Where people choose pictures to add. Tells 'files' with a list of them. */
class UploadButton extends HTMLElement {
  connectedCallback() {
    const input = element('input', { type: 'file', multiple: true, accept: KINDS, hidden: true, tabIndex: -1 });
    const button = element(
      'button',
      { type: 'button', title: 'Add pictures', 'aria-label': 'Add pictures', on: { click: () => input.click() } },
      icon(ADD),
      element('span', {}, 'Add pictures'),
    );
    input.addEventListener('change', () => {
      this.dispatchEvent(new CustomEvent('files', { detail: [...input.files] }));
      input.value = ''; // so that the same file can be chosen again
    });
    this.append(button, input);
  }
}

customElements.define('upload-button', UploadButton);
