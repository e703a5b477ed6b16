import { facts } from './api.js';
import { element } from './element.js';
import { bytes, megapixels, moment, place, whereabouts } from './words.js';

/** Everything that is known of a picture, as a list of terms; unknown things are left out. */
export async function factsPanel(picture) {
  try {
    return list({ ...(await facts(picture.id)), score: picture.score });
  } catch (problem) {
    return element('p', {}, problem.message);
  }
}

function list(known) {
  const folders = known.locations.map(whereabouts);
  const lines = [
    ['Taken', known.takenAt && moment(known.takenAt)],
    ['Camera', known.camera],
    ['Lens', known.lens],
    ['Place', known.latitude !== undefined && place(known.latitude, known.longitude)],
    ['Pixels', megapixels(known.width, known.height)],
    ['File', `${known.format.toUpperCase()} · ${bytes(known.bytes)}`],
    ['Score', known.score?.toFixed(4)],
    [folders.length > 1 ? 'Found at' : 'Where', folders],
    ['Indexed', moment(known.indexedAt)],
    ['Id', known.id],
  ];
  const terms = lines.filter(([, value]) => value).flatMap(([term, value]) => [element('dt', {}, term), ...definitions(value)]);
  return element('div', {}, element('h2', {}, known.fileName), element('dl', {}, ...terms));
}

function definitions(value) {
  return [value].flat().map((text) => element('dd', {}, text));
}
