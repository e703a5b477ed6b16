import { element, icon } from './element.js';
import { CLOSE, SEARCH } from './icons.js';

const PAUSE = 160;

/**
 * Where people say what they look for. Tells 'search' with { query, step } a moment after typing pauses, and at once on Enter;
 * step is true where this query deserves its own place in the browser's history.
 */
class SearchBox extends HTMLElement {
  #input;
  #timer;

  connectedCallback() {
    this.#input = element('input', {
      type: 'search',
      id: 'query',
      placeholder: 'Describe a picture …',
      autocomplete: 'off',
      spellcheck: false,
      maxLength: 1000,
      enterKeyHint: 'search',
      'aria-label': 'Describe the picture you look for',
      'aria-keyshortcuts': '/',
      on: { input: () => this.#typed() },
    });
    const clear = element(
      'button.clear',
      { type: 'button', 'aria-label': 'Clear the search', on: { click: () => this.#cleared() } },
      icon(CLOSE),
    );
    const form = element(
      'form',
      { role: 'search', on: { submit: (event) => this.#submitted(event) } },
      icon(SEARCH),
      this.#input,
      clear,
      element('kbd', { 'aria-hidden': 'true' }, '/'),
    );
    this.append(form);
    document.addEventListener('keydown', (event) => this.#shortcut(event));
  }

  get value() {
    return this.#input.value.trim();
  }

  /** Shows a query that came from elsewhere: the address, or an example. */
  set value(query) {
    clearTimeout(this.#timer);
    if (query !== this.value) {
      this.#input.value = query;
    }
  }

  set busy(busy) {
    this.toggleAttribute('data-busy', busy);
  }

  focus() {
    this.#input.focus({ preventScroll: true });
  }

  #typed() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#tell(false), PAUSE);
  }

  #submitted(event) {
    event.preventDefault();
    clearTimeout(this.#timer);
    this.#tell(true);
  }

  #cleared() {
    this.value = '';
    this.#tell(true);
    this.focus();
  }

  #tell(step) {
    this.dispatchEvent(new CustomEvent('search', { detail: { query: this.value, step } }));
  }

  #shortcut(event) {
    const writing = event.target.matches?.('input, textarea');
    if (event.key === '/' && !writing && !event.ctrlKey && !event.metaKey && !document.querySelector('dialog[open]')) {
      event.preventDefault();
      this.focus();
      this.#input.select();
    }
  }
}

customElements.define('search-box', SearchBox);
