import { messageFor } from './messages.js';
import { count, milliseconds, pictures } from './words.js';

/** One line above the grid that says what it shows; screen readers hear it whenever it changes. */
export function summaryOf(results, status) {
  if (results.problem || results.pictures.length === 0) {
    return '';
  }
  const { wanted, about } = results;
  if (results.areAnswers) {
    return `${nameOf(wanted)}${among(about.total, status)}`;
  }
  if (!results.areEverything && about.total !== undefined) {
    return pictures(about.total);
  }
  return status?.images ? `From your ${pictures(status.images)}` : 'From your library';
}

/** What screen readers are told where there is no picture. */
export function spokenOf(results, status) {
  const message = messageFor(results, status);
  return message ? `${message.title}. ${message.text}` : '';
}

/** What the window is called. */
export function titleOf(wanted) {
  const name = wanted.q ?? (wanted.like ? 'More like this' : wanted.picture ? 'By picture' : '');
  return name ? `${name} · Image Intellisense` : 'Image Intellisense';
}

/** How long the server took, where it searched. */
export function tookOf({ about, pictures: shown, problem }) {
  return about.took && shown.length > 0 && !problem ? milliseconds(about.took.total) : '';
}

function nameOf({ q, like }) {
  if (q) {
    return `Best matches for “${q}”`;
  }
  return like ? 'More like this picture' : 'Like your picture';
}

/** Of how many, where filters leave only some. */
function among(total, status) {
  return total !== undefined && status && total < status.images ? ` among ${count(total)}` : '';
}
