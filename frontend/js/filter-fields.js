import { element } from './element.js';
import { count, lastOf } from './words.js';

const FORMATS = (value) => value.toUpperCase();
const CAPITAL = (value) => value[0].toUpperCase() + value.slice(1);

/** A choice among values that the library has, with how many pictures each. */
export class FacetField {
  #name;
  #words;
  #select;
  node;

  constructor(name, label, words) {
    this.#name = name;
    this.#words = words;
    this.#select = element('select', { name });
    this.node = element('label', {}, element('span', {}, label), this.#select);
  }

  /** @param {{value: string, count: number}[]} facets @param {string} chosen stays a choice, whatever the library has */
  show(facets, chosen = '') {
    const known = facets.some(({ value }) => value === chosen) || !chosen ? facets : [{ value: chosen }, ...facets];
    const options = known.map(({ value, count: number }) =>
      element('option', { value }, number === undefined ? this.#words(value) : `${this.#words(value)} (${count(number)})`),
    );
    this.#select.replaceChildren(element('option', { value: '' }, 'Any'), ...options);
    this.#select.value = chosen;
  }

  get entry() {
    return [this.#name, this.#select.value];
  }
}

/** A day, or a number of pixels. */
export class InputField {
  #input;
  #toInput;
  node;

  /** @param {object} properties of the input @param {(value: string) => string} toInput as the input writes what an address may say shorter */
  constructor(label, properties, toInput = (value) => value) {
    this.#input = element('input', properties);
    this.#toInput = toInput;
    this.node = element('label', {}, element('span', {}, label), this.#input);
  }

  show(value = '') {
    if (document.activeElement !== this.#input) {
      this.#input.value = this.#toInput(value);
    }
  }

  get entry() {
    return [this.#input.name, this.#input.value];
  }
}

export function facetFields() {
  return {
    orientations: new FacetField('orientation', 'Orientation', CAPITAL),
    formats: new FacetField('format', 'Format', FORMATS),
    cameras: new FacetField('camera', 'Camera', (value) => value),
    folders: new FacetField('folder', 'Folder', lastOf),
  };
}

export function inputFields() {
  const pixels = { type: 'number', min: '1', step: '1', placeholder: 'any', inputMode: 'numeric' };
  return [
    new InputField('Taken from', { type: 'date', name: 'from' }, (value) => day(value, '01', '01')),
    new InputField('Taken until', { type: 'date', name: 'to' }, (value) => day(value, '12', '31')),
    new InputField('Pixels wide, at least', { ...pixels, name: 'minWidth' }),
    new InputField('Pixels high, at least', { ...pixels, name: 'minHeight' }),
  ];
}

/** '2024' and '2024-05' are as good in an address; the browser's own field wants a whole day. */
function day(value, month, date) {
  const [year, monthSaid = month, dateSaid] = value.slice(0, 10).split('-');
  const last = date === '01' ? '01' : String(new Date(Date.UTC(Number(year), Number(monthSaid), 0)).getUTCDate());
  return value ? `${year}-${monthSaid}-${dateSaid ?? last}` : '';
}
