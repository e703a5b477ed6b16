/**
 * A query without one of its parts; the others are said again as they were typed.
 *
 * @param {{kind: string, from: number, to: number, text?: string, weight?: number, negative?: boolean}[]} parts as the server
 *     understood them, with their places in the query
 */
export function withoutPart(query, parts, gone) {
  const rest = parts.filter((part) => part !== gone);
  return rest.map((part, i) => sign(part, i) + weight(part) + typed(query, part, parts)).join(' ');
}

function sign({ negative }, i) {
  if (negative) {
    return '- ';
  }
  return i === 0 ? '' : '+ ';
}

function weight({ weight: times = 1 }) {
  return times === 1 ? '' : `${times}*`;
}

/** Words around a filter are those that are left of them. */
function typed(query, part, parts) {
  const around = part.kind === 'text' && parts.some((other) => other.kind !== 'text' && other.from < part.to && part.from < other.to);
  return around ? part.text : query.slice(part.from, part.to);
}
