const FAR = 48;

/** Calls back with 1 for a swipe to the left (on to the next) and -1 for one to the right. Mice and pinches do not count. */
export function onSwipe(node, swiped) {
  let start = null;
  node.addEventListener('pointerdown', (event) => {
    start = event.pointerType === 'touch' && event.isPrimary ? event : null;
  });
  node.addEventListener('pointerup', (event) => {
    const across = start ? event.clientX - start.clientX : 0;
    const down = start ? event.clientY - start.clientY : 0;
    start = null;
    if (Math.abs(across) > FAR && Math.abs(across) > 1.5 * Math.abs(down)) {
      swiped(across < 0 ? 1 : -1);
    }
  });
  node.addEventListener('pointercancel', () => (start = null));
}
