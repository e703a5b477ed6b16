import { element } from './element.js';

/** In which order pictures are shown. Tells 'sort' with { sort }, empty for the usual one. */
class SortSelect extends HTMLElement {
  #usual = element('option', { value: '' }, 'Mixed');
  #select = element(
    'select',
    { 'aria-label': 'Order', on: { change: () => this.#tell() } },
    this.#usual,
    element('option', { value: 'newest' }, 'Newest first'),
    element('option', { value: 'oldest' }, 'Oldest first'),
  );

  connectedCallback() {
    this.append(this.#select);
  }

  /** @param {boolean} areAnswers whether there is a question to be near to */
  show(sort, areAnswers) {
    this.#usual.textContent = areAnswers ? 'Best match' : 'Mixed';
    this.#select.value = ['newest', 'oldest'].includes(sort) ? sort : '';
  }

  #tell() {
    this.dispatchEvent(new CustomEvent('sort', { detail: { sort: this.#select.value } }));
  }
}

customElements.define('sort-select', SortSelect);
