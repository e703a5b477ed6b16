import { Problem, remove } from './api.js';

const LONGEST = 6_000;

/**
 * Deletes pictures a moment after that was said, so that it can be undone. The next deletion, or leaving the page, sends the one
 * before at once.
 */
export class Deletions {
  #waiting = null;
  #restore;
  #done;

  /**
   * @param {(entry: object, sentence: string|null) => void} restore told what was not deleted after all; the sentence says why
   * @param {() => void} done told after each that was
   */
  constructor(restore, done) {
    this.#restore = restore;
    this.#done = done;
    addEventListener('pagehide', () => this.#send(true));
  }

  /** @param {{id: string}} entry whatever helps to put it back */
  add(entry) {
    this.#send(false);
    this.#waiting = { entry, timer: setTimeout(() => this.#send(false), LONGEST) };
  }

  undo() {
    const entry = this.#take();
    if (entry) {
      this.#restore(entry, null);
    }
  }

  #take() {
    const waiting = this.#waiting;
    this.#waiting = null;
    clearTimeout(waiting?.timer);
    return waiting?.entry;
  }

  async #send(leaving) {
    const entry = this.#take();
    if (!entry) {
      return;
    }
    try {
      await remove(entry.id, leaving);
      this.#done();
    } catch (failure) {
      this.#restore(entry, failure instanceof Problem ? failure.message : String(failure));
    }
  }
}
