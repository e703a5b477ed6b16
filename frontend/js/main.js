import './example-queries.js';
import './filter-sheet.js';
import './fresh-pictures.js';
import './large-view.js';
import './load-more.js';
import './message-panel.js';
import './model-note.js';
import './picture-grid.js';
import './search-box.js';
import './search-chips.js';
import './shortcuts-sheet.js';
import './sort-select.js';
import './status-line.js';
import './undo-toast.js';
import * as address from './address.js';
import { facts } from './api.js';
import { chipsOf } from './chips.js';
import { wireDeleting } from './deleting.js';
import { messageFor } from './messages.js';
import { tellOfNews } from './news.js';
import { remember } from './recent-searches.js';
import { Results } from './results.js';
import { keepSample, sample } from './sample-pictures.js';
import { scoreSwitch } from './score-switch.js';
import { spokenOf, summaryOf, titleOf, tookOf } from './summary.js';
import { wireUploads } from './uploading.js';
import { turnTo } from './view.js';
import { askedFor, isEverything, same, wantedOf, withoutFilters } from './wanted.js';

/** Wires the page together: the address says what is looked for, the results follow it, the elements show them. */

const find = (selector) => document.querySelector(selector);
const box = find('search-box');
const chips = find('search-chips');
const sort = find('sort-select');
const filters = find('filter-sheet');
const grid = find('picture-grid');
const more = find('load-more');
const panel = find('message-panel');
const large = find('large-view');
const toast = find('undo-toast');
const scores = find('.scores');
const fresh = find('fresh-pictures');
const statusLine = find('status-line');
let status = null;
let opener = null;

const results = new Results((state, appended) => {
  if (appended === null) {
    grid.pictures = state.pictures;
    scrollTo({ top: 0 });
  } else if (appended.length > 0) {
    grid.add(appended);
  } else if (state.problem && state.problem.kind === 'bad-parameter') {
    grid.pictures = [];
  }
  large.pictures = state.pictures;
  fresh.without(state.pictures.map((picture) => picture.id));
  render();
});

function render() {
  box.busy = results.loading;
  grid.stale = results.loading || results.problem !== null;
  more.available = results.hasMore && !results.loading;
  scores.hidden = !results.areAnswers || results.pictures.length === 0;
  find('.summary').textContent = summaryOf(results, status);
  find('.spoken').textContent = spokenOf(results, status);
  find('.took').textContent = tookOf(results);
  panel.message = messageFor(results, status);
  if (results.wanted && !results.loading) {
    chips.chips = chipsOf(results);
    sort.show(results.wanted.sort, results.areAnswers);
    filters.show(results.wanted, results.about);
  }
}

/** Follows the address: after typing, Back and Forward, or a reload. */
async function follow() {
  const { wanted, image } = address.read();
  if (wanted.picture && !sample(wanted.picture)) {
    address.write({ wanted: wantedOf({ ...wanted, picture: '' }), image }, false);
    return follow();
  }
  turnTo(isEverything(wanted) ? 'start' : 'results');
  document.title = titleOf(wanted);
  box.value = wanted.q ?? '';
  if (!same(wanted, results.wanted) || results.problem) {
    await results.show(wanted);
  }
  return followImage(image);
}

async function followImage(id) {
  if (!id || id !== address.read().image) {
    large.close();
    return;
  }
  const index = results.pictures.findIndex((picture) => picture.id === id);
  if (index >= 0) {
    large.show(results.pictures, index);
  } else {
    await facts(id).then((picture) => large.show([picture], 0), () => address.write({ wanted: address.read().wanted }, false));
  }
  toast.follow();
}

function lookFor(wanted, step) {
  address.write({ wanted }, step);
  return follow();
}

function ask(question, step) {
  if (step) {
    remember(question.q);
  }
  return lookFor(askedFor(address.read().wanted, question), step);
}

box.addEventListener('search', ({ detail: { query, step } }) => ask({ q: query }, step));
box.addEventListener('picture', ({ detail: { file } }) => ask({ picture: keepSample(file) }, true));
chips.addEventListener('remove', ({ detail: { wanted } }) => lookFor(wanted, true));
sort.addEventListener('sort', ({ detail }) => lookFor(wantedOf({ ...address.read().wanted, ...detail }), true));
filters.addEventListener('filter', ({ detail: { wanted } }) => lookFor(wanted, true));
panel.addEventListener('retry', () => results.show(address.read().wanted));
panel.addEventListener('weaken', () => lookFor(wantedOf({ ...results.wanted, minScore: '-1' }), true));
panel.addEventListener('widen', () => lookFor(withoutFilters(results.wanted), true));
more.addEventListener('more', () => results.more());
addEventListener('popstate', follow);
addEventListener('online', () => results.problem && follow());

find('example-queries').addEventListener('search', ({ detail: { query, step } }) => {
  ask({ q: query }, step);
  box.focus();
});

grid.addEventListener('open', ({ detail: { index } }) => {
  remember(results.wanted.q);
  address.write({ wanted: results.wanted, image: results.pictures[index].id }, true);
  large.show(results.pictures, index);
  toast.follow();
});

grid.addEventListener('unfold', async ({ detail: { index } }) => {
  const wanted = results.wanted;
  const leader = results.pictures[index];
  const answers = await Promise.allSettled(leader.duplicates.map((id) => facts(id)));
  const at = results.pictures.indexOf(leader) + 1;
  if (wanted === results.wanted && at > 0) {
    const found = answers.filter((answer) => answer.status === 'fulfilled').map((answer) => answer.value);
    results.insert(at, found).forEach((picture, i) => grid.insertAt(at + i, picture));
  }
});

large.addEventListener('show', ({ detail: { index } }) => {
  address.write({ wanted: results.wanted, image: results.pictures[index]?.id }, false);
  if (index > results.pictures.length - 8) {
    results.more();
  }
});

large.addEventListener('like', async ({ detail: { picture } }) => {
  const shown = ask({ like: picture.id }, true);
  large.close();
  await shown;
  grid.focusOn(0);
});

large.addEventListener('closed', ({ detail: { index } }) => {
  toast.follow();
  if (opener?.isConnected) {
    opener.focus();
  } else {
    grid.focusOn(index);
  }
  opener = null;
  if (!address.read().image) {
    return;
  }
  if (address.cameFromHere()) {
    history.back();
  } else {
    address.write({ wanted: address.read().wanted }, false);
  }
});

wireDeleting({ large, grid, results, toast }, () => {
  statusLine.refresh();
  render();
});

/** A picture that the grid may not show, such as one that has just been uploaded. */
function open(id) {
  opener = document.activeElement;
  address.write({ wanted: results.wanted, image: id }, true);
  followImage(id);
}

const { live, status: uploadsStatus } = wireUploads(open);

tellOfNews(live, results, statusLine);

statusLine.addEventListener('status', ({ detail }) => {
  const recovered = detail !== null && results.problem?.kind === 'offline';
  const few = results.pictures.length === 0 || (detail?.indexing?.running && results.pictures.length < 30);
  const filling = few && detail?.images > results.pictures.length && results.areEverything && !results.loading;
  status = detail;
  uploadsStatus(detail);
  large.deletes = Boolean(detail?.takesUploads);
  if (detail) {
    find('example-queries').model = detail.model.id;
    document.querySelectorAll('model-note').forEach((note) => (note.model = detail.model));
  }
  render();
  if (recovered || (filling && !large.isOpen)) {
    results.show(address.read().wanted);
  }
});

find('.brand').addEventListener('click', (event) => {
  if (!event.ctrlKey && !event.metaKey && !event.shiftKey) {
    event.preventDefault();
    lookFor({}, true);
    box.focus();
  }
});

scoreSwitch(scores, (on) => (grid.showScores = on));
box.focus();
follow();
