/**
 * Pictures from elsewhere that were searched by. They stay in this window alone: an address names one, and another window, which
 * does not have it, leaves it out.
 */
const samples = new Map();

/** @returns {string} the name under which it is kept */
export function keepSample(file) {
  const name = `${Date.now().toString(36)}${samples.size}`;
  samples.set(name, { file, preview: URL.createObjectURL(file) });
  return name;
}

/** @returns {{file: File, preview: string}|undefined} */
export function sample(name) {
  return samples.get(name);
}
