import { element } from './element.js';

const REACH = 0.2;

/**
 * How near a picture must be to be shown; the model's own cut-off unless someone says otherwise. Its scale lies around that
 * cut-off, since models differ in what their scores mean.
 */
export class ScoreSlider {
  #said = '';
  #usual = 0.2;
  #range = element('input', { type: 'range', min: '0', max: '1', step: '0.005', 'aria-label': 'Lowest score', on: { input: () => this.#moved() } });
  #output = element('output');
  #automatic = element('button.quiet', { type: 'button', on: { click: () => this.#reset() } }, 'Automatic');
  node = element(
    'div.relevance',
    { role: 'group', 'aria-label': 'Relevance' },
    element('div', {}, element('span', {}, 'Relevance'), this.#output, this.#automatic),
    this.#range,
    element('div.ends', { 'aria-hidden': 'true' }, element('span', {}, 'More pictures'), element('span', {}, 'Better ones')),
  );

  /** @param {string} minScore what was said; empty for the cut-off @param {number|undefined} cutoff the bound that is in force */
  show(minScore = '', cutoff) {
    this.#said = minScore;
    if (!minScore && cutoff !== undefined) {
      this.#usual = cutoff;
    }
    this.#range.min = (Math.floor((this.#usual - REACH) * 20) / 20).toFixed(2);
    this.#range.max = (Math.ceil((this.#usual + REACH) * 20) / 20).toFixed(2);
    if (document.activeElement !== this.#range || !minScore) {
      this.#range.value = minScore || String(this.#usual);
    }
    this.#tell();
  }

  get entry() {
    return ['minScore', this.#said];
  }

  #moved() {
    this.#said = Number(this.#range.value).toFixed(3);
    this.#tell();
  }

  #reset() {
    this.#said = '';
    this.#range.value = String(this.#usual);
    this.#tell();
    this.#range.dispatchEvent(new Event('change', { bubbles: true }));
  }

  #tell() {
    const words = this.#said === '' ? 'as the model was tested' : `scores from ${Number(this.#said).toFixed(2)}`;
    this.#output.textContent = Number(this.#said || 0) <= -1 ? 'all' : words;
    this.#range.setAttribute('aria-valuetext', this.#output.textContent);
    this.#automatic.hidden = this.#said === '';
  }
}
