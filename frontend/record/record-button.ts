import { html, type TemplateResult } from 'lit';
import { recordIcon } from '../controls/icons';

export function recordButton(recording: boolean, toggle: () => void): TemplateResult {
  const name = recording ? 'Stop recording' : 'Record';
  return html`<button class="record" type="button" aria-label=${name} title=${name} aria-pressed=${recording} @click=${toggle}>
    ${recordIcon}
  </button>`;
}
