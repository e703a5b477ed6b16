import { droppedFiles } from './dropped-files.js';
import { element, icon } from './element.js';
import { ADD } from './icons.js';

/**
 * The whole page but the search box, which takes pictures as questions, while files are dragged over it. Tells 'files' with those
 * that were dropped.
 */
class DropTarget extends HTMLElement {
  connectedCallback() {
    this.hidden = true;
    this.append(element('div.frame', {}, icon(ADD), element('strong', {}, 'Drop to add them to your pictures'), element('span', {}, 'Files or whole folders; on the search box, a picture to search by')));
    addEventListener('dragenter', (event) => this.#over(event));
    addEventListener('dragover', (event) => this.#over(event));
    addEventListener('dragleave', (event) => event.relatedTarget === null && this.#end());
    addEventListener('drop', (event) => this.#dropped(event));
  }

  #over(event) {
    if (event.dataTransfer?.types.includes('Files')) {
      event.preventDefault();
      event.dataTransfer.dropEffect = 'copy';
      this.hidden = false;
      document.documentElement.toggleAttribute('data-dragging', true);
    }
  }

  #end() {
    this.hidden = true;
    document.documentElement.toggleAttribute('data-dragging', false);
  }

  async #dropped(event) {
    this.#end();
    if (event.dataTransfer?.types.includes('Files') && !event.target.closest?.('search-box')) {
      event.preventDefault();
      this.dispatchEvent(new CustomEvent('files', { detail: await droppedFiles(event.dataTransfer) }));
    }
  }
}

customElements.define('drop-target', DropTarget);
