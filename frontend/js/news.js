import { facts } from './api.js';

/** Lets the page follow what the server tells: counts at once, new pictures as an offer, deleted ones no longer. */
export function tellOfNews(live, results, statusLine) {
  const fresh = document.querySelector('fresh-pictures');
  live.addEventListener('resumed', () => statusLine.refresh());
  live.addEventListener('status', ({ detail }) => (statusLine.uploads = detail));
  live.addEventListener('image', ({ detail: { id, state } }) => {
    statusLine.refresh();
    if (state === 'deleted') {
      fresh.without([id]);
    } else if (state === 'indexed' && !results.pictures.some((picture) => picture.id === id)) {
      fresh.add(id);
    }
  });
  fresh.addEventListener('show', async ({ detail: { ids } }) => {
    const found = await Promise.allSettled(ids.map((id) => facts(id)));
    results.putFirst(found.filter((one) => one.status === 'fulfilled').map((one) => one.value));
  });
}
