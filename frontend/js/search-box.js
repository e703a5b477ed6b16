import { element, icon } from './element.js';
import { CLOSE, SEARCH } from './icons.js';
import { onKey } from './keys.js';
import { pictureEntrance } from './picture-entrance.js';
import './recent-list.js';

const PAUSE = 160;

/**
 * Where people say what they look for. Tells 'search' with { query, step } a moment after typing pauses, and at once on Enter;
 * step is true where this query deserves its own place in the browser's history. Tells 'picture' with { file } where it is a
 * picture that says it.
 */
class SearchBox extends HTMLElement {
  #input;
  #recent = element('recent-list');
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
      on: {
        input: () => this.#typed(),
        keydown: (event) => this.#key(event),
        click: () => this.value === '' && this.#recent.open(),
        search: (event) => event.stopPropagation(), // the browser's own event of that name
      },
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
      ...pictureEntrance(this, (file) => this.dispatchEvent(new CustomEvent('picture', { detail: { file } }))),
      element('span.drop', { 'aria-hidden': 'true' }, 'Drop a picture here to search by it'),
    );
    this.append(form, this.#recent);
    this.#recent.addEventListener('choose', ({ detail: { query } }) => this.#chosen(query));
    this.#recent.addEventListener('leave', () => this.focus());
    onKey('/', () => {
      this.focus();
      this.#input.select();
    });
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

  #chosen(query) {
    this.value = query;
    this.#tell(true);
    this.focus();
  }

  #key(event) {
    if (event.key === 'ArrowDown' && this.#recent.open()) {
      event.preventDefault();
      this.#recent.focusFirst();
    }
  }

  #typed() {
    clearTimeout(this.#timer);
    this.#recent.close();
    this.#timer = setTimeout(() => this.#tell(false), PAUSE);
  }

  #submitted(event) {
    event.preventDefault();
    clearTimeout(this.#timer);
    this.#recent.close();
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
}

customElements.define('search-box', SearchBox);
