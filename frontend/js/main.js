import './example-queries.js';
import './fresh-pictures.js';
import './large-view.js';
import './load-more.js';
import './message-panel.js';
import './model-note.js';
import './picture-grid.js';
import './search-box.js';
import './status-line.js';
import * as address from './address.js';
import { facts } from './api.js';
import { messageFor } from './messages.js';
import { tellOfNews } from './news.js';
import { Results } from './results.js';
import { scoreSwitch } from './score-switch.js';
import { summaryOf, tookOf } from './summary.js';
import { wireUploads } from './uploading.js';

/** Wires the page together: the address says what is looked for, the results follow it, the elements show them. */

const find = (selector) => document.querySelector(selector);
const box = find('search-box');
const grid = find('picture-grid');
const more = find('load-more');
const panel = find('message-panel');
const large = find('large-view');
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
  large.pictures = large.isOpen ? state.pictures : [];
  fresh.without(state.pictures.map((picture) => picture.id));
  render();
});

function render() {
  box.busy = results.loading;
  grid.stale = results.loading || results.problem !== null;
  more.available = results.hasMore && !results.loading;
  scores.hidden = !results.query || results.pictures.length === 0;
  find('.summary').textContent = summaryOf(results, status);
  find('.took').textContent = tookOf(results);
  panel.message = messageFor(results, status);
}

/** Follows the address: after typing, Back and Forward, or a reload. */
async function follow() {
  const { query, image } = address.read();
  turnTo(query ? 'results' : 'start');
  document.title = query ? `${query} · Image Intellisense` : 'Image Intellisense';
  if (query !== box.value) {
    box.value = query;
  }
  if (query !== results.query || results.problem) {
    await results.show(query);
  }
  await followImage(image);
}

function turnTo(view) {
  const page = document.documentElement;
  const turn = () => (page.dataset.view = view);
  const still = !document.startViewTransition || matchMedia('(prefers-reduced-motion: reduce)').matches;
  if (still || document.hidden || page.dataset.view === view) {
    turn();
  } else {
    document.startViewTransition(turn);
  }
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
    await facts(id).then((picture) => large.show([picture], 0), () => address.write({ query: address.read().query }, false));
  }
}

function searchFor({ detail: { query, step } }) {
  address.write({ query }, step);
  follow();
}

box.addEventListener('search', searchFor);
find('example-queries').addEventListener('search', (event) => {
  searchFor(event);
  box.focus();
});

grid.addEventListener('open', ({ detail: { index } }) => {
  address.write({ query: results.query, image: results.pictures[index].id }, true);
  large.show(results.pictures, index);
});

large.addEventListener('show', ({ detail: { index } }) => {
  address.write({ query: results.query, image: results.pictures[index]?.id }, false);
  if (index > results.pictures.length - 8) {
    results.more();
  }
});

large.addEventListener('deleted', ({ detail: { id } }) => {
  const index = results.pictures.findIndex((picture) => picture.id === id);
  results.remove(id);
  grid.removeAt(index);
  fresh.without([id]);
  statusLine.refresh();
  render();
});

large.addEventListener('closed', ({ detail: { index } }) => {
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
    address.write({ query: address.read().query }, false);
  }
});

more.addEventListener('more', () => results.more());
panel.addEventListener('retry', () => results.show(address.read().query));
addEventListener('popstate', follow);
addEventListener('online', () => results.problem && follow());

/** A picture that the grid may not show, such as one that has just been uploaded. */
function open(id) {
  opener = document.activeElement;
  address.write({ query: results.query, image: id }, true);
  followImage(id);
}

const { live, status: uploadsStatus } = wireUploads(open);

tellOfNews(live, results, statusLine);

statusLine.addEventListener('status', ({ detail }) => {
  const recovered = detail !== null && results.problem?.kind === 'offline';
  const few = results.pictures.length === 0 || (detail?.indexing?.running && results.pictures.length < 30);
  const filling = few && detail?.images > results.pictures.length && !results.query && !results.loading;
  status = detail;
  uploadsStatus(detail);
  large.deletes = Boolean(detail?.takesUploads);
  if (detail) {
    find('example-queries').model = detail.model.id;
    document.querySelectorAll('model-note').forEach((note) => (note.model = detail.model));
  }
  render();
  if (recovered || (filling && !large.isOpen)) {
    results.show(address.read().query);
  }
});

find('.brand').addEventListener('click', (event) => {
  if (!event.ctrlKey && !event.metaKey && !event.shiftKey) {
    event.preventDefault();
    searchFor({ detail: { query: '', step: true } });
    box.focus();
  }
});

scoreSwitch(scores, (on) => (grid.showScores = on));
box.focus();
follow();
