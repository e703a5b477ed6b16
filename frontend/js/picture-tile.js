import { element } from './element.js';

const SIZES = [256, 512, 1024];
const TALLEST = 0.55;
const WIDEST = 2.6;
const PAUSE = 3_000;

/**
 * A link with a small picture, as large as it will be before it has arrived.
 *
 * @param {(what: 'open'|'unfold') => void} tell
 */
export function pictureTile(picture, tell) {
  const ratio = Math.min(WIDEST, Math.max(TALLEST, picture.width / picture.height));
  const tile = element(
    'a.tile',
    {
      href: `/?image=${picture.id}`,
      'aria-label': label(picture),
      on: { click: (event) => clicked(event, () => tell('open')) },
    },
    image(picture, ratio),
    element('span.name', { 'aria-hidden': 'true' }, picture.fileName),
    picture.score === undefined ? null : element('span.score', { 'aria-hidden': 'true' }, picture.score.toFixed(3)),
  );
  const item = element('li', {}, tile, picture.duplicates?.length ? duplicates(picture.duplicates.length, tell) : null);
  item.style.setProperty('--ratio', ratio.toFixed(4));
  return item;
}

function duplicates(number, tell) {
  const words = number === 1 ? 'Show one that is nearly the same' : `Show ${number} that are nearly the same`;
  const unfold = (event) => {
    event.currentTarget.previousElementSibling.focus();
    event.currentTarget.remove();
    tell('unfold');
  };
  return element('button.more', { type: 'button', title: words, 'aria-label': words, on: { click: unfold } }, `+${number}`);
}

function image(picture, ratio) {
  const node = element('img', {
    alt: '',
    decoding: 'async',
    loading: 'lazy',
    draggable: false,
    sizes: `${Math.ceil(240 * ratio)}px`,
    srcset: SIZES.map((size) => `${picture.thumbnailUrl}?size=${size} ${widthOf(picture, size)}w`).join(', '),
    on: {
      load: () => arrived(node),
      error: () => failed(node),
    },
  });
  return node;
}

function arrived(node) {
  node.classList.add('there');
  node.closest('.tile')?.classList.remove('missing');
}

/** A server with too much to do asks to come back, which an image cannot tell from a picture that is gone: it is asked for once more. */
function failed(node) {
  node.closest('.tile')?.classList.add('missing');
  if (!node.dataset.again) {
    node.dataset.again = 'true';
    setTimeout(() => (node.srcset = node.getAttribute('srcset')), PAUSE);
  }
}

/** The thumbnail's width: its longer side has so many pixels, and it is never enlarged. */
function widthOf(picture, size) {
  const scale = Math.min(1, size / Math.max(picture.width, picture.height));
  return Math.max(1, Math.round(picture.width * scale));
}

function label(picture) {
  const score = picture.score === undefined ? '' : `, score ${picture.score.toFixed(2)}`;
  return `${picture.fileName}, ${picture.width} by ${picture.height}${score}`;
}

/** With a modifier key the browser opens a tab of its own, as for any link. */
function clicked(event, open) {
  if (!event.ctrlKey && !event.metaKey && !event.shiftKey) {
    event.preventDefault();
    open();
  }
}
