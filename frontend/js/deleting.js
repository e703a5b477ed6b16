import { Deletions } from './deletions.js';

/**
 * Wires what deletes pictures: they leave the page at once, the server hears of it a moment later, and until then it can be undone.
 *
 * @param {{large: HTMLElement, grid: HTMLElement, results: object, toast: HTMLElement}} parts
 * @param {() => void} changed told after each change of what is shown
 */
export function wireDeleting({ large, grid, results, toast }, changed) {
  const putBack = ({ picture, index, wanted }, sentence) => {
    results.restore(picture.id);
    if (wanted === results.wanted && index >= 0) {
      results.insert(index, [picture]).forEach((one) => grid.insertAt(index, one));
    }
    large.pictures = results.pictures;
    if (sentence) {
      toast.say(sentence, null);
    }
    changed();
  };
  const deletions = new Deletions(putBack, changed);

  large.addEventListener('delete', ({ detail: { picture } }) => {
    const index = results.pictures.findIndex((other) => other.id === picture.id);
    deletions.add({ id: picture.id, picture, index, wanted: results.wanted });
    results.remove(picture.id);
    grid.removeAt(index);
    large.without(picture.id);
    toast.say(`Deleted ${picture.fileName}`, () => deletions.undo());
    changed();
  });
}
