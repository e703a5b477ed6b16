import { element, icon } from './element.js';
import { CLOSE, RECENT } from './icons.js';
import { forget, recentSearches } from './recent-searches.js';

/**
 * Earlier searches, below the search box: the arrow keys go through them, Delete forgets one. Tells 'choose' with { query } and
 * 'leave' where the keyboard belongs back in the box.
 */
class RecentList extends HTMLElement {
  connectedCallback() {
    this.hidden = true;
    this.addEventListener('keydown', (event) => this.#key(event));
    document.addEventListener('pointerdown', (event) => !this.parentElement.contains(event.target) && this.close());
    this.parentElement.addEventListener('focusout', ({ relatedTarget }) => relatedTarget && !this.parentElement.contains(relatedTarget) && this.close());
  }

  /** @returns {boolean} false where there is nothing to show */
  open() {
    const queries = recentSearches();
    this.hidden = queries.length === 0;
    this.replaceChildren(
      element('h2', { id: 'recent' }, 'Recent searches'),
      element('ul', { 'aria-labelledby': 'recent' }, ...queries.map((query) => this.#line(query))),
    );
    return !this.hidden;
  }

  close() {
    this.hidden = true;
  }

  focusFirst() {
    this.#choices()[0]?.focus();
  }

  #line(query) {
    const choose = element('button.query', { type: 'button', on: { click: () => this.#chosen(query) } }, icon(RECENT), element('span', {}, query));
    const label = `Forget ${query}`;
    const remove = element('button.forget', { type: 'button', title: 'Forget (Del)', 'aria-label': label, on: { click: () => this.#forgotten(query) } }, icon(CLOSE));
    return element('li', {}, choose, remove);
  }

  #choices() {
    return [...this.querySelectorAll('.query')];
  }

  #chosen(query) {
    this.close();
    this.dispatchEvent(new CustomEvent('choose', { detail: { query } }));
  }

  #forgotten(query) {
    const at = recentSearches().indexOf(query);
    forget(query);
    if (this.open()) {
      const choices = this.#choices();
      choices[Math.min(at, choices.length - 1)].focus();
    } else {
      this.#leave();
    }
  }

  #leave() {
    this.close();
    this.dispatchEvent(new CustomEvent('leave'));
  }

  #key(event) {
    const choices = this.#choices();
    const line = event.target.closest('li');
    const at = choices.indexOf(line?.querySelector('.query'));
    const actions = {
      ArrowDown: () => choices[at + 1]?.focus(),
      ArrowUp: () => (at > 0 ? choices[at - 1].focus() : this.#leave()),
      Delete: () => this.#forgotten(line.textContent),
      Escape: () => this.#leave(),
    };
    if (at >= 0 && actions[event.key]) {
      event.preventDefault();
      actions[event.key]();
    }
  }
}

customElements.define('recent-list', RecentList);
