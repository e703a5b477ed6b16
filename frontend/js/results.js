import { answerTo } from './answers.js';
import { isEverything, isQuestion } from './wanted.js';

/**
 * The pictures that are shown: those that are wanted. A newer request ends an older one; what is shown stays until something newer
 * is there.
 */
export class Results {
  #request = new AbortController();
  #changed;
  #cursor;
  #removed = new Set();

  wanted = null;
  pictures = [];
  problem = null;
  loading = false;
  /** What the server says beside the pictures: parsed, total, cutoff, best, took. */
  about = {};

  /** @param {(results: Results, appended: object[]|null) => void} changed told after each change; null means all are new */
  constructor(changed) {
    this.#changed = changed;
  }

  get hasMore() {
    return Boolean(this.#cursor) && !this.problem;
  }

  /** Whether they are answers to a question, by likeness. */
  get areAnswers() {
    return this.wanted !== null && isQuestion(this.wanted);
  }

  get areEverything() {
    return this.wanted !== null && isEverything(this.wanted);
  }

  async show(wanted) {
    await this.#load(wanted, null, (answer) => {
      this.wanted = wanted;
      this.about = answer.about;
      this.pictures = this.#present(answer.pictures);
      return null;
    });
  }

  async more() {
    if (this.loading || !this.hasMore) {
      return;
    }
    await this.#load(this.wanted, this.#cursor, (answer) => {
      const known = new Set(this.pictures.map((picture) => picture.id));
      const fresh = this.#present(answer.pictures).filter((picture) => !known.has(picture.id));
      this.pictures = [...this.pictures, ...fresh];
      return fresh;
    });
  }

  /** Puts pictures that have just come before the others. */
  putFirst(fresh) {
    const ids = new Set(fresh.map((picture) => picture.id));
    this.pictures = [...fresh, ...this.pictures.filter((picture) => !ids.has(picture.id))];
    this.#changed(this, null);
  }

  /** Puts some behind one that is shown; those that are shown already stay where they are. */
  insert(index, fresh) {
    const known = new Set(this.pictures.map((picture) => picture.id));
    const unknown = this.#present(fresh).filter((picture) => !known.has(picture.id));
    this.pictures = this.pictures.toSpliced(index, 0, ...unknown);
    return unknown;
  }

  /** Leaves a picture out, also of answers that are still to come. */
  remove(id) {
    this.#removed.add(id);
    this.pictures = this.#present(this.pictures);
  }

  /** Takes back that a picture is left out. */
  restore(id) {
    this.#removed.delete(id);
  }

  #present(pictures) {
    return pictures.filter((picture) => !this.#removed.has(picture.id));
  }

  async #load(wanted, cursor, accept) {
    this.#request.abort();
    const request = new AbortController();
    this.#request = request;
    this.loading = true;
    this.#changed(this, []);
    try {
      const answer = await answerTo(wanted, cursor, request.signal);
      if (request.signal.aborted) {
        return;
      }
      const appended = accept(answer);
      this.#cursor = answer.next;
      this.problem = null;
      this.loading = false;
      this.#changed(this, appended);
    } catch (failure) {
      if (!request.signal.aborted) {
        this.#fail(wanted, failure);
      }
    }
  }

  #fail(wanted, failure) {
    this.wanted = wanted;
    this.about = {};
    this.problem = failure;
    this.loading = false;
    this.#changed(this, []);
  }
}
