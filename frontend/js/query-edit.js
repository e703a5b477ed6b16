/**
 * A query without one of its parts, and without the operator that joined it to the others.
 *
 * @param {number} from where the part begins, with or without its sign and weight
 * @param {number} to where it ends
 */
export function withoutPart(query, from, to) {
  const before = query.slice(0, from).replace(/(?:(?:^|\s+)[+-])?\s*(?:\d+(?:\.\d+)?\s*\*)?\s*$/u, '');
  const after = query.slice(to).trim();
  const joined = before === '' ? after.replace(/^\+\s*/u, '') : `${before} ${after}`;
  return joined.trim();
}
