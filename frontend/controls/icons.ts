import { svg, type TemplateResult } from 'lit';

/** Pictures of 24 by 24 in the text's colour; the buttons they stand on carry the words. */
function filled(path: string): TemplateResult {
  return svg`<svg viewBox="0 0 24 24" width="24" height="24" fill="currentColor" aria-hidden="true">
    <path d=${path} />
  </svg>`;
}

function drawn(path: string): TemplateResult {
  return svg`<svg viewBox="0 0 24 24" width="20" height="20" fill="none" stroke="currentColor" aria-hidden="true">
    <path stroke-width="2" stroke-linejoin="round" stroke-linecap="square" d=${path} />
  </svg>`;
}

export const playIcon = filled('M7 4v16l13-8z');
export const pauseIcon = filled('M6 4h4v16H6zM14 4h4v16h-4z');
export const toStartIcon = filled('M5 4h3v16H5zM20 4v16L9 12z');
export const recordIcon = filled('M12 5a7 7 0 1 1 0 14 7 7 0 0 1 0-14z');
/** The repeat sign of scores. */
export const loopIcon = filled(
  'M3 3h3v18H3zM8 3h1.5v18H8zM12 8.2a1.6 1.6 0 1 1 0 3.2 1.6 1.6 0 0 1 0-3.2zM12 12.6a1.6 1.6 0 1 1 0 3.2 1.6 1.6 0 0 1 0-3.2zM18 3h3v18h-3z',
);
export const metronomeIcon = drawn('M8 3h8l4 18H4zM6 15h12M12 15l6-11');

export const selectIcon = drawn('M5 3l14 8-6.5 2L9 20z');
export const drawIcon = drawn('M4 20l1.2-5L16 4l4 4L9 18.8zM14 6l4 4');
export const eraseIcon = drawn('M9 20l-6-6L13.5 3.5l7 7L11 20zM8 9l7 7M9 20h12');
export const undoIcon = drawn('M8 5L3 10l5 5M3.5 10H15a5 5 0 0 1 0 10h-4');
export const redoIcon = drawn('M16 5l5 5-5 5M20.500 10H9a5 5 0 0 0 0 10h4');
export const upIcon = drawn('M12 20V5M6 11l6-6 6 6');
export const downIcon = drawn('M12 4v15M6 13l6 6 6-6');
export const earlierIcon = drawn('M20 12H5M11 6l-6 6 6 6');
export const laterIcon = drawn('M4 12h15M13 6l6 6-6 6');
export const shorterIcon = drawn('M3 8h9v8H3zM21 12h-5M18 9l-3 3 3 3');
export const longerIcon = drawn('M3 8h9v8H3zM15 12h5M18 9l3 3-3 3');
export const duplicateIcon = drawn('M3 9h8v6H3zM14 9h7v6h-7M14 9v6');
export const copyIcon = drawn('M8 8h12v12H8zM16 8V4H4v12h4');
export const cutIcon = drawn('M6 15a3 3 0 1 0 0 6 3 3 0 0 0 0-6zM18 15a3 3 0 1 0 0 6 3 3 0 0 0 0-6zM8 16L17 3M16 16L7 3');
export const pasteIcon = drawn('M9 4H5v17h14V4h-4M9 2.500h6v4H9z');
export const deleteIcon = drawn('M4 7h16M9 7V4h6v3M6 7l1 14h10l1-14M10 11v6M14 11v6');
export const quantiseIcon = drawn('M5 3v9a7 7 0 0 0 14 0V3h-5v9a2 2 0 0 1-4 0V3zM5 8h5M14 8h5');
export const addIcon = drawn('M12 4v16M4 12h16');
export const addToSelectionIcon = drawn('M3 3h10v10H3zM17 12v9M12.500 16.500h9');
export const moreIcon = filled('M4 10h4v4H4zM10 10h4v4h-4zM16 10h4v4h-4z');
export const stepUpIcon = drawn('M3 19h6v-5h6V9h6M17 5h4v4');
export const stepDownIcon = drawn('M3 5h6v5h6v5h6v4M17 19h4');
export const startEarlierIcon = drawn('M12 8h9v8h-9zM8 12H3M6 9l-3 3 3 3');
export const startLaterIcon = drawn('M12 8h9v8h-9zM3 12h5M5 9l3 3-3 3');
