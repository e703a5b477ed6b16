/** Numbers, times and sizes, as people of the reader's language write them. */

const counts = new Intl.NumberFormat();
const plurals = new Intl.PluralRules('en');
const dates = new Intl.DateTimeFormat(undefined, { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' });

export function count(number) {
  return counts.format(number);
}

/** '1 picture', '1,204 pictures'. */
export function pictures(number) {
  return `${count(number)} ${plurals.select(number) === 'one' ? 'picture' : 'pictures'}`;
}

export function bytes(number) {
  const units = ['B', 'kB', 'MB', 'GB'];
  let value = number;
  let unit = 0;
  while (value >= 1000 && unit < units.length - 1) {
    value /= 1000;
    unit += 1;
  }
  return `${value.toFixed(unit === 0 || value >= 100 ? 0 : 1)} ${units[unit]}`;
}

/** Cameras write the wall clock, kept as if it were UTC; so it is read back as UTC. */
export function moment(instant) {
  return dates.format(new Date(instant));
}

export function megapixels(width, height) {
  const millions = (width * height) / 1e6;
  return `${count(width)} × ${count(height)}${millions >= 0.95 ? ` · ${millions.toFixed(1)} MP` : ''}`;
}

export function milliseconds(number) {
  return number < 10 ? `${number.toFixed(1)} ms` : `${Math.round(number)} ms`;
}

/** '40 s', '5 min', '2 h 10 min'. */
export function duration(seconds) {
  if (seconds < 60) {
    return `${Math.max(1, Math.round(seconds))} s`;
  }
  const minutes = Math.round(seconds / 60);
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

/** 48.2082, 16.3738 -> '48.2082° N, 16.3738° E'. */
export function place(latitude, longitude) {
  const north = `${Math.abs(latitude).toFixed(4)}° ${latitude < 0 ? 'S' : 'N'}`;
  const east = `${Math.abs(longitude).toFixed(4)}° ${longitude < 0 ? 'W' : 'E'}`;
  return `${north}, ${east}`;
}

/** The last part of a path or URI, as people know folders: 'file:///home/me/My%20holidays/' -> 'My holidays'. */
export function lastOf(path) {
  return decoded(path.replace(/\/+$/, '').split('/').pop()) || '/';
}

/** Where a picture lies: 'file:///data/a%20b.jpg' -> '/data/a b.jpg', 'file:///0.tar#bytes=0-9&name=a.jpg' -> '/0.tar › a.jpg'. */
export function whereabouts(location) {
  const [file, part] = location.replace(/^file:\/\//, '').split('#');
  const name = part?.match(/&name=(.*)$/)?.[1];
  return name === undefined ? decoded(file) : `${decoded(file)} › ${decoded(name)}`;
}

/** As it is where it cannot be decoded: a plain path with a % in it, or a name that is no text. */
function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
