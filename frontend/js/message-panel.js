import { element } from './element.js';

/** Says in the grid's place why there is nothing to see, and what to do about it; tells the event that its button stands for. */
class MessagePanel extends HTMLElement {
  #shown = null;

  /** @param {{title: string, text: string, command?: string, action?: {words: string, event: string}}|null} message null for none */
  set message(message) {
    const shown = JSON.stringify(message);
    if (shown !== this.#shown) {
      this.#shown = shown;
      this.hidden = message === null;
      this.replaceChildren(...(message ? this.#parts(message) : []));
    }
  }

  #parts({ title, text, command, action }) {
    const act = () => this.dispatchEvent(new CustomEvent(action.event));
    return [
      element('h2', {}, title),
      element('p', {}, text),
      command ? element('code', {}, command) : null,
      action ? element('button', { type: 'button', on: { click: act } }, action.words) : null,
    ].filter((part) => part !== null);
  }
}

customElements.define('message-panel', MessagePanel);
