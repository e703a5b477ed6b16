import './drop-target.js';
import './upload-button.js';
import './upload-panel.js';
import { uploads as askUploader } from './api.js';
import { LiveEvents } from './live-events.js';
import { UploadTracker } from './upload-tracker.js';
import { Uploads } from './uploads.js';

const OFF = 'Uploads are off on this server, so pictures cannot be added here.';
const NOTHING = 'There was no picture among these files.';

/**
 * Wires what adds pictures: button, drops, panel and the server's events.
 *
 * @param {(id: string) => void} open shows a picture large
 * @returns {{live: LiveEvents, status: (answer: object|null) => void}} status is to be told what /api/status answers
 */
export function wireUploads(open) {
  const button = document.querySelector('upload-button');
  const panel = document.querySelector('upload-panel');
  const uploads = new Uploads();
  const live = new LiveEvents();
  new UploadTracker(uploads, live);
  panel.uploads = uploads;
  let on = false;

  const turnOn = () => {
    if (!on) {
      on = true;
      button.hidden = false;
      live.start();
    }
  };

  const add = async ({ detail: files }) => {
    if (files.length === 0) {
      panel.say(NOTHING);
    } else if (on || !(await areOff())) {
      uploads.add(files);
    } else {
      panel.say(OFF);
    }
  };

  button.hidden = true;
  button.addEventListener('files', add);
  document.querySelector('drop-target').addEventListener('files', add);
  panel.addEventListener('open', ({ detail }) => open(detail.id));
  addEventListener('beforeunload', (event) => {
    if (uploads.isBusy) {
      event.preventDefault(); // the browser then asks
    }
  });
  return { live, status: (answer) => answer?.takesUploads && turnOn() };
}

/** An uploader that is only away for a moment is waited for. */
async function areOff() {
  return askUploader(AbortSignal.timeout(4_000)).then(
    () => false,
    (problem) => problem.kind === 'uploads-off',
  );
}
