import { element } from './element.js';
import { onKey } from './keys.js';
import { sheet } from './sheet.js';

const GROUPS = [
  [
    'Searching',
    [
      [['/'], 'To the search box'],
      [['↓'], 'In the box: what was looked for before'],
      [['Enter'], 'Keep this search, so that Back returns to it'],
      [['Ctrl', 'V'], 'Search by the picture that was copied'],
      [['f'], 'Filters'],
    ],
  ],
  [
    'Writing',
    [
      [['dog + beach'], 'both'],
      [['beach - people'], 'the one, not the other'],
      [['2*sunset + sea'], 'twice the weight'],
      [['"new york"'], 'exactly these words'],
    ],
  ],
  [
    'Pictures',
    [
      [['←', '→'], 'From picture to picture'],
      [['Enter'], 'Large'],
      [['i'], 'Facts'],
      [['m'], 'More like this'],
      [['d'], 'Download'],
      [['Del'], 'Delete; it can be undone for a moment'],
      [['Esc'], 'Back to the results'],
    ],
  ],
];

/** All that the keyboard can do, on a sheet; "?" opens it, and so does its button. */
class ShortcutsSheet extends HTMLElement {
  connectedCallback() {
    const dialog = sheet('Keyboard shortcuts', ...GROUPS.map(group));
    const open = () => dialog.showModal();
    this.append(
      element('button.quiet', { type: 'button', 'aria-haspopup': 'dialog', on: { click: open } }, 'Keyboard shortcuts', element('kbd', { 'aria-hidden': 'true' }, '?')),
      dialog,
    );
    onKey('?', open);
  }
}

function group([name, lines]) {
  const terms = lines.flatMap(([keys, meaning]) => [
    element('dt', {}, ...keys.map((key) => element('kbd', {}, key))),
    element('dd', {}, meaning),
  ]);
  return element('section', {}, element('h3', {}, name), element('dl', {}, ...terms));
}

customElements.define('shortcuts-sheet', ShortcutsSheet);
