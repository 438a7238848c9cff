import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Editor } from '../edit/editor';
import { EditorWatch } from '../edit/editor-watch';
import type { Bar } from '../score/bars';
import { drumName } from '../score/general-midi';
import { pitchName } from '../score/pitch';
import { type Note, type Part, TICKS_PER_QUARTER } from '../score/score';
import type { NoteIndex } from './note-index';
import { Scene } from './scene';

/** As many bars are written out at once. */
const PAGE = 16;

/**
 * The notes in words, bar by bar, for those who do not see the canvas; with an editor they are selected here,
 * too. Written out when opened.
 */
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

    :is(summary, .notes, button):focus-visible {
      outline: 3px solid var(--refrain-focus);
    }

    .notes {
      max-height: 13rem;
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

    button {
      min-height: 1.75rem;
      padding: 0 0.4rem;
      border: 1px solid var(--refrain-rule);
      background: transparent;
      color: inherit;
      font: inherit;
      cursor: pointer;
    }

    button[aria-pressed='true'] {
      border-color: var(--refrain-ink);
      background: var(--refrain-ink);
      color: var(--refrain-surface);
    }
  `;

  @property({ attribute: false }) scene: Scene | undefined;
  @property({ attribute: false }) editor: Editor | undefined;
  @state() private open = false;
  @state() private bars = PAGE;

  constructor() {
    super();
    new EditorWatch(this);
  }

  protected override render(): TemplateResult {
    return html`
      <details @toggle=${this.#onToggle}>
        <summary>Notes as a list</summary>
        ${this.open && this.scene ? this.#allNotes(this.scene) : nothing}
      </details>
    `;
  }

  #onToggle(event: Event): void {
    this.open = (event.currentTarget as HTMLDetailsElement).open;
  }

  #allNotes(scene: Scene): TemplateResult {
    const bars = scene.bars.all.filter(({ start }) => start < scene.end);
    return html`<div class="notes" tabindex="0" role="group" aria-label="Notes">
      ${bars.slice(0, this.bars).map((bar) => this.#barNotes(scene, bar))}
      ${bars.length > this.bars
        ? html`<button type="button" @click=${() => (this.bars += PAGE)}>More bars</button>`
        : nothing}
    </div>`;
  }

  #barNotes(scene: Scene, bar: Bar): TemplateResult {
    return html`
      <h3>Bar ${bar.number}</h3>
      ${scene.score.parts.map((part, index) => this.#partNotes(part, scene.indexes[index]!, bar))}
    `;
  }

  #partNotes(part: Part, index: NoteIndex, bar: Bar): TemplateResult | typeof nothing {
    const notes = [...index.between(bar.start, bar.end)].filter((note) => note.start >= bar.start);
    if (notes.length === 0) {
      return nothing;
    }
    return html`${part.name}
      <ol>
        ${notes.map((note) => html`<li>${this.#note(part, note, bar)}</li>`)}
      </ol>`;
  }

  #note(part: Part, note: Note, bar: Bar): TemplateResult | string {
    const pitch = part.drums ? drumName(note.pitch) : pitchName(note.pitch);
    const beat = decimal((note.start - bar.start) / bar.unit + 1);
    const words = `${pitch} on ${beat}, ${quarters(note.duration)}`;
    const { editor } = this;
    return editor
      ? html`<button type="button" aria-pressed=${editor.isSelected(note.id)} @click=${() => editor.toggle(note.id)}>
          ${words}
        </button>`
      : words;
  }
}

function quarters(ticks: number): string {
  const length = ticks / TICKS_PER_QUARTER;
  return length === 1 ? 'one quarter long' : `${decimal(length)} quarters long`;
}

function decimal(value: number): string {
  return String(Math.round(value * 100) / 100);
}
