import { html, nothing, type TemplateResult } from 'lit';
import type { Camera } from './camera';

const STEP = 1.4;

/** Everything that wheel and fingers do to the scale, with buttons. */
export function zoomButtons(camera: () => Camera, redraw: () => void, withRows: boolean): TemplateResult {
  const button = (label: string, sign: string, act: (camera: Camera) => void): TemplateResult => {
    const press = (): void => {
      act(camera());
      redraw();
    };
    return html`<button type="button" aria-label=${label} title=${label} @click=${press}>${sign}</button>`;
  };
  return html`<div class="zoom" role="group" aria-label="Zoom">
    ${button('Zoom out', '−', (it) => it.zoom(1 / STEP))} ${button('Zoom in', '+', (it) => it.zoom(STEP))}
    ${withRows
      ? html`${button('Lower rows', '↧', (it) => it.zoomRows(1 / STEP))}
        ${button('Higher rows', '↥', (it) => it.zoomRows(STEP))}
        ${button('Show the whole piece', '⤢', (it) => it.zoomToFit())}`
      : nothing}
  </div>`;
}
