import { element, icon } from './element.js';
import { AGAIN, CLOSE, DONE, PICTURE, WARNING } from './icons.js';
import { bytes } from './words.js';

const WORDS = {
  waiting: () => 'Waiting',
  sending: ({ progress }) => (progress < 1 ? `${Math.floor(progress * 100)} %` : 'Checking'),
  stored: () => 'Stored, searchable soon',
  searchable: () => 'Searchable now',
  there: () => 'Already there',
  refused: ({ message }) => message,
  failed: ({ message }) => message,
};

/** One file in the panel. Tells its panel 'retry', 'cancel' and 'open', with the upload as detail. */
export class UploadRow {
  #upload;
  #preview = element('span.preview', {}, icon(PICTURE));
  #words = element('span.state');
  #meter = element('progress', { max: 1, value: 0 });
  #mark = element('span.mark', { 'aria-hidden': 'true' });
  #cancel;
  #retry;
  #open;
  #url;
  node;

  constructor(upload) {
    this.#upload = upload;
    const { name, size } = upload.file;
    this.#cancel = this.#button('cancel', CLOSE, `Cancel ${name}`);
    this.#retry = this.#button('retry', AGAIN, `Try ${name} again`);
    this.#open = element('a.name', { href: '#' }, name);
    this.#meter.setAttribute('aria-label', `Sent of ${name}`);
    const text = element('div.text', {}, this.#open, element('p', {}, element('span.size', {}, bytes(size)), this.#words), this.#meter);
    this.node = element('li', {}, this.#preview, text, this.#mark, this.#retry, this.#cancel);
    this.node.addEventListener('click', (event) => this.#clicked(event));
    this.#show();
    this.render();
  }

  render() {
    const upload = this.#upload;
    const { state, progress } = upload;
    const words = WORDS[state](upload);
    if (this.#words.textContent !== words) {
      this.#words.textContent = words;
    }
    this.#meter.hidden = state !== 'sending';
    this.#meter.value = progress;
    if (this.node.dataset.state === state) {
      return;
    }
    this.node.dataset.state = state;
    this.#mark.replaceChildren(...marks(state));
    this.#cancel.hidden = !upload.isActive;
    this.#retry.hidden = state !== 'failed';
    this.#link();
  }

  /** The name leads to the picture once there is one. */
  #link() {
    const there = this.#upload.state === 'searchable' || this.#upload.state === 'there';
    if (there) {
      this.#open.href = `/?image=${this.#upload.id}`;
    } else {
      this.#open.removeAttribute('href');
    }
  }

  /** Frees the picture's memory. */
  forget() {
    URL.revokeObjectURL(this.#url);
    this.node.remove();
  }

  #show() {
    if (this.#upload.file.size === 0) {
      return;
    }
    this.#url = URL.createObjectURL(this.#upload.file);
    const image = element('img', { alt: '', decoding: 'async', draggable: false });
    image.addEventListener('load', () => this.#preview.replaceChildren(image));
    image.src = this.#url;
  }

  #clicked(event) {
    if (this.#open.hasAttribute('href') && !event.target.closest('button') && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      this.#open.focus();
      this.#tell('open');
    }
  }

  #button(name, path, label) {
    return element(`button.${name}`, { type: 'button', title: label, 'aria-label': label, on: { click: () => this.#tell(name) } }, icon(path));
  }

  #tell(what) {
    this.node.dispatchEvent(new CustomEvent(what, { detail: this.#upload, bubbles: true }));
  }
}

function marks(state) {
  const path = { searchable: DONE, there: DONE, refused: WARNING, failed: WARNING }[state];
  return path ? [icon(path)] : [];
}
