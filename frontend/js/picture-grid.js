import { element } from './element.js';
import { pictureTile } from './picture-tile.js';

/**
 * Rows of pictures, justified by CSS alone. Tells 'open' with { index }, and 'unfold' with { index }
 * where a picture's near duplicates are asked for. The arrow keys go from picture to picture.
 */
class PictureGrid extends HTMLElement {
  #list = element('ul.rows', { role: 'list' });

  connectedCallback() {
    this.append(this.#list);
    this.addEventListener('keydown', (event) => this.#moved(event));
  }

  set pictures(pictures) {
    this.#list.replaceChildren();
    this.add(pictures);
  }

  add(pictures) {
    this.#list.append(...pictures.map((picture) => this.#item(picture)));
  }

  insertAt(index, picture) {
    this.#list.insertBefore(this.#item(picture), this.#list.children[index] ?? null);
  }

  removeAt(index) {
    this.#list.children[index]?.remove();
  }

  /** Old pictures stay, dimmed, while newer ones are on their way. */
  set stale(stale) {
    this.toggleAttribute('data-stale', stale);
  }

  set showScores(show) {
    this.toggleAttribute('data-scores', show);
  }

  /** Puts the keyboard where the eye was. */
  focusOn(index) {
    this.#tiles()[index]?.focus();
  }

  #item(picture) {
    const item = pictureTile(picture, (what) => this.#tell(what, item));
    return item;
  }

  #tell(what, item) {
    this.dispatchEvent(new CustomEvent(what, { detail: { index: [...this.#list.children].indexOf(item) } }));
  }

  #tiles() {
    return [...this.#list.querySelectorAll('.tile')];
  }

  #moved(event) {
    const steps = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: this.#rowLength() * -1, ArrowDown: this.#rowLength() };
    const tiles = this.#tiles();
    const at = tiles.indexOf(document.activeElement?.closest('li')?.querySelector('.tile'));
    const next = tiles[at + (steps[event.key] ?? 0)];
    if (event.key in steps && at >= 0 && next) {
      event.preventDefault();
      next.focus();
    }
  }

  #rowLength() {
    const items = [...this.#list.children];
    const top = items[0]?.offsetTop;
    return Math.max(1, items.findIndex((item) => item.offsetTop !== top));
  }
}

customElements.define('picture-grid', PictureGrid);
