import { element, icon } from './element.js';
import { CLOSE, FOLD } from './icons.js';
import { countsOf, sentenceOf, shareOf, titleOf } from './upload-counts.js';
import { UploadRow } from './upload-row.js';
import { rowsOf } from './upload-rows.js';
import { count } from './words.js';

const PAUSE = 80;
const SPOKEN_PAUSE = 3_000;

/**
 * The uploads, docked in a corner, on a phone along the bottom. Tells 'open' with { id } where someone wants to see a picture
 * large; the model that it shows is set once, as `uploads`.
 */
class UploadPanel extends HTMLElement {
  #uploads;
  #rows = new Map();
  #timer = null;
  #spokenAt = 0;
  #title = element('h2');
  #sentence = element('p.sentence');
  #spoken = element('p.spoken', { role: 'status', 'aria-live': 'polite' });
  #notice = element('p.notice', { hidden: true, role: 'alert' });
  #meter = element('progress.all', { max: 1, value: 0, 'aria-label': 'All uploads' });
  #list = element('ul', { role: 'list', 'aria-label': 'Uploads' });
  #more = element('p.more', { hidden: true });
  #fold;
  #close;
  #clear;
  #retry;
  #cancel;

  connectedCallback() {
    this.hidden = true;
    this.setAttribute('role', 'region');
    this.setAttribute('aria-label', 'Uploads');
    this.#fold = round(FOLD, 'Show less', () => this.#toggle());
    this.#fold.classList.add('fold');
    this.#fold.setAttribute('aria-expanded', 'true');
    this.#close = round(CLOSE, 'Close', () => this.#dismiss());
    this.#clear = button('Clear finished', () => this.#uploads.clearSettled());
    this.#retry = button('Try failed again', () => this.#uploads.retryFailed());
    this.#cancel = button('Cancel all', () => this.#uploads.cancelAll());
    const head = element('div.head', {}, element('div.words', {}, this.#title, this.#sentence), this.#fold, this.#close);
    const scroll = element('div.scroll', {}, this.#notice, this.#list, this.#more);
    const foot = element('div.foot', {}, this.#clear, this.#retry, this.#cancel);
    this.append(head, this.#meter, scroll, foot, this.#spoken);
    this.addEventListener('retry', ({ detail }) => this.#uploads.retry(detail));
    this.addEventListener('cancel', ({ detail }) => this.#cancelled(detail));
  }

  set uploads(uploads) {
    this.#uploads = uploads;
    uploads.addEventListener('changed', () => this.#soon());
  }

  /** Says one sentence that is about no file. */
  say(sentence) {
    this.#notice.textContent = sentence;
    this.#notice.hidden = false;
    this.#render();
  }

  #dismiss() {
    this.#notice.hidden = true;
    this.#uploads.clearSettled();
    this.#render();
  }

  #toggle() {
    const folded = this.toggleAttribute('data-folded');
    this.#fold.setAttribute('aria-expanded', String(!folded));
    this.#fold.setAttribute('aria-label', folded ? 'Show the files' : 'Show less');
  }

  /** The keyboard stays in the list when its row goes. */
  #cancelled(upload) {
    const rows = [...this.#list.children];
    const at = rows.findIndex((row) => row.contains(document.activeElement));
    this.#uploads.cancel(upload);
    this.#render();
    const next = this.#list.children[Math.min(Math.max(at, 0), this.#list.children.length - 1)];
    (next?.querySelector('button:not([hidden])') ?? this.#fold).focus();
  }

  /** Many things change at once; they are drawn together. */
  #soon() {
    this.#timer ??= setTimeout(() => this.#render(), PAUSE);
  }

  #render() {
    clearTimeout(this.#timer);
    this.#timer = null;
    const { items, held } = this.#uploads;
    const counts = countsOf(items);
    this.hidden = items.length === 0 && this.#notice.hidden;
    this.dataset.state = held ? 'held' : this.#uploads.isBusy || counts.stored > 0 ? 'busy' : 'done';
    this.#title.textContent = items.length > 0 ? titleOf(counts, held) : 'Uploads';
    this.#sentence.textContent = items.length > 0 ? sentenceOf(counts) : '';
    this.#meter.hidden = items.length === 0;
    this.#meter.value = shareOf(items);
    this.#close.hidden = this.#uploads.isBusy;
    this.#clear.hidden = !items.some((item) => item.isSettled);
    this.#retry.hidden = counts.failed < 2;
    this.#cancel.hidden = counts.waiting + counts.sending < 2;
    this.#renderRows(items);
    this.#speak(counts);
  }

  #renderRows(items) {
    const { rows, hidden } = rowsOf(items);
    const wanted = new Set(rows);
    for (const [upload, row] of this.#rows) {
      if (!wanted.has(upload)) {
        row.forget();
        this.#rows.delete(upload);
      }
    }
    let at = this.#list.firstElementChild;
    for (const upload of rows) {
      const row = this.#rows.get(upload) ?? new UploadRow(upload);
      this.#rows.set(upload, row);
      row.render();
      if (row.node === at) {
        at = at.nextElementSibling;
      } else {
        this.#list.insertBefore(row.node, at);
      }
    }
    this.#more.hidden = hidden === 0;
    this.#more.textContent = `and ${count(hidden)} more without troubles`;
  }

  /** Not every change is read out: a sentence now and then, and the last one. */
  #speak(counts) {
    const sentence = counts.total > 0 ? sentenceOf(counts) : '';
    const last = counts.waiting + counts.sending + counts.stored === 0;
    if (sentence !== this.#spoken.textContent && (last || performance.now() - this.#spokenAt > SPOKEN_PAUSE)) {
      this.#spokenAt = performance.now();
      this.#spoken.textContent = sentence;
    }
  }
}

function round(path, label, click) {
  return element('button.round', { type: 'button', title: label, 'aria-label': label, on: { click } }, icon(path));
}

function button(label, click) {
  return element('button.quiet', { type: 'button', on: { click } }, label);
}

customElements.define('upload-panel', UploadPanel);
