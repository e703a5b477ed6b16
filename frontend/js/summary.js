import { milliseconds, pictures } from './words.js';

/** One line above the grid that says what it shows. */
export function summaryOf(results, status) {
  if (results.problem || results.pictures.length === 0) {
    return '';
  }
  if (results.query) {
    return `Best matches for “${results.query}”`;
  }
  return status?.images ? `From your ${pictures(status.images)}` : 'From your library';
}

/** How long the server took, where it searched. */
export function tookOf(results) {
  return results.took && results.pictures.length > 0 && !results.problem ? milliseconds(results.took.total) : '';
}
