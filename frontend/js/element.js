/**
 * Makes an element. Text always becomes a text node: what people, files or servers say is never parsed as HTML.
 *
 * @param {string} name such as 'button', or 'button.quiet' with a class
 * @param {object} properties DOM properties; names with a dash or 'role' are attributes; 'on' holds listeners
 * @param {...(Node|string|null)} children null is left out
 */
export function element(name, properties = {}, ...children) {
  const [tag, ...classes] = name.split('.');
  const node = document.createElement(tag);
  node.classList.add(...classes);
  const { on = {}, ...rest } = properties;
  for (const [key, value] of Object.entries(rest)) {
    if (key.includes('-') || key === 'role') {
      node.setAttribute(key, value);
    } else {
      node[key] = value;
    }
  }
  for (const [event, listener] of Object.entries(on)) {
    node.addEventListener(event, listener);
  }
  node.append(...children.filter((child) => child !== null));
  return node;
}

const SVG = 'http://www.w3.org/2000/svg';

/** A line drawing of 24 x 24, for buttons; screen readers pass over it. */
export function icon(path) {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  svg.classList.add('icon');
  const line = document.createElementNS(SVG, 'path');
  line.setAttribute('d', path);
  svg.append(line);
  return svg;
}
