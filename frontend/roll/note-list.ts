import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Bar } from '../score/bars';
import { pitchName } from '../score/pitch';
import { type Part, TICKS_PER_QUARTER } from '../score/score';
import type { NoteIndex } from './note-index';
import { Scene } from './scene';

/** The notes in words, bar by bar, for those who do not see the canvas. Written out when opened. */
@customElement('refrain-note-list')
export class NoteList extends LitElement {
  static override styles = css`
    details {
      padding: 0.5rem 0.75rem;
      font-size: 0.875rem;
    }

    summary {
      width: fit-content;
      cursor: pointer;
    }

    summary:focus-visible,
    .notes:focus-visible {
      outline: 3px solid var(--refrain-focus);
    }

    .notes {
      max-height: 20rem;
      overflow: auto;
    }

    h3 {
      margin: 0.75rem 0 0.25rem;
      font-size: 1em;
    }

    ol {
      margin: 0;
      padding-left: 1.5rem;
    }
  `;

  @property({ attribute: false }) scene: Scene | undefined;
  @state() private open = false;

  protected override render(): TemplateResult {
    return html`
      <details @toggle=${this.#onToggle}>
        <summary>Notes as a list</summary>
        ${this.open && this.scene ? allNotes(this.scene) : nothing}
      </details>
    `;
  }

  #onToggle(event: Event): void {
    this.open = (event.currentTarget as HTMLDetailsElement).open;
  }
}

function allNotes(scene: Scene): TemplateResult {
  return html`<div class="notes" tabindex="0" role="group" aria-label="Notes">
    ${scene.bars.all.map((bar) => barNotes(scene, bar))}
  </div>`;
}

function barNotes(scene: Scene, bar: Bar): TemplateResult {
  return html`
    <h3>Bar ${bar.number}</h3>
    ${scene.score.parts.map((part, index) => partNotes(part, scene.indexes[index]!, bar))}
  `;
}

function partNotes(part: Part, index: NoteIndex, bar: Bar): TemplateResult | typeof nothing {
  const notes = [...index.between(bar.start, bar.end)].filter((note) => note.start >= bar.start);
  if (notes.length === 0) {
    return nothing;
  }
  const words = notes.map((note) => {
    const pitch = part.drums ? `drum ${note.pitch}` : pitchName(note.pitch);
    const beat = decimal((note.start - bar.start) / bar.unit + 1);
    return html`<li>${pitch} on ${beat}, ${quarters(note.duration)}</li>`;
  });
  return html`${part.name}
    <ol>
      ${words}
    </ol>`;
}

function quarters(ticks: number): string {
  const length = ticks / TICKS_PER_QUARTER;
  return length === 1 ? 'one quarter long' : `${decimal(length)} quarters long`;
}

function decimal(value: number): string {
  return String(Math.round(value * 100) / 100);
}
