import { milliseconds, pictures } from './words.js';

/** One line above the grid that says what it shows. */
export function summaryOf(results, status) {
  if (results.problem || results.pictures.length === 0) {
    return '';
  }
  if (results.query) {
    const took = results.took ? ` · ${milliseconds(results.took.total)}` : '';
    return `Best matches for “${results.query}”${took}`;
  }
  return status?.images ? `From your ${pictures(status.images)}` : 'From your library';
}
