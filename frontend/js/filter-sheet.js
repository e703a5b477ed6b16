import { facets } from './api.js';
import { element, icon } from './element.js';
import { facetFields, inputFields } from './filter-fields.js';
import { FILTERS } from './icons.js';
import { onKey } from './keys.js';
import { ScoreSlider } from './score-slider.js';
import { sheet } from './sheet.js';
import { filtersOf, isQuestion, wantedOf, withoutFilters } from './wanted.js';
import { pictures } from './words.js';

/** What narrows a search, on a sheet; each change is searched for at once. Tells 'filter' with { wanted }. */
class FilterSheet extends HTMLElement {
  #wanted = {};
  #facets = facetFields();
  #inputs = inputFields();
  #slider = new ScoreSlider();
  #known = {};
  #asked = null;
  #number = element('b', { hidden: true });
  #button = element(
    'button.open',
    { type: 'button', 'aria-haspopup': 'dialog', title: 'Filters (f)', on: { click: () => this.#open() } },
    icon(FILTERS),
    element('span', {}, 'Filters'),
    this.#number,
  );
  #clear = element('button.quiet', { type: 'button', on: { click: () => this.#tell(withoutFilters(this.#wanted)) } }, 'Remove all');
  #done = element('button.primary', { type: 'submit' }, 'Show');
  #form = element(
    'form',
    { on: { change: () => this.#changed(), submit: (event) => this.#submitted(event) } },
    ...[...Object.values(this.#facets), ...this.#inputs, this.#slider].map((field) => field.node),
    element('div.foot', {}, this.#clear, this.#done),
  );
  #dialog = sheet('Filters', this.#form);

  connectedCallback() {
    this.append(this.#button, this.#dialog);
    onKey('f', () => this.#open());
  }

  /** @param {object} wanted @param {{cutoff?: number, total?: number}} about what the server said of it */
  show(wanted, about) {
    this.#wanted = wanted;
    const number = filtersOf(wanted).length;
    this.#number.textContent = String(number);
    this.#number.hidden = number === 0;
    this.#button.setAttribute('aria-label', number ? `Filters, ${number} in use` : 'Filters');
    this.#clear.hidden = number === 0;
    this.#done.textContent = about.total === undefined ? 'Show' : `Show ${pictures(about.total)}`;
    this.#slider.node.hidden = !isQuestion(wanted);
    this.#slider.show(wanted.minScore, about.cutoff);
    this.#render();
    this.#ask();
  }

  #open() {
    this.#dialog.showModal();
    this.#ask();
  }

  #submitted(event) {
    event.preventDefault();
    this.#dialog.close();
  }

  #changed() {
    const fields = [...Object.values(this.#facets), ...this.#inputs, this.#slider];
    this.#tell(wantedOf({ ...this.#wanted, ...Object.fromEntries(fields.map((field) => field.entry)) }));
  }

  #tell(wanted) {
    this.dispatchEvent(new CustomEvent('filter', { detail: { wanted } }));
  }

  #render() {
    for (const [kind, field] of Object.entries(this.#facets)) {
      field.show(this.#known[kind] ?? [], this.#wanted[field.entry[0]]);
    }
    this.#inputs.forEach((field) => field.show(this.#wanted[field.entry[0]]));
  }

  /** The choices, asked for only while someone looks at them, and once for each set of filters. */
  async #ask() {
    const parameters = Object.fromEntries(filtersOf(this.#wanted).map((name) => [name, this.#wanted[name]]));
    const asked = JSON.stringify(parameters);
    if (!this.#dialog.open || asked === this.#asked) {
      return;
    }
    this.#asked = asked;
    const known = await facets(parameters).catch(() => null);
    if (known && this.#asked === asked) {
      this.#known = known;
      this.#render();
    }
  }
}

customElements.define('filter-sheet', FilterSheet);
