import { element } from './element.js';

const OF_THE_DEMO_MODEL = ['a red circle', 'three blue stars', 'a boat on the sea', 'a house at night', 'a cat', 'balloons', 'a rainbow'];
const OF_PHOTOGRAPHS = ['a dog on the beach', 'sunset over mountains', 'people laughing', 'flowers in close-up', 'a city at night', 'handwritten notes'];

/** A few queries to begin with, fit for the model that answers. Tells 'search' with { query, step }. */
class ExampleQueries extends HTMLElement {
  /** @param {string} id the model's */
  set model(id) {
    const examples = id === 'demo' ? OF_THE_DEMO_MODEL : OF_PHOTOGRAPHS;
    if (this.dataset.model !== id) {
      this.dataset.model = id;
      this.replaceChildren(element('span', {}, 'Try'), ...examples.map((query) => this.#chip(query)));
    }
  }

  #chip(query) {
    const tell = () => this.dispatchEvent(new CustomEvent('search', { detail: { query, step: true } }));
    return element('button.chip', { type: 'button', on: { click: tell } }, query);
  }
}

customElements.define('example-queries', ExampleQueries);
