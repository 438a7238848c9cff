import { html, LitElement, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { controlStyles } from '../controls/control-styles';
import * as icons from '../controls/icons';
import { commandButton, toggleButton } from './command-button';
import type { Editor } from './editor';
import { EditorWatch } from './editor-watch';
import { moveSelected, moveSelectedTo, selectAll, setVelocity } from './note-commands';
import { moveEnds } from './note-ends';
import { noteToolsStyles } from './note-tools-styles';
import { quantiseSelected } from './quantise';
import { stepSelected } from './transpose';

const OCTAVE = 12;
const STRENGTHS = [100, 75, 50, 25];

/** The buttons and fields that change the selected notes: everything that dragging does can be done with them too. */
@customElement('refrain-note-tools')
export class RefrainNoteTools extends LitElement {
  static override styles = [controlStyles, noteToolsStyles];

  @property({ attribute: false }) editor!: Editor;
  /** How much quantising does, in percent. */
  @state() private strength = STRENGTHS[0]!;

  constructor() {
    super();
    new EditorWatch(this);
  }

  protected override render(): TemplateResult {
    const { editor } = this;
    const { step } = editor.snap;
    const move = (ticks: number, semitones: number) => () => moveSelected(editor, { ticks, semitones });
    return html`
      ${group(
        'Select',
        commandButton('Select all', html`All`, () => selectAll(editor)),
        toggleButton('Add to selection', icons.addToSelectionIcon, editor.adding, () => (editor.adding = !editor.adding)),
      )}
      ${group(
        'Time',
        this.#command('Earlier', icons.earlierIcon, move(-step, 0)),
        this.#command('Later', icons.laterIcon, move(step, 0)),
      )}
      ${group(
        'Pitch',
        this.#command('Up', icons.upIcon, move(0, 1)),
        this.#command('Down', icons.downIcon, move(0, -1)),
        this.#command('Step up in the key', icons.stepUpIcon, () => stepSelected(editor, 1)),
        this.#command('Step down in the key', icons.stepDownIcon, () => stepSelected(editor, -1)),
        this.#command('Octave up', html`+8va`, move(0, OCTAVE)),
        this.#command('Octave down', html`−8va`, move(0, -OCTAVE)),
      )}
      ${group(
        'Start',
        this.#command('Start earlier', icons.startEarlierIcon, () => moveEnds(editor, 'start', -step)),
        this.#command('Start later', icons.startLaterIcon, () => moveEnds(editor, 'start', step)),
      )}
      ${group(
        'Length',
        this.#command('Shorter', icons.shorterIcon, () => moveEnds(editor, 'end', -step)),
        this.#command('Longer', icons.longerIcon, () => moveEnds(editor, 'end', step)),
      )}
      ${this.#quantising()} ${this.#loudness()} ${this.#partChoice()}
    `;
  }

  /** A button that does something with the selected notes. */
  #command(name: string, content: TemplateResult, run: () => void): TemplateResult {
    return commandButton(name, content, run, this.editor.selected.length > 0);
  }

  #quantising(): TemplateResult {
    const { editor, strength } = this;
    return group(
      'Quantise',
      this.#command('Quantise to the grid', icons.quantiseIcon, () =>
        quantiseSelected(editor, { snap: editor.snap, strength: strength / 100 }),
      ),
      html`<select
        aria-label="Strength of quantising"
        @change=${(event: Event) => (this.strength = STRENGTHS[(event.target as HTMLSelectElement).selectedIndex]!)}
      >
        ${STRENGTHS.map((value) => html`<option ?selected=${value === strength}>${value} %</option>`)}
      </select>`,
    );
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

function group(name: string, ...controls: TemplateResult[]): TemplateResult {
  return html`<div class="group" role="group" aria-label=${name}>
    <span aria-hidden="true">${name}</span>
    <div class="joined">${controls}</div>
  </div>`;
}

function average(values: readonly number[]): number {
  return Math.round(values.reduce((sum, value) => sum + value, 0) / values.length);
}
