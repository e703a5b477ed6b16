import { Problem, remove } from './api.js';
import { element, icon } from './element.js';
import { DELETE } from './icons.js';

const LONGEST = 4_000;

/** Deletes a picture on the second press within a few seconds; the first asks whether that is meant. */
export class DeleteButton {
  #timer;
  #id = null;
  #words = element('span');
  #deleted;
  #failed;
  node = element('button.round.delete', { type: 'button', on: { click: () => this.press() } }, icon(DELETE), this.#words);

  /**
   * @param {(id: string) => void} deleted
   * @param {(sentence: string) => void} failed
   */
  constructor(deleted, failed) {
    this.#deleted = deleted;
    this.#failed = failed;
    this.#ask(false);
  }

  /** Which picture a press is about; another one is asked about anew. */
  set picture(id) {
    this.#id = id;
    this.#ask(false);
  }

  press() {
    if (this.node.hidden || this.node.disabled) {
      return;
    }
    if (!this.node.hasAttribute('data-asking')) {
      this.#ask(true);
      this.#timer = setTimeout(() => this.#ask(false), LONGEST);
      return;
    }
    this.#ask(false);
    this.#delete(this.#id);
  }

  #ask(asking) {
    clearTimeout(this.#timer);
    const label = asking ? 'Really delete?' : 'Delete (Del)';
    this.node.toggleAttribute('data-asking', asking);
    this.node.title = label;
    this.node.setAttribute('aria-label', label);
    this.#words.textContent = asking ? label : '';
  }

  async #delete(id) {
    this.node.disabled = true;
    try {
      await remove(id);
      this.#deleted(id);
    } catch (failure) {
      this.#failed(failure instanceof Problem ? failure.message : String(failure));
    }
    this.node.disabled = false;
  }
}
