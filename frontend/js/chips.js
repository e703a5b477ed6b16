import { withoutPart } from './query-edit.js';
import { sample } from './sample-pictures.js';
import { filtersOf, wantedOf } from './wanted.js';
import { lastOf } from './words.js';

const FILTER_WORDS = {
  from: (value) => `From ${value}`,
  to: (value) => `Until ${value}`,
  camera: (value) => value,
  format: (value) => value.toUpperCase(),
  folder: lastOf,
  orientation: (value) => value[0].toUpperCase() + value.slice(1),
  minWidth: (value) => `At least ${value} wide`,
  minHeight: (value) => `At least ${value} high`,
  bbox: () => 'Within a place',
};

/**
 * How a search was understood, part by part; each says what is wanted once it is gone.
 *
 * @returns {{words: string, kind: string, without: object, sign?: string, weight?: string, preview?: string}[]}
 */
export function chipsOf({ wanted, about }) {
  return [...pictureChips(wanted), ...partChips(wanted, about.parsed ?? []), ...filterChips(wanted)];
}

function pictureChips(wanted) {
  const without = wantedOf({ ...wanted, like: '', picture: '', minScore: '' });
  if (wanted.like) {
    return [{ kind: 'picture', words: 'Like this picture', preview: `/api/images/${wanted.like}/thumbnail?size=256`, without }];
  }
  const given = wanted.picture && sample(wanted.picture);
  return given ? [{ kind: 'picture', words: given.file.name || 'Your picture', preview: given.preview, without }] : [];
}

/** A single text needs no chip: the box shows it already. */
function partChips(wanted, parsed) {
  const plain = parsed.length === 1 && parsed[0].kind === 'text' && !parsed[0].negative && parsed[0].weight === 1;
  return plain || !wanted.q ? [] : parsed.map((part) => partChip(wanted, part, parsed));
}

function partChip(wanted, part, parsed) {
  const without = wantedOf({ ...wanted, q: withoutPart(wanted.q, parsed, part) });
  if (part.kind !== 'text') {
    return { kind: 'filter', words: part.label, without };
  }
  const weight = part.weight === 1 ? '' : `${part.weight} ×`;
  return { kind: part.negative ? 'negative' : 'positive', sign: part.negative ? '−' : '+', weight, words: part.text, without };
}

function filterChips(wanted) {
  const filters = filtersOf(wanted).map((name) => chip(wanted, name, FILTER_WORDS[name](wanted[name])));
  const score = Number(wanted.minScore);
  return wanted.minScore ? [...filters, chip(wanted, 'minScore', score <= -1 ? 'Weaker matches too' : `Score from ${score}`)] : filters;
}

function chip(wanted, name, words) {
  return { kind: 'filter', words, without: wantedOf({ ...wanted, [name]: '' }) };
}
