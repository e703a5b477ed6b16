import { element } from './element.js';

/** Says in the grid's place why there is nothing to see, and what to do about it. */
class MessagePanel extends HTMLElement {
  /** @param {{title: string, text: string, command?: string, retry?: boolean}|null} message null for none */
  set message(message) {
    this.hidden = message === null;
    this.replaceChildren(...(message ? this.#parts(message) : []));
  }

  #parts({ title, text, command, retry }) {
    const again = () => this.dispatchEvent(new CustomEvent('retry'));
    return [
      element('h2', {}, title),
      element('p', {}, text),
      command ? element('code', {}, command) : null,
      retry ? element('button', { type: 'button', on: { click: again } }, 'Try again') : null,
    ].filter((part) => part !== null);
  }
}

customElements.define('message-panel', MessagePanel);
