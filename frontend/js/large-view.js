import { element, icon } from './element.js';
import { factsPanel } from './facts-panel.js';
import { ALIKE, CLOSE, DELETE, DOWNLOAD, INFO, NEXT, OPEN, PREVIOUS } from './icons.js';
import { LargePicture } from './large-picture.js';
import { onSwipe } from './swipe.js';
import { count } from './words.js';

/**
 * One picture as large as the window. Tells 'show' with { index } on every step, 'delete' and 'like' with { picture } where that is
 * asked for, and 'closed' when it is left; leaves both the address and the list of pictures to others.
 */
class LargeView extends HTMLElement {
  #pictures = [];
  #index = 0;
  #picture = new LargePicture();
  #title = element('span.title');
  #place = element('span.place');
  #facts = element('aside.facts', { hidden: true, tabIndex: 0, 'aria-label': 'Facts' });
  #open = element('a.round.open', { target: '_blank', rel: 'noopener', title: 'Open the original', 'aria-label': 'Open the original' }, icon(OPEN));
  #download = element('a.round.download', { title: 'Download (d)', 'aria-label': 'Download' }, icon(DOWNLOAD));
  #like = round(ALIKE, 'More like this (m)', () => this.#ask('like'), 'like');
  #info = round(INFO, 'Facts (i)', () => this.#toggleFacts());
  #previous = round(PREVIOUS, 'Previous picture', () => this.#step(-1), 'previous');
  #next = round(NEXT, 'Next picture', () => this.#step(1), 'next');
  #delete = round(DELETE, 'Delete (Del)', () => this.#ask('delete'), 'delete');
  #dialog = element('dialog', { tabIndex: -1, 'aria-label': 'Larger view' });

  connectedCallback() {
    this.#info.setAttribute('aria-expanded', 'false');
    const close = round(CLOSE, 'Close (Esc)', () => this.#dialog.close());
    const stage = element('div.stage', {}, this.#picture.node, this.#previous, this.#next);
    const bar = element('div.controls', {}, this.#title, this.#place, this.#like, this.#delete, this.#info, this.#download, this.#open, close);
    this.#delete.hidden = true;
    this.#dialog.append(bar, stage, this.#facts);
    this.append(this.#dialog);
    this.#dialog.addEventListener('close', () => this.dispatchEvent(new CustomEvent('closed', { detail: { index: this.#index } })));
    this.#dialog.addEventListener('keydown', (event) => this.#key(event));
    stage.addEventListener('click', (event) => event.target === stage && this.#dialog.close());
    onSwipe(stage, (direction) => this.#step(direction));
  }

  get isOpen() {
    return this.#dialog.open;
  }

  /** Shows one of these pictures; the list may grow later. */
  show(pictures, index) {
    this.#pictures = pictures;
    this.#index = index;
    if (!this.isOpen) {
      this.#dialog.showModal();
      this.#dialog.focus();
    }
    this.#render();
  }

  /** Whether there is anyone to delete pictures. */
  set deletes(deletes) {
    this.#delete.hidden = !deletes;
  }

  /** The list around the picture that is shown; one that is not about it is left alone. */
  set pictures(pictures) {
    const index = pictures.findIndex((picture) => picture.id === this.#pictures[this.#index]?.id);
    if (index >= 0) {
      this.#pictures = pictures;
      this.#index = index;
      this.#renderPlace();
    }
  }

  /** Goes on without a picture, to the next or the last; closes where none is left. */
  without(id) {
    this.#pictures = this.#pictures.filter((picture) => picture.id !== id);
    if (this.#pictures.length === 0) {
      this.#dialog.close();
    } else if (this.isOpen) {
      this.#index = Math.min(this.#index, this.#pictures.length - 1);
      this.#render();
      this.dispatchEvent(new CustomEvent('show', { detail: { index: this.#index } }));
    }
  }

  close() {
    this.#dialog.close();
  }

  #step(by) {
    const index = this.#index + by;
    if (this.#pictures[index]) {
      this.#index = index;
      this.#render();
      this.dispatchEvent(new CustomEvent('show', { detail: { index } }));
    }
  }

  #key(event) {
    const actions = {
      ArrowLeft: () => this.#step(-1),
      ArrowRight: () => this.#step(1),
      i: () => this.#toggleFacts(),
      d: () => this.#download.click(),
      m: () => this.#ask('like'),
      Delete: () => !this.#delete.hidden && this.#ask('delete'),
    };
    const action = event.ctrlKey || event.metaKey || event.altKey ? undefined : actions[event.key];
    if (action) {
      event.preventDefault();
      action();
    }
  }

  #ask(what) {
    this.dispatchEvent(new CustomEvent(what, { detail: { picture: this.#pictures[this.#index] } }));
  }

  #toggleFacts() {
    this.#facts.hidden = !this.#facts.hidden;
    this.#info.setAttribute('aria-expanded', String(!this.#facts.hidden));
    this.#renderFacts();
  }

  #render() {
    const picture = this.#pictures[this.#index];
    this.#picture.show(picture);
    [this.#index + 1, this.#index - 1].forEach((near) => this.#picture.prepare(this.#pictures[near]));
    this.#title.textContent = picture.fileName;
    this.#open.href = picture.url;
    this.#download.href = picture.url;
    this.#download.download = picture.fileName;
    this.#renderPlace();
    this.#renderFacts();
  }

  #renderPlace() {
    this.#place.textContent = this.#pictures.length > 1 ? `${count(this.#index + 1)} of ${count(this.#pictures.length)}` : '';
    this.#previous.hidden = this.#index === 0;
    this.#next.hidden = this.#index >= this.#pictures.length - 1;
  }

  async #renderFacts() {
    if (this.#facts.hidden) {
      return;
    }
    const picture = this.#pictures[this.#index];
    const panel = await factsPanel(picture);
    if (picture === this.#pictures[this.#index]) {
      this.#facts.replaceChildren(panel);
    }
  }
}

function round(path, label, click, name = 'round') {
  return element(`button.round.${name}`, { type: 'button', title: label, 'aria-label': label, on: { click } }, icon(path));
}

customElements.define('large-view', LargeView);
