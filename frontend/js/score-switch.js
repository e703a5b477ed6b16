const KEY = 'scores';

/** Makes a button show or hide the scores, and remembers which. */
export function scoreSwitch(button, changed) {
  const set = (on) => {
    button.setAttribute('aria-pressed', String(on));
    changed(on);
  };
  button.addEventListener('click', () => {
    const on = button.getAttribute('aria-pressed') !== 'true';
    localStorage.setItem(KEY, String(on));
    set(on);
  });
  set(localStorage.getItem(KEY) === 'true');
}
