import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { PART_COLOURS } from '../roll/palette';
import type { Part, Score } from '../score/score';
import type { PartMix } from '../sound/mix';
import type { Playback } from '../sound/playback';
import { controlStyles } from '../controls/control-styles';

/** Mute, solo and volume for each part. */
@customElement('refrain-mixer')
export class RefrainMixer extends LitElement {
  static override styles = [
    controlStyles,
    css`
      ul {
        display: flex;
        flex-wrap: wrap;
        gap: 0.5rem 1.5rem;
        margin: 0;
        padding: 0 0.75rem 0.75rem;
        list-style: none;
      }

      li {
        display: flex;
        align-items: center;
        gap: 0.5rem;
      }

      .colour {
        width: 0.75rem;
        height: 1.5rem;
      }

      .name {
        min-width: 5rem;
        font-weight: 650;
      }

      button {
        min-width: 2rem;
        min-height: 2rem;
        padding: 0;
        font-size: 0.875rem;
      }

      input {
        width: 5.5rem;
      }
    `,
  ];

  @property({ attribute: false }) playback!: Playback;
  @property({ attribute: false }) score!: Score;

  protected override render(): TemplateResult {
    return html`<ul aria-label="Parts">
      ${this.score.parts.map((part, index) => this.#strip(part, index))}
    </ul>`;
  }

  #strip(part: Part, index: number): TemplateResult {
    const { muted, solo, volume } = this.playback.mix.of(part);
    return html`<li>
      <span class="colour" style="background: var(--refrain-part-${(index % PART_COLOURS) + 1})"></span>
      <span class="name">${part.name}</span>
      <button
        type="button"
        aria-label="Mute ${part.name}"
        aria-pressed=${muted}
        @click=${() => this.#set(part, { muted: !muted })}
      >
        M
      </button>
      <button
        type="button"
        aria-label="Solo ${part.name}"
        aria-pressed=${solo}
        @click=${() => this.#set(part, { solo: !solo })}
      >
        S
      </button>
      <input
        type="range"
        aria-label="Volume of ${part.name}"
        min="0"
        max="127"
        .value=${String(volume)}
        @input=${(event: InputEvent) => this.#set(part, { volume: Number((event.target as HTMLInputElement).value) })}
      />
    </li>`;
  }

  #set(part: Part, change: Partial<PartMix>): void {
    this.playback.setMix(part, change);
    this.requestUpdate();
  }
}
