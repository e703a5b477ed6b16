import { element } from './element.js';

const CHECKPOINT = 'openai/clip-vit-base-patch32';

/** Says which model answers; of the demo model also what it knows, and how to use a real one. */
class ModelNote extends HTMLElement {
  set model(model) {
    if (this.dataset.model === model.id) {
      return;
    }
    this.dataset.model = model.id;
    this.replaceChildren(model.id === 'demo' ? demo() : line(model));
  }
}

function demo() {
  return element(
    'details',
    {},
    element(
      'summary',
      {},
      'This is the demo model: it knows drawn shapes, colours, counts, patterns and simple scenes, and nothing of photographs. ',
      element('span', {}, 'Use a real CLIP'),
    ),
    element(
      'p',
      {},
      'Put the four files of a CLIP model, such as ',
      element('strong', {}, CHECKPOINT),
      ' from Hugging Face, into a folder, and start with ',
      element('code', {}, './intellisense up --model FOLDER --photos ~/Pictures'),
    ),
  );
}

function line(model) {
  return element('p', {}, `Searched with ${model.id}, ${model.dimension} numbers a picture, ${model.precision} on ${model.device}.`);
}

customElements.define('model-note', ModelNote);
