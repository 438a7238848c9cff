import { svg, type TemplateResult } from 'lit';

/** Pictures of 24 by 24 in the text's colour; the buttons they stand on carry the words. */
function icon(path: string): TemplateResult {
  return svg`<svg viewBox="0 0 24 24" width="24" height="24" fill="currentColor" aria-hidden="true"><path d=${path} /></svg>`;
}

export const playIcon = icon('M7 4v16l13-8z');
export const pauseIcon = icon('M6 4h4v16H6zM14 4h4v16h-4z');
/** The repeat sign of scores. */
export const loopIcon = icon(
  'M3 3h3v18H3zM8 3h1.5v18H8zM12 8.2a1.6 1.6 0 1 1 0 3.2 1.6 1.6 0 0 1 0-3.2zM12 12.6a1.6 1.6 0 1 1 0 3.2 1.6 1.6 0 0 1 0-3.2zM18 3h3v18h-3z',
);
