import { element } from './element.js';
import { count } from './words.js';

const MOST = 60;

/**
 * A quiet button that says that there are new pictures, instead of moving those that are being looked at. Tells 'show' with the
 * ids, the newest first.
 */
class FreshPictures extends HTMLElement {
  #ids = new Set();
  #button = element('button', { type: 'button', on: { click: () => this.#show() } });

  connectedCallback() {
    this.hidden = true;
    this.append(this.#button);
  }

  add(id) {
    this.#ids.delete(id);
    this.#ids.add(id);
    this.#render();
  }

  /** Those that are shown anyway are not new. */
  without(ids) {
    ids.forEach((id) => this.#ids.delete(id));
    this.#render();
  }

  #show() {
    const ids = [...this.#ids].reverse().slice(0, MOST);
    this.#ids.clear();
    this.#render();
    this.dispatchEvent(new CustomEvent('show', { detail: { ids } }));
  }

  #render() {
    const number = this.#ids.size;
    this.hidden = number === 0;
    this.#button.textContent = `${count(number)} new ${number === 1 ? 'picture' : 'pictures'} · Show`;
  }
}

customElements.define('fresh-pictures', FreshPictures);
