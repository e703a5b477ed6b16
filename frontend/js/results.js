import { browse, search } from './api.js';

/**
 * The pictures that are shown: of a query, or of the whole library. A newer request ends an older one; what is shown stays until
 * something newer is there.
 */
export class Results {
  #request = new AbortController();
  #changed;
  #cursor;

  query = null;
  pictures = [];
  problem = null;
  loading = false;
  took = null;

  /** @param {(results: Results, appended: object[]|null) => void} changed told after each change; null means all are new */
  constructor(changed) {
    this.#changed = changed;
  }

  get hasMore() {
    return Boolean(this.#cursor) && !this.problem;
  }

  async show(query) {
    await this.#load(query, null, (answer) => {
      this.query = query;
      this.pictures = answer.pictures;
      return null;
    });
  }

  async more() {
    if (this.loading || !this.hasMore) {
      return;
    }
    await this.#load(this.query, this.#cursor, (answer) => {
      const known = new Set(this.pictures.map((picture) => picture.id));
      const fresh = answer.pictures.filter((picture) => !known.has(picture.id));
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

  remove(id) {
    this.pictures = this.pictures.filter((picture) => picture.id !== id);
  }

  async #load(query, cursor, accept) {
    this.#request.abort();
    const request = new AbortController();
    this.#request = request;
    this.loading = true;
    this.#changed(this, []);
    try {
      const answer = await ask(query, cursor, request.signal);
      const appended = accept(answer);
      this.#finish(answer);
      this.#changed(this, appended);
    } catch (failure) {
      if (request.signal.aborted) {
        return;
      }
      this.#fail(query, failure);
    }
  }

  #finish(answer) {
    this.#cursor = answer.next;
    this.took = answer.took;
    this.problem = null;
    this.loading = false;
  }

  #fail(query, failure) {
    this.query = query;
    this.problem = failure;
    this.loading = false;
    this.#changed(this, []);
  }
}

async function ask(query, cursor, signal) {
  if (!query) {
    const { images, next } = await browse(cursor, signal);
    return { pictures: images, next, took: null };
  }
  const { hits, next, took } = await search(query, cursor, signal);
  return { pictures: hits, next, took };
}
