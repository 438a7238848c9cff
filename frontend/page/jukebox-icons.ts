import { svg, type TemplateResult } from 'lit';

function filled(path: string): TemplateResult {
  return svg`<svg viewBox="0 0 24 24" width="24" height="24" fill="currentColor" aria-hidden="true">
    <path d=${path} />
  </svg>`;
}

export const previousIcon = filled('M5 4h3v16H5zM20 4v16L9 12z');
export const nextIcon = filled('M16 4h3v16h-3zM4 4v16l11-8z');
