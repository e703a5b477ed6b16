import { browse, search, searchByPicture, similar } from './api.js';
import { sample } from './sample-pictures.js';
import { parametersOf } from './wanted.js';

/**
 * Asks the server in the way that fits what is wanted.
 *
 * @returns {Promise<{pictures: object[], next: string|undefined, about: object}>}
 */
export async function answerTo(wanted, cursor, signal) {
  const { hits, images, next, ...about } = await ask(wanted, { ...parametersOf(wanted), cursor }, signal);
  return { pictures: hits ?? images, next, about };
}

function ask(wanted, parameters, signal) {
  if (wanted.picture) {
    return searchByPicture(sample(wanted.picture).file, parameters, signal);
  }
  if (wanted.like) {
    return similar(wanted.like, parameters, signal);
  }
  return wanted.q ? search({ ...parameters, recognize: true }, signal) : browse(parameters, signal);
}
