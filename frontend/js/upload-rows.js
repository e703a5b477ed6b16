const ALL = 100;
const MOST_TROUBLES = 60;
const MOST_OTHERS = 30;

/**
 * Which uploads get a row: all of a hundred; of more, those with troubles and those that something happens to, so that thousands
 * of files do not make thousands of rows.
 *
 * @returns {{rows: object[], hidden: number}}
 */
export function rowsOf(items) {
  if (items.length <= ALL) {
    return { rows: items, hidden: 0 };
  }
  const troubles = pick(items, MOST_TROUBLES, 'failed', 'refused');
  const others = [
    ...pick(items, MOST_OTHERS, 'sending'),
    ...pick(items, MOST_OTHERS, 'stored'),
    ...pick(items, 3, 'waiting'),
  ].slice(0, MOST_OTHERS);
  const rows = [...troubles, ...others];
  return { rows, hidden: items.length - rows.length };
}

function pick(items, most, ...states) {
  const picked = [];
  for (const item of items) {
    if (states.includes(item.state)) {
      picked.push(item);
      if (picked.length === most) {
        break;
      }
    }
  }
  return picked;
}
