import { element } from './element.js';

/** Asks for the next page shortly before the reader reaches the end; a button for those who would rather press one. */
class LoadMore extends HTMLElement {
  connectedCallback() {
    const tell = () => this.dispatchEvent(new CustomEvent('more'));
    this.hidden = true;
    this.append(element('button', { type: 'button', on: { click: tell } }, 'Show more pictures'));
    this.observer = new IntersectionObserver((entries) => entries.some((entry) => entry.isIntersecting) && tell(), {
      rootMargin: '800px',
    });
  }

  /** Looks again each time: an element that never left the view would not be reported twice. */
  set available(available) {
    this.hidden = !available;
    this.observer.unobserve(this);
    if (available) {
      this.observer.observe(this);
    }
  }
}

customElements.define('load-more', LoadMore);
