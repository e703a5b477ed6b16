const PAUSE = 5_000;

/**
 * What the server tells by itself: 'image' with { id, state, message }, 'status' with the uploader's account, and 'resumed' when
 * something may have been missed. A hidden page does not listen, since browsers open only six connections to a server.
 */
export class LiveEvents extends EventTarget {
  #source = null;
  #wanted = false;
  #timer;

  constructor() {
    super();
    document.addEventListener('visibilitychange', () => this.#follow());
  }

  start() {
    this.#wanted = true;
    this.#follow();
  }

  get isConnected() {
    return this.#source?.readyState === EventSource.OPEN;
  }

  #follow() {
    clearTimeout(this.#timer);
    if (!this.#wanted || document.hidden) {
      this.#source?.close();
      this.#source = null;
    } else if (this.#source === null || this.#source.readyState === EventSource.CLOSED) {
      this.#open();
    }
  }

  #open() {
    const source = new EventSource('/api/events');
    this.#source = source;
    ['image', 'status'].forEach((name) => source.addEventListener(name, ({ data }) => this.#tell(name, JSON.parse(data))));
    ['open', 'resumed'].forEach((name) => source.addEventListener(name, () => this.#tell('resumed')));
    source.addEventListener('error', () => this.#again(source));
  }

  /** A broken connection is opened again by the browser; one that was refused, by us. */
  #again(source) {
    if (source === this.#source && source.readyState === EventSource.CLOSED) {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.#follow(), PAUSE);
    }
  }

  #tell(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}
