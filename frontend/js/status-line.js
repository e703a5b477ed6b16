import { status } from './api.js';
import { element } from './element.js';
import { accountOf } from './indexing-account.js';
import { sheet } from './sheet.js';
import { count, duration, pictures } from './words.js';

const BUSY_PAUSE = 2_000;
const QUIET_PAUSE = 15_000;
const REFRESH_PAUSE = 400;

/**
 * How many pictures there are, and how far indexing is; pressed, all that is known of that. Asks the server now and then, never while the page is hidden. Tells
 * 'status' with the server's answer, and with null where it did not answer.
 */
class StatusLine extends HTMLElement {
  #timer;
  #dot = element('span.dot', { 'aria-hidden': 'true' });
  #text = element('button.words', { type: 'button', on: { click: () => this.#account.showModal() } });
  #account = sheet('Indexing');
  #meter = element('progress', { max: 1, value: 0, hidden: true, 'aria-label': 'Indexing' });

  #answer = null;

  connectedCallback() {
    this.append(this.#dot, this.#text, this.#meter);
    this.#account.classList.add('indexing-account');
    document.body.append(this.#account);
    document.addEventListener('visibilitychange', () => this.#soon(0));
    this.#soon(0);
  }

  /** What the uploader has just told of itself; newer than the last answer. */
  set uploads(uploads) {
    if (this.#answer) {
      this.#answer = { ...this.#answer, uploads };
      this.#show(this.#answer);
    }
  }

  /** Asks soon, but not for each of many calls. */
  refresh() {
    this.#soon(REFRESH_PAUSE);
  }

  #soon(pause) {
    clearTimeout(this.#timer);
    if (!document.hidden) {
      this.#timer = setTimeout(() => this.#ask(), pause);
    }
  }

  async #ask() {
    const answer = await status(AbortSignal.timeout(8_000)).catch(() => null);
    this.#answer = answer;
    this.#show(answer);
    this.dispatchEvent(new CustomEvent('status', { detail: answer }));
    this.#soon(answer === null || answer.indexing?.running || onTheirWay(answer.uploads) > 0 ? BUSY_PAUSE : QUIET_PAUSE);
  }

  #show(answer) {
    this.dataset.state = stateOf(answer);
    this.#text.textContent = sentenceOf(answer);
    this.title = answer?.index.problem ?? answer?.uploads?.redis?.problem ?? detailOf(answer?.indexing);
    this.#text.disabled = !answer?.indexing;
    this.#account.querySelector('.body').replaceChildren(...(answer?.indexing ? accountOf(answer.indexing) : []));
    this.#meter.hidden = !(answer?.indexing?.running && answer.indexing.totalFiles);
    if (!this.#meter.hidden) {
      this.#meter.value = Math.min(1, answer.indexing.seen / answer.indexing.totalFiles);
    }
  }
}

function stateOf(answer) {
  if (!answer || !answer.index.reachable) {
    return 'away';
  }
  return answer.indexing?.running || onTheirWay(answer.uploads) > 0 ? 'indexing' : 'ready';
}

/** Pictures that are stored, and not searchable yet. */
function onTheirWay(uploads) {
  return uploads ? (uploads.unannounced ?? 0) + (uploads.waiting ?? 0) + (uploads.pending ?? 0) : 0;
}

function sentenceOf(answer) {
  if (stateOf(answer) === 'away') {
    return answer ? 'The index does not answer' : 'The server does not answer';
  }
  const first = answer.indexing?.running ? indexingSentence(answer.indexing) : `${pictures(answer.images)} indexed`;
  return `${first}${uploadsSentence(answer.uploads)}`;
}

function uploadsSentence(uploads) {
  const way = onTheirWay(uploads);
  const coming = way > 0 ? ` · ${count(way)} on ${way === 1 ? 'its' : 'their'} way` : '';
  return uploads?.rejected > 0 ? `${coming} · ${count(uploads.rejected)} rejected` : coming;
}

function indexingSentence({ seen, totalFiles, perSecond, secondsLeft }) {
  const done = totalFiles ? `${count(seen)} of ${count(totalFiles)}` : count(seen);
  const speed = perSecond ? ` · ${count(Math.round(perSecond))}/s` : '';
  const left = secondsLeft ? ` · ${duration(secondsLeft)} left` : '';
  return `Indexing ${done}${speed}${left}`;
}

function detailOf(indexing) {
  if (!indexing) {
    return '';
  }
  const rejected = Object.entries(indexing.rejected).map(([reason, number]) => `${count(number)} ${reason}`);
  const counts = `${count(indexing.indexed)} indexed, ${count(indexing.alreadyThere)} already there`;
  return rejected.length ? `${counts}, left out: ${rejected.join(', ')}` : counts;
}

customElements.define('status-line', StatusLine);
