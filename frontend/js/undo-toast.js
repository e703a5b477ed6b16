import { element } from './element.js';

const LONGEST = 6_000;

/** One sentence for a moment, over whatever is open, with a way to undo what it tells. */
class UndoToast extends HTMLElement {
  #timer;
  #words = element('span', { role: 'status' });
  #button = element('button', { type: 'button' }, 'Undo');

  connectedCallback() {
    if (this.childElementCount === 0) {
      this.hidden = true;
      this.append(this.#words, this.#button);
    }
  }

  /** @param {(() => void)|null} undo null where nothing can be undone */
  say(sentence, undo) {
    this.follow();
    clearTimeout(this.#timer);
    this.hidden = false;
    this.#words.textContent = sentence;
    this.#button.hidden = undo === null;
    this.#button.onclick = () => {
      this.hidden = true;
      undo();
    };
    this.#timer = setTimeout(() => (this.hidden = true), undo === null ? 2 * LONGEST : LONGEST);
  }

  /** Moves to where it can be pressed: an open dialog makes all that is outside deaf. */
  follow() {
    const place = document.querySelector('dialog[open]') ?? document.body;
    if (this.parentElement !== place) {
      place.append(this);
    }
  }
}

customElements.define('undo-toast', UndoToast);
