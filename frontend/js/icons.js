/** The line drawings, as SVG paths in a box of 24 x 24. */
export const SEARCH = 'M10.5 4a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13zM15.3 15.3 20 20';
export const CLOSE = 'M6 6l12 12M18 6 6 18';
export const PREVIOUS = 'M14.5 5.5 8 12l6.5 6.5';
export const NEXT = 'M9.5 5.5 16 12l-6.5 6.5';
export const INFO = 'M12 3.5a8.5 8.5 0 1 1 0 17 8.5 8.5 0 0 1 0-17zM12 11v5M12 7.9v.2';
export const OPEN = 'M13.5 5H19v5.5M19 5l-8 8M10 6.5H7A2 2 0 0 0 5 8.5V17a2 2 0 0 0 2 2h8.5a2 2 0 0 0 2-2v-3';
export const ADD = 'M12 16V5M7.5 9.5 12 5l4.5 4.5M5 15.5V17a2 2 0 0 0 2 2h10a2 2 0 0 0 2-2v-1.5';
export const DONE = 'M5.5 12.5l4.2 4.2L18.5 7.8';
export const AGAIN = 'M18.5 12a6.5 6.5 0 1 1-1.9-4.6M17 3.8v3.8h-3.8';
export const WARNING = 'M12 4.2 20.5 19h-17zM12 10v4M12 16.4v.2';
export const PICTURE = 'M5.5 5h13a1.5 1.5 0 0 1 1.5 1.5v11a1.5 1.5 0 0 1-1.5 1.5h-13A1.5 1.5 0 0 1 4 17.5v-11A1.5 1.5 0 0 1 5.5 5zM4.5 16.5l4.6-4.6 3.4 3.4 2.5-2.5 4.5 4.2M15.5 9v.1';
export const FOLD = 'M6 9.5l6 6 6-6';
export const DELETE = 'M5 7h14M10 7V5h4v2M7 7l.8 12h8.4L17 7M10.3 10.5v5M13.7 10.5v5';
