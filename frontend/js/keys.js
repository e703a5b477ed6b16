/** Calls back when this key is pressed by itself, while nobody writes and no dialog is open. */
export function onKey(key, action) {
  document.addEventListener('keydown', (event) => {
    const writing = event.target.matches?.('input:not([type=range]), textarea, select');
    const combined = event.ctrlKey || event.metaKey || event.altKey;
    if (event.key === key && !writing && !combined && !document.querySelector('dialog[open]')) {
      event.preventDefault();
      action();
    }
  });
}
