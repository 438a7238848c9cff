import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { controlStyles } from '../controls/control-styles';
import type { NoteListener } from './note-source';
import { touchKeysStyles } from './touch-keys-styles';
import { HIGHEST_OCTAVE, LOWEST_OCTAVE, pads, type TouchKey, type WhiteKey, whiteKeys } from './touch-layout';

const VELOCITY = 90;
const MIDDLE_OCTAVE = 4;

/** A piano's keys, or pads for drums, to play with fingers or a mouse, several at once. */
@customElement('refrain-touch-keys')
export class RefrainTouchKeys extends LitElement {
  static override styles = [controlStyles, touchKeysStyles];

  /** Told of what is played. */
  @property({ attribute: false }) listener!: NoteListener;
  @property({ type: Boolean }) drums = false;
  @state() private octave = MIDDLE_OCTAVE;
  /** What each pointer holds. */
  readonly #held = new Map<number, number>();

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    [...this.#held.keys()].forEach((pointer) => this.#release(pointer));
  }

  protected override render(): TemplateResult {
    return this.drums
      ? html`<div class="pads" role="group" aria-label="Drums to tap">${pads().map((pad) => this.#key(pad, 'pad', pad.name))}</div>`
      : html`<div class="octave joined" role="group" aria-label="Octave">
            ${this.#octaveButton(-1, '−', 'Octave lower', LOWEST_OCTAVE)} ${this.#octaveButton(1, '+', 'Octave higher', HIGHEST_OCTAVE)}
          </div>
          <div class="keys" role="group" aria-label="Keys to play">${whiteKeys(this.octave).map((white) => this.#place(white))}</div>`;
  }

  #octaveButton(step: number, sign: string, name: string, last: number): TemplateResult {
    return html`<button type="button" aria-label=${name} title=${name} ?disabled=${this.octave === last} @click=${() => (this.octave += step)}>
      ${sign}
    </button>`;
  }

  #place(white: WhiteKey): TemplateResult {
    return html`<span class="place"
      >${this.#key(white, 'white', white.pitch % 12 === 0 ? white.name : '')}${white.black ? this.#key(white.black, 'black', '') : nothing}</span
    >`;
  }

  /** For pointers: whoever has keys plays with those of the computer. */
  #key({ pitch, name }: TouchKey, kind: string, text: string): TemplateResult {
    return html`<button
      type="button"
      tabindex="-1"
      class=${kind}
      aria-label=${name}
      @pointerdown=${(event: PointerEvent) => this.#press(event, pitch)}
      @pointerup=${(event: PointerEvent) => this.#release(event.pointerId)}
      @pointercancel=${(event: PointerEvent) => this.#release(event.pointerId)}
      @contextmenu=${(event: Event) => event.preventDefault()}
    >
      ${text}
    </button>`;
  }

  #press(event: PointerEvent, pitch: number): void {
    if (event.button !== 0) {
      return;
    }
    event.preventDefault();
    (event.currentTarget as HTMLElement).setPointerCapture(event.pointerId);
    this.#held.set(event.pointerId, pitch);
    this.listener.down(pitch, VELOCITY);
  }

  #release(pointer: number): void {
    const pitch = this.#held.get(pointer);
    if (pitch !== undefined) {
      this.#held.delete(pointer);
      this.listener.up(pitch);
    }
  }
}
