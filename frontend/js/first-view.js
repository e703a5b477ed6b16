/* Runs before anything is drawn, so that the page never begins as one view and jumps to the other. */
document.documentElement.dataset.view = [...new URLSearchParams(location.search)].some(([name, value]) => name !== 'image' && value.trim())
  ? 'results'
  : 'start';
