import { element, icon } from './element.js';
import { CLOSE } from './icons.js';

const SPOKEN = { positive: 'with', negative: 'without', filter: 'only', picture: 'by picture' };

/** Shows how a search was understood. Tells 'remove' with { wanted } where a part is to go. */
class SearchChips extends HTMLElement {
  #shown = '';

  connectedCallback() {
    this.hidden = true;
    this.setAttribute('role', 'group');
    this.setAttribute('aria-label', 'How the search was understood');
  }

  set chips(chips) {
    const shown = JSON.stringify(chips);
    if (shown !== this.#shown) {
      this.#shown = shown;
      this.hidden = chips.length === 0;
      this.replaceChildren(...chips.map((chip) => this.#chip(chip)));
    }
  }

  #chip({ kind, sign, weight, words, preview, without }) {
    const tell = () => this.dispatchEvent(new CustomEvent('remove', { detail: { wanted: without } }));
    const label = `Remove: ${SPOKEN[kind]} ${words}`;
    const node = element(
      'span.part',
      {},
      preview ? element('img', { src: preview, alt: '' }) : null,
      sign ? element('b', {}, sign) : null,
      weight ? element('i', {}, weight) : null,
      element('span', {}, words),
      element('button', { type: 'button', title: 'Remove', 'aria-label': label, on: { click: tell } }, icon(CLOSE)),
    );
    node.dataset.kind = kind;
    return node;
  }
}

customElements.define('search-chips', SearchChips);
