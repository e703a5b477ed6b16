/**
 * What is looked for: an object of strings with only what was said. `q` are words, `like` is a picture of the library, `picture`
 * one from elsewhere; nothing at all means the whole library.
 */
const FILTERS = ['from', 'to', 'camera', 'format', 'folder', 'orientation', 'minWidth', 'minHeight', 'bbox'];
const QUESTIONS = ['q', 'like', 'picture'];
const ALL = [...QUESTIONS, 'sort', ...FILTERS, 'minScore'];

/** Keeps what is known and not empty, always in the same order. */
export function wantedOf(values) {
  const said = ALL.map((name) => [name, String(values[name] ?? '').trim()]).filter(([, value]) => value !== '');
  return Object.fromEntries(said);
}

export function same(one, other) {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Other words end what was asked before, with the score that was asked for it; filters stay. */
export function askedFor(wanted, question) {
  return wantedOf({ ...wanted, q: '', like: '', picture: '', minScore: '', ...question });
}

export function withoutFilters(wanted) {
  return wantedOf({ ...wanted, ...Object.fromEntries(FILTERS.map((name) => [name, ''])) });
}

/** Whether it asks for likeness, so that answers have scores. */
export function isQuestion(wanted) {
  return QUESTIONS.some((name) => name in wanted);
}

export function isEverything(wanted) {
  return Object.keys(wanted).length === 0;
}

export function filtersOf(wanted) {
  return FILTERS.filter((name) => name in wanted);
}

/** As parameters of a call; the question itself travels in its own way. */
export function parametersOf(wanted) {
  const { like, picture, ...rest } = wanted;
  return rest;
}
