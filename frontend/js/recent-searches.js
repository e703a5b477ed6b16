const KEY = 'recent-searches';
const MOST = 12;

/** What was looked for before, the newest first; kept in this browser alone. */
export function recentSearches() {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter((query) => typeof query === 'string').slice(0, MOST) : [];
  } catch {
    return []; // what another version, or someone by hand, has written there
  }
}

export function remember(query) {
  if (query) {
    keep([query, ...recentSearches().filter((other) => other !== query)].slice(0, MOST));
  }
}

export function forget(query) {
  keep(recentSearches().filter((other) => other !== query));
}

function keep(queries) {
  localStorage.setItem(KEY, JSON.stringify(queries));
}
