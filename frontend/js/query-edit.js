/**
 * A query that says these parts again, and nothing else.
 *
 * @param {{kind: string, text: string, value?: string, weight?: number, negative?: boolean}[]} parts as the server understood them
 */
export function queryOf(parts) {
  return parts
    .map((part, i) => `${sign(part, i)}${part.kind === 'text' ? term(part) : filter(part)}`)
    .join(' ')
    .trim();
}

function sign({ negative }, i) {
  if (negative) {
    return '- ';
  }
  return i === 0 ? '' : '+ ';
}

/** Words that would be taken for something else are put into quotation marks. */
function term({ text, weight = 1 }) {
  const ambiguous = /(^|\s)[+-]|^\d+(\.\d+)?\s*\*|\b(19|20)\d\d\b/u.test(text);
  return `${weight === 1 ? '' : `${weight}*`}${ambiguous ? `"${text}"` : text}`;
}

function filter({ kind, text }) {
  return kind === 'folder' ? `in ${text}` : text;
}
