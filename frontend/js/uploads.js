import { uploads as askUploader } from './api.js';
import { sendFile } from './upload-request.js';

const AT_A_TIME = 3;
const PAUSE = 2_000;
const MOST_BREAKS = 5;

/** What is known of one file on its way. */
export class Upload {
  /** waiting, sending, stored, searchable, there, refused or failed */
  state = 'waiting';
  progress = 0;
  id = null;
  message = '';
  breaks = 0;
  abort = null;

  constructor(file) {
    this.file = file;
  }

  get isActive() {
    return this.state === 'waiting' || this.state === 'sending';
  }

  get isSettled() {
    return !this.isActive && this.state !== 'stored';
  }
}

/**
 * The files on their way, three at a time. While the server or the uploader is away they wait, and go on by themselves once it is
 * back. Tells 'changed' whenever anything did, and 'stored' with an upload whose picture is now on its way to the index.
 */
export class Uploads extends EventTarget {
  #queue = [];
  #sending = 0;
  items = [];
  /** Why nothing is sent just now: a sentence; else null. */
  held = null;

  add(files) {
    const added = files.map((file) => new Upload(file));
    this.items.push(...added);
    this.#queue.push(...added);
    this.#go();
  }

  get isBusy() {
    return this.#sending > 0 || this.#queue.length > 0;
  }

  cancel(upload) {
    this.items = this.items.filter((item) => item !== upload);
    this.#queue = this.#queue.filter((item) => item !== upload);
    upload.abort?.();
    this.#changed();
  }

  cancelAll() {
    const active = this.items.filter((item) => item.isActive);
    this.items = this.items.filter((item) => !item.isActive);
    this.#queue = [];
    active.forEach((item) => item.abort?.());
    this.#changed();
  }

  retry(upload) {
    Object.assign(upload, { state: 'waiting', progress: 0, message: '', breaks: 0 });
    this.#queue.push(upload);
    this.#go();
  }

  retryFailed() {
    this.items.filter((item) => item.state === 'failed').forEach((item) => this.retry(item));
  }

  clearSettled() {
    this.items = this.items.filter((item) => !item.isSettled);
    this.#changed();
  }

  /** Takes in what the server tells of a picture: { id, state, message }. */
  heard({ id, state, message }) {
    const about = this.items.filter((item) => item.id === id && (item.state === 'stored' || state === 'deleted'));
    about.forEach((item) => settle(item, state, message));
    if (about.length > 0) {
      this.items = this.items.filter((item) => item.state !== 'deleted');
      this.#changed();
    }
  }

  #go() {
    while (!this.held && this.#sending < AT_A_TIME && this.#queue.length > 0) {
      this.#send(this.#queue.shift());
    }
    this.#changed();
  }

  async #send(upload) {
    this.#sending += 1;
    upload.state = 'sending';
    upload.progress = 0;
    const request = sendFile(upload.file, (share) => {
      upload.progress = share;
      this.#changed();
    });
    upload.abort = request.abort;
    try {
      this.#accepted(upload, await request.answer);
    } catch (problem) {
      this.#refused(upload, problem);
    }
    upload.abort = null;
    this.#sending -= 1;
    this.#go();
  }

  #accepted(upload, { id, status, isNew }) {
    upload.id = id;
    upload.state = !isNew && status === 'indexed' ? 'there' : 'stored';
    if (upload.state === 'stored') {
      this.dispatchEvent(new CustomEvent('stored', { detail: upload }));
    }
  }

  #refused(upload, problem) {
    const away = problem.kind === 'offline' || problem.status === 502 || (problem.status === 503 && problem.kind !== 'uploads-off');
    if (problem.kind === 'cancelled') {
      return;
    }
    if (away && (problem.status > 0 || upload.breaks < MOST_BREAKS)) {
      upload.breaks += problem.status > 0 ? 0 : 1;
      upload.state = 'waiting';
      upload.progress = 0;
      this.#queue.unshift(upload);
      this.#hold(problem);
      return;
    }
    upload.state = problem.status >= 500 || problem.status === 0 || problem.status === 429 ? 'failed' : 'refused';
    upload.message = problem.message;
  }

  /** Waits until the uploader answers again. */
  #hold(problem) {
    if (this.held) {
      return;
    }
    this.held = problem.kind === 'overloaded' ? 'The server is busy' : 'Waiting for the server';
    const ask = async () => {
      const back = await askUploader(AbortSignal.timeout(PAUSE)).then(
        () => true,
        (failure) => failure.kind === 'uploads-off',
      );
      if (back) {
        this.held = null;
        this.#go();
      } else if (this.isBusy) {
        setTimeout(ask, PAUSE);
      } else {
        this.held = null;
        this.#changed();
      }
    };
    setTimeout(ask, PAUSE);
  }

  #changed() {
    this.dispatchEvent(new Event('changed'));
  }
}

function settle(upload, state, message) {
  if (state === 'indexed') {
    upload.state = 'searchable';
  } else if (state === 'rejected') {
    upload.state = 'refused';
    upload.message = message ?? 'It could not be indexed.';
  } else if (state === 'deleted') {
    upload.state = 'deleted'; // and is listed no longer
  }
}
