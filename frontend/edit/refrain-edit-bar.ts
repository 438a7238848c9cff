import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { controlStyles } from '../player/player-styles';
import type { Tool } from './begin-gesture';
import type { Editor } from './editor';
import { SNAPS } from './snap';

const OCTAVE = 12;

/**
 * The buttons for editing: everything that dragging does can be done with them too.
 *
 * Fires `tool` (detail: the tool) when another tool is chosen.
 */
@customElement('refrain-edit-bar')
export class RefrainEditBar extends LitElement {
  static override styles = [
    controlStyles,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0.5rem 1rem;
        padding: 0.75rem;
        border-top: 1.5px solid var(--refrain-ink);
        color: var(--refrain-ink);
      }

      [role='group'] {
        display: flex;
        flex-wrap: wrap;
        gap: 0.25rem;
      }

      select {
        min-height: 2.5rem;
        border: 1.5px solid var(--refrain-ink);
        border-radius: 0;
        background: var(--refrain-surface);
        color: inherit;
        font: inherit;
      }

      select:focus-visible {
        outline: 3px solid var(--refrain-focus);
        outline-offset: 2px;
      }

      button:disabled {
        color: var(--refrain-ink-soft);
        border-style: dashed;
        cursor: default;
      }
    `,
  ];

  @property({ attribute: false }) editor!: Editor;
  @property() tool: Tool = 'select';

  readonly #onChange = (): void => this.requestUpdate();

  override connectedCallback(): void {
    super.connectedCallback();
    this.editor.addEventListener('change', this.#onChange);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.editor.removeEventListener('change', this.#onChange);
  }

  protected override render(): TemplateResult {
    const { editor } = this;
    const step = editor.snap.ticks;
    return html`
      <div role="group" aria-label="Tool">${this.#toolButton('select', 'Select')} ${this.#toolButton('draw', 'Draw')}</div>
      ${this.#partChoice()} ${this.#gridChoice()}
      <div role="group" aria-label="Selected notes">
        ${this.#command('Earlier', () => editor.move(-step, 0))} ${this.#command('Later', () => editor.move(step, 0))}
        ${this.#command('Up', () => editor.move(0, 1))} ${this.#command('Down', () => editor.move(0, -1))}
        ${this.#command('Octave up', () => editor.move(0, OCTAVE))}
        ${this.#command('Octave down', () => editor.move(0, -OCTAVE))}
        ${this.#command('Shorter', () => editor.lengthen(-step))} ${this.#command('Longer', () => editor.lengthen(step))}
        ${this.#command('Duplicate', () => editor.duplicate())} ${this.#command('Delete', () => editor.remove())}
      </div>
      <div role="group" aria-label="History">
        <button type="button" ?disabled=${!editor.canUndo} @click=${() => editor.undo()}>Undo</button>
        <button type="button" ?disabled=${!editor.canRedo} @click=${() => editor.redo()}>Redo</button>
      </div>
    `;
  }

  #toolButton(tool: Tool, label: string): TemplateResult {
    return html`<button
      type="button"
      aria-pressed=${this.tool === tool}
      @click=${() => this.dispatchEvent(new CustomEvent('tool', { detail: tool }))}
    >
      ${label}
    </button>`;
  }

  #command(label: string, run: () => void): TemplateResult {
    return html`<button type="button" ?disabled=${this.editor.selection.size === 0} @click=${run}>${label}</button>`;
  }

  #partChoice(): TemplateResult {
    const { editor } = this;
    const choose = (event: Event): void => editor.choosePart((event.target as HTMLSelectElement).value);
    return html`<label
      >New notes go to
      <select @change=${choose}>
        ${editor.score.parts.map(
          ({ id, name }) => html`<option value=${id} ?selected=${id === editor.part.id}>${name}</option>`,
        )}
      </select></label
    >`;
  }

  #gridChoice(): TemplateResult {
    const { editor } = this;
    const choose = (event: Event): void => {
      editor.snap = SNAPS[(event.target as HTMLSelectElement).selectedIndex]!;
      this.requestUpdate();
    };
    return html`<label
      >Grid
      <select @change=${choose}>
        ${SNAPS.map((snap) => html`<option ?selected=${snap === editor.snap}>${snap.label}</option>`)}
      </select></label
    >`;
  }
}
