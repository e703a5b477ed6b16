import { element } from './element.js';

/** Formats that every browser of today draws; of others the largest thumbnail is shown. */
const DRAWN_BY_BROWSERS = new Set(['jpeg', 'png', 'webp', 'gif', 'bmp']);

/** The picture in the larger view: its thumbnail at once, its original as soon as that is there. */
export class LargePicture {
  #image = element('img', { decoding: 'async', draggable: false });
  #missing = element('p.missing', { hidden: true }, 'This file is no longer where it was indexed, or was changed since.');
  #original = null;
  node = element('figure', {}, this.#image, this.#missing);

  show(picture) {
    this.#missing.hidden = true;
    this.#image.hidden = false;
    this.#image.alt = picture.fileName;
    this.#image.style.setProperty('--width', `${picture.width}px`);
    this.#image.style.setProperty('--ratio', picture.width / picture.height);
    this.#image.src = thumbnail(picture);
    this.#swapIn(picture);
  }

  /** Has a neighbour fetched before it is asked for. */
  prepare(picture) {
    if (picture) {
      new Image().src = thumbnail(picture);
    }
  }

  async #swapIn(picture) {
    const original = new Image();
    this.#original = original;
    original.src = DRAWN_BY_BROWSERS.has(picture.format) ? picture.url : thumbnail(picture);
    try {
      await original.decode();
      this.#current(original, () => (this.#image.src = original.src));
    } catch {
      this.#current(original, () => this.#sayMissing());
    }
  }

  /** Acts only while the same picture is still shown. */
  #current(original, action) {
    if (this.#original === original) {
      action();
    }
  }

  #sayMissing() {
    this.#missing.hidden = false;
    this.#image.hidden = !this.#image.complete || this.#image.naturalWidth === 0;
  }
}

function thumbnail(picture) {
  return `${picture.thumbnailUrl}?size=1024`;
}
