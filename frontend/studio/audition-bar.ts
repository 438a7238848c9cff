import { html, nothing, type TemplateResult } from 'lit';
import { heardCandidate } from '../candidate/audition-events';
import type { Audition } from '../candidate/refrain-candidate';

/** Says which candidate is seen and heard in the piece's place, and lets people take it or go back. */
export function auditionBar({ label, unfinished, effect }: Audition, mayTake: boolean, goBack: () => void): TemplateResult {
  return html`<div class="audition" role="status">
    <span
      >${unfinished ? `${label} is being written: the pale notes.` : `You see and hear ${label}. ${effect || 'Your own piece is as it was.'}`}</span
    >
    <span class="choices">
      ${mayTake && !unfinished ? html`<button type="button" @click=${() => heardCandidate()?.take()}>Take it</button>` : nothing}
      <button type="button" @click=${goBack}>Back to your piece</button>
    </span>
  </div>`;
}
