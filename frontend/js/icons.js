/** The line drawings, as SVG paths in a box of 24 x 24. */
export const SEARCH = 'M10.5 4a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13zM15.3 15.3 20 20';
export const CLOSE = 'M6 6l12 12M18 6 6 18';
export const PREVIOUS = 'M14.5 5.5 8 12l6.5 6.5';
export const NEXT = 'M9.5 5.5 16 12l-6.5 6.5';
export const INFO = 'M12 3.5a8.5 8.5 0 1 1 0 17 8.5 8.5 0 0 1 0-17zM12 11v5M12 7.9v.2';
export const OPEN = 'M13.5 5H19v5.5M19 5l-8 8M10 6.5H7A2 2 0 0 0 5 8.5V17a2 2 0 0 0 2 2h8.5a2 2 0 0 0 2-2v-3';
