import { html, type TemplateResult } from 'lit';

/** A button with a picture or a sign on it, and its name for those who point at it or listen. */
export function commandButton(name: string, content: TemplateResult, run: () => void, enabled = true, hint = name): TemplateResult {
  return html`<button type="button" aria-label=${name} title=${hint} ?disabled=${!enabled} @click=${run}>
    ${content}
  </button>`;
}

/** A button that stays pressed. */
export function toggleButton(name: string, content: TemplateResult, pressed: boolean, run: () => void): TemplateResult {
  return html`<button type="button" aria-label=${name} title=${name} aria-pressed=${pressed} @click=${run}>
    ${content}
  </button>`;
}
