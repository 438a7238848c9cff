import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { controlStyles } from '../controls/control-styles';
import { addIcon, deleteIcon } from '../controls/icons';
import type { Editor } from '../edit/editor';
import { EditorWatch } from '../edit/editor-watch';
import { addPart, changePart, DRUMS, PIANO, removePart } from '../edit/part-commands';
import { PART_COLOURS } from '../roll/palette';
import { FAMILIES, instrumentName } from '../score/general-midi';
import type { Part, Score } from '../score/score';
import type { PartMix } from '../sound/mix';
import type { Playback } from '../sound/playback';
import { partsStyles } from './parts-styles';

/**
 * The parts of a score: which one is worked on, what each of them sounds like, and how loud it is. Names,
 * instruments and volumes are the score's, for everybody; muting and solo are the listener's own.
 */
@customElement('refrain-parts')
export class RefrainParts extends LitElement {
  static override styles = [controlStyles, partsStyles];

  @property({ attribute: false }) playback!: Playback;
  @property({ attribute: false }) score!: Score;
  /** Without one the parts are for listening to. */
  @property({ attribute: false }) editor: Editor | undefined;

  constructor() {
    super();
    new EditorWatch(this);
  }

  protected override render(): TemplateResult {
    const { editor, score } = this;
    return html`
      <ul aria-label="Parts">
        ${score.parts.map((part, index) => this.#strip(part, index))}
      </ul>
      ${editor ? this.#adding(editor) : nothing}
    `;
  }

  #adding(editor: Editor): TemplateResult {
    return html`<div class="adding joined">
      <button type="button" @click=${() => addPart(editor, PIANO)}>
        ${addIcon} Part
      </button>
      <button type="button" @click=${() => addPart(editor, DRUMS)}>${addIcon} Drums</button>
    </div>`;
  }

  #strip(part: Part, index: number): TemplateResult {
    const active = this.editor !== undefined && part.id === this.editor.part?.id;
    const { muted, solo } = this.playback.mix.of(part);
    return html`<li class=${active ? 'active' : ''} style="--part: var(--refrain-part-${(index % PART_COLOURS) + 1})">
      <div class="head">
        ${this.editor
          ? html`<button
              class="name"
              type="button"
              aria-pressed=${active}
              @click=${() => this.editor!.choosePart(part.id)}
            >
              ${part.name || 'unnamed'}
            </button>`
          : html`<span class="name">${part.name || 'unnamed'}</span>`}
        <div class="joined">
          <button
            class="small"
            type="button"
            aria-label="Mute ${part.name}"
            title="Mute"
            aria-pressed=${muted}
            @click=${() => this.#mix(part, { muted: !muted })}
          >
            M
          </button>
          <button
            class="small"
            type="button"
            aria-label="Solo ${part.name}"
            title="Solo"
            aria-pressed=${solo}
            @click=${() => this.#mix(part, { solo: !solo })}
          >
            S
          </button>
        </div>
      </div>
      ${active || !this.editor ? this.#details(part) : nothing}
    </li>`;
  }

  #details(part: Part): TemplateResult {
    const { editor } = this;
    const { volume } = this.playback.mix.of(part);
    return html`<div class="details">
      ${editor ? this.#identity(editor, part) : nothing}
      <label class="volume"
        >Volume
        <input
          type="range"
          aria-label="Volume of ${part.name}"
          min="0"
          max="127"
          .value=${String(volume)}
          @input=${(event: InputEvent) => this.#mix(part, { volume: Number((event.target as HTMLInputElement).value) })}
          @change=${() => this.#keepVolume(part)}
        />
      </label>
    </div>`;
  }

  #identity(editor: Editor, part: Part): TemplateResult {
    const rename = (event: Event): void => {
      const name = (event.target as HTMLInputElement).value.trim();
      if (name !== '' && name !== part.name) {
        changePart(editor, part.id, { name });
      }
    };
    return html`
      <label
        >Name
        <input type="text" maxlength="60" .value=${part.name} @change=${rename} />
      </label>
      ${part.drums ? nothing : this.#instruments(editor, part)}
      <button
        class="delete small"
        type="button"
        aria-label="Remove ${part.name}"
        title="Remove the part and its notes"
        @click=${() => removePart(editor, part.id)}
      >
        ${deleteIcon}
      </button>
    `;
  }

  #instruments(editor: Editor, part: Part): TemplateResult {
    const choose = (event: Event): void => {
      const program = Number((event.target as HTMLSelectElement).value);
      const named = part.name === instrumentName(part.program);
      changePart(editor, part.id, { program, ...(named && { name: instrumentName(program) }) });
    };
    return html`<label
      >Instrument
      <select @change=${choose}>
        ${FAMILIES.map(
          ({ name, first, instruments }) =>
            html`<optgroup label=${name}>
              ${instruments.map(
                (instrument, index) =>
                  html`<option value=${first + index} ?selected=${first + index === part.program}>
                    ${instrument}
                  </option>`,
              )}
            </optgroup>`,
        )}
      </select></label
    >`;
  }

  #mix(part: Part, change: Partial<PartMix>): void {
    this.playback.setMix(part, change);
    this.requestUpdate();
  }

  /** What a person who may edit has set is so for everybody. */
  #keepVolume(part: Part): void {
    if (this.editor) {
      const { volume } = this.playback.mix.of(part);
      changePart(this.editor, part.id, { volume });
      this.playback.mix.forgetVolume(part);
    }
  }
}
