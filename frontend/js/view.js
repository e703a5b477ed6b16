/** Turns the page from its start to its results or back; the search box glides where browsers and people let it. */
export function turnTo(view) {
  const page = document.documentElement;
  const turn = () => (page.dataset.view = view);
  const still = !document.startViewTransition || matchMedia('(prefers-reduced-motion: reduce)').matches;
  if (still || document.hidden || page.dataset.view === view) {
    turn();
  } else {
    document.startViewTransition(turn);
  }
}
