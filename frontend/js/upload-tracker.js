import { stateOf } from './api.js';

const PAUSE = 2_500;
const AT_A_TIME = 25;
const RECENT = 500;

/**
 * Finds out what becomes of stored uploads: from the server's events, and by asking where events were missed or none come. An event
 * may even be quicker than the upload's own answer, so the latest are remembered.
 */
export class UploadTracker {
  #uploads;
  #live;
  #recent = new Map();
  #asking = false;

  constructor(uploads, live) {
    this.#uploads = uploads;
    this.#live = live;
    live.addEventListener('image', ({ detail }) => this.#heard(detail));
    live.addEventListener('resumed', () => this.#ask());
    uploads.addEventListener('stored', ({ detail }) => this.#stored(detail));
    setInterval(() => !live.isConnected && this.#ask(), PAUSE);
    setInterval(() => this.#ask(), 6 * PAUSE); // whatever may have gone wrong
  }

  #heard(change) {
    this.#recent.delete(change.id);
    this.#recent.set(change.id, change);
    if (this.#recent.size > RECENT) {
      this.#recent.delete(this.#recent.keys().next().value);
    }
    this.#uploads.heard(change);
  }

  #stored(upload) {
    const known = this.#recent.get(upload.id);
    if (known) {
      queueMicrotask(() => this.#uploads.heard(known));
    }
  }

  /** The ones that wait longest first; of the others the next round asks. */
  async #ask() {
    if (this.#asking) {
      return;
    }
    this.#asking = true;
    const ids = new Set(this.#uploads.items.filter((item) => item.state === 'stored').map((item) => item.id));
    for (const id of [...ids].slice(0, AT_A_TIME)) {
      await stateOf(id, AbortSignal.timeout(4_000)).then(
        (state) => this.#uploads.heard(state),
        () => null, // the next round asks again
      );
    }
    this.#asking = false;
  }
}
