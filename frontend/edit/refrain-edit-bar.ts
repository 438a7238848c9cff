import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { controlStyles } from '../controls/control-styles';
import * as icons from '../controls/icons';
import { clipboard } from './clipboard';
import { editBarStyles } from './edit-bar-styles';
import type { Editor, Tool } from './editor';
import {
  duplicateSelected,
  lengthenSelected,
  moveSelected,
  moveSelectedTo,
  removeSelected,
  selectAll,
  setVelocity,
} from './note-commands';
import { quantiseSelected } from './quantise';
import { SNAPS } from './snap';

const OCTAVE = 12;
const STRENGTHS = [100, 75, 50, 25];

/**
 * The buttons for editing: everything that dragging does can be done with them too.
 *
 * Fires `paste` when the clipboard is to be put in at the cursor, which the roll knows.
 */
@customElement('refrain-edit-bar')
export class RefrainEditBar extends LitElement {
  static override styles = [controlStyles, editBarStyles];

  @property({ attribute: false }) editor!: Editor;
  /** How much quantising does, in percent. */
  @state() private strength = STRENGTHS[0]!;

  readonly #onChange = (): void => this.requestUpdate();

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.editor.removeEventListener('change', this.#onChange);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.editor?.addEventListener('change', this.#onChange);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('editor')) {
      (changed.get('editor') as Editor | undefined)?.removeEventListener('change', this.#onChange);
      this.editor.addEventListener('change', this.#onChange);
    }
  }

  protected override render(): TemplateResult {
    const { editor } = this;
    const step = editor.snap.step;
    const move = (ticks: number, semitones: number) => () => moveSelected(editor, { ticks, semitones });
    return html`
      <div class="joined" role="group" aria-label="Tool">
        ${this.#tool('select', 'Select', icons.selectIcon)} ${this.#tool('draw', 'Draw', icons.drawIcon)}
        ${this.#tool('erase', 'Erase', icons.eraseIcon)}
      </div>
      ${this.#gridChoice()}
      <div class="joined" role="group" aria-label="History">
        ${this.#button('Undo', icons.undoIcon, () => editor.undo(), editor.canUndo)}
        ${this.#button('Redo', icons.redoIcon, () => editor.redo(), editor.canRedo)}
      </div>
      <div class="joined" role="group" aria-label="Selection">
        ${this.#button('Select all', html`All`, () => selectAll(editor))}
        <button
          type="button"
          aria-label="Add to selection"
          title="Add to selection"
          aria-pressed=${editor.adding}
          @click=${() => (editor.adding = !editor.adding)}
        >
          ${icons.addToSelectionIcon}
        </button>
      </div>
      <span class="count">${counted(editor.selected.length)}</span>
      <div class="joined" role="group" aria-label="Selected notes">
        ${this.#command('Earlier', icons.earlierIcon, move(-step, 0))}
        ${this.#command('Later', icons.laterIcon, move(step, 0))}
        ${this.#command('Up', icons.upIcon, move(0, 1))} ${this.#command('Down', icons.downIcon, move(0, -1))}
        ${this.#command('Octave up', html`+8va`, move(0, OCTAVE))}
        ${this.#command('Octave down', html`−8va`, move(0, -OCTAVE))}
        ${this.#command('Shorter', icons.shorterIcon, () => lengthenSelected(editor, -step))}
        ${this.#command('Longer', icons.longerIcon, () => lengthenSelected(editor, step))}
      </div>
      <div class="joined" role="group" aria-label="Copies">
        ${this.#command('Duplicate', icons.duplicateIcon, () => duplicateSelected(editor))}
        ${this.#command('Copy', icons.copyIcon, () => this.#copy())}
        ${this.#command('Cut', icons.cutIcon, () => clipboard.cut(editor))}
        ${this.#button('Paste', icons.pasteIcon, () => this.dispatchEvent(new Event('paste')), !clipboard.isEmpty)}
        ${this.#command('Delete', icons.deleteIcon, () => removeSelected(editor))}
      </div>
      ${this.#quantising()} ${this.#loudness()} ${this.#partChoice()}
    `;
  }

  #tool(tool: Tool, label: string, icon: TemplateResult): TemplateResult {
    const { editor } = this;
    return html`<button
      type="button"
      aria-label=${label}
      title=${label}
      aria-pressed=${editor.tool === tool}
      @click=${() => (editor.tool = tool)}
    >
      ${icon}
    </button>`;
  }

  #button(label: string, content: TemplateResult, run: () => void, enabled = true): TemplateResult {
    return html`<button type="button" aria-label=${label} title=${label} ?disabled=${!enabled} @click=${run}>
      ${content}
    </button>`;
  }

  /** A button that does something with the selected notes. */
  #command(label: string, content: TemplateResult, run: () => void): TemplateResult {
    return this.#button(label, content, run, this.editor.selected.length > 0);
  }

  #copy(): void {
    clipboard.copy(this.editor);
    this.requestUpdate();
  }

  #gridChoice(): TemplateResult {
    const { editor } = this;
    return html`<label
      >Grid
      <select @change=${(event: Event) => (editor.snap = SNAPS[(event.target as HTMLSelectElement).selectedIndex]!)}>
        ${SNAPS.map((snap) => html`<option ?selected=${snap === editor.snap}>${snap.label}</option>`)}
      </select></label
    >`;
  }

  #quantising(): TemplateResult {
    const { editor, strength } = this;
    return html`<div class="joined" role="group" aria-label="Quantising">
      ${this.#command('Quantise to the grid', icons.quantiseIcon, () =>
        quantiseSelected(editor, { snap: editor.snap, strength: strength / 100 }),
      )}
      <select
        aria-label="Strength of quantising"
        @change=${(event: Event) => (this.strength = STRENGTHS[(event.target as HTMLSelectElement).selectedIndex]!)}
      >
        ${STRENGTHS.map((value) => html`<option ?selected=${value === strength}>${value} %</option>`)}
      </select>
    </div>`;
  }

  #loudness(): TemplateResult {
    const { editor } = this;
    const loudness = editor.selected.length > 0 ? average(editor.selected.map(({ note }) => note.velocity)) : undefined;
    return html`<label
      >Loudness
      <input
        type="number"
        min="1"
        max="127"
        ?disabled=${loudness === undefined}
        .value=${loudness === undefined ? '' : String(loudness)}
        @change=${(event: Event) => setVelocity(editor, Number((event.target as HTMLInputElement).value))}
      />
    </label>`;
  }

  #partChoice(): TemplateResult {
    const { editor } = this;
    const some = editor.selected.length > 0;
    const part = editor.selected[0]?.part.id ?? editor.part?.id;
    return html`<label
      >Part
      <select
        aria-label="Part of the selected notes"
        ?disabled=${!some}
        @change=${(event: Event) => moveSelectedTo(editor, (event.target as HTMLSelectElement).value)}
      >
        ${editor.score.parts.map(({ id, name }) => html`<option value=${id} ?selected=${id === part}>${name}</option>`)}
      </select></label
    >`;
  }
}

function counted(count: number): string {
  return count === 1 ? '1 note' : `${count} notes`;
}

function average(values: readonly number[]): number {
  return Math.round(values.reduce((sum, value) => sum + value, 0) / values.length);
}
