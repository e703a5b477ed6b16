import { count, pictures } from './words.js';

/** How many uploads are in which state. */
export function countsOf(items) {
  const counts = { waiting: 0, sending: 0, stored: 0, searchable: 0, there: 0, refused: 0, failed: 0 };
  for (const item of items) {
    counts[item.state] += 1;
  }
  return { ...counts, total: items.length };
}

/** '12 of 40 searchable, 2 rejected'. */
export function sentenceOf(counts) {
  const parts = [`${count(counts.searchable + counts.there)} of ${count(counts.total)} searchable`];
  if (counts.refused > 0) {
    parts.push(`${count(counts.refused)} rejected`);
  }
  if (counts.failed > 0) {
    parts.push(`${count(counts.failed)} failed`);
  }
  return parts.join(', ');
}

/** What goes on, in two or three words. */
export function titleOf(counts, held) {
  if (counts.waiting + counts.sending > 0) {
    return held ?? `Adding ${pictures(counts.total)}`;
  }
  if (counts.stored > 0) {
    return 'Being indexed';
  }
  return counts.refused + counts.failed > 0 ? 'Done, with exceptions' : 'Done';
}

/** The share of all the work that is done, 0 to 1: half of it is sending, half is indexing. */
export function shareOf(items) {
  if (items.length === 0) {
    return 0;
  }
  const done = items.reduce((sum, item) => sum + (item.isSettled ? 1 : item.state === 'stored' ? 0.5 : item.progress / 2), 0);
  return done / items.length;
}
