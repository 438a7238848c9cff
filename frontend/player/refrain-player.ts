import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { Bars } from '../score/bars';
import type { Score } from '../score/score';
import { TempoMap } from '../score/tempo-map';
import type { Playback } from '../sound/playback';
import { clock } from './clock';
import { metronomeIcon, pauseIcon, playIcon, toStartIcon } from '../controls/icons';
import { loopControl } from './loop-control';
import './refrain-mixer';
import { controlStyles } from '../controls/control-styles';
import { playerStyles } from './player-styles';

const TEMPO_PERCENT = { slowest: 50, fastest: 200, step: 5 };

/**
 * The controls of a {@link Playback}: transport, tempo, loop, metronome, and the parts' mixer. What stands in the slot
 * comes after the play button.
 */
@customElement('refrain-player')
export class RefrainPlayer extends LitElement {
  static override styles = [controlStyles, playerStyles];

  @property({ attribute: false }) playback!: Playback;
  @property({ attribute: false }) score!: Score;
  /** Whether the mixer is left out. */
  @property({ type: Boolean }) bare = false;
  /** Where the music stands, in ticks. */
  @property({ type: Number }) position = 0;

  @state() private problem = '';

  #bars!: Bars;
  #tempo!: TempoMap;
  readonly #onState = (): void => {
    this.problem = '';
    this.requestUpdate();
  };
  readonly #onError = (event: Event): void => {
    this.problem = `There is no sound: ${(event as CustomEvent<Error>).detail.message}`;
  };

  override connectedCallback(): void {
    super.connectedCallback();
    this.playback.addEventListener('statechange', this.#onState);
    this.playback.addEventListener('loopchange', this.#onState);
    this.playback.addEventListener('error', this.#onError);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.playback.removeEventListener('statechange', this.#onState);
    this.playback.removeEventListener('loopchange', this.#onState);
    this.playback.removeEventListener('error', this.#onError);
  }

  /** Plays, or stops playing. */
  toggle(): void {
    if (this.playback.state === 'paused') {
      void this.playback.play();
    } else {
      this.playback.pause();
    }
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('score')) {
      this.#bars = new Bars(this.score);
      this.#tempo = new TempoMap(this.score.tempi);
    }
  }

  protected override render(): TemplateResult {
    return html`
      <div class="transport">
        <div class="buttons joined">${this.#toStart()} ${this.#playButton()}<slot></slot></div>
        ${this.#seekBar()} ${this.#tempoControl()}
        ${loopControl(this.playback, this.#bars)} ${this.#metronomeControl()}
      </div>
      ${this.problem ? html`<p class="problem" role="alert">${this.problem}</p>` : nothing}
      ${this.bare ? nothing : html`<refrain-mixer .playback=${this.playback} .score=${this.score}></refrain-mixer>`}
    `;
  }

  #toStart(): TemplateResult {
    const start = this.playback.loop?.start ?? 0;
    return html`<button
      class="start"
      type="button"
      aria-label="Go to the start"
      title="Go to the start"
      @click=${() => this.#seek(start)}
    >
      ${toStartIcon}
    </button>`;
  }

  #playButton(): TemplateResult {
    const { state } = this.playback;
    const label = state === 'paused' ? 'Play' : 'Pause';
    return html`<button
      class="play"
      type="button"
      aria-label=${label}
      title="${label} (Space)"
      aria-busy=${state === 'loading'}
      @pointerenter=${() => this.playback.prepare()}
      @click=${() => this.toggle()}
    >
      ${state === 'paused' ? playIcon : pauseIcon}
    </button>`;
  }

  #seekBar(): TemplateResult {
    const bar = `Bar ${this.#bars.at(this.position).number} of ${this.#bars.all.at(-1)!.number}`;
    const time = `${clock(this.#tempo.seconds(this.position))} / ${clock(this.#tempo.seconds(this.#bars.end))}`;
    return html`<div class="seek">
      <input
        type="range"
        aria-label="Position"
        aria-valuetext="${bar}, ${time}"
        min="0"
        max=${this.#bars.end}
        step="any"
        .value=${String(this.position)}
        @input=${(event: InputEvent) => this.#seek(Number((event.target as HTMLInputElement).value))}
      />
      <span>${bar}</span><span>${time}</span>
    </div>`;
  }

  #tempoControl(): TemplateResult {
    const percent = Math.round(this.playback.rate * 100);
    return html`<label class="tempo"
      ><span class="word">Tempo</span>
      <input
        type="range"
        aria-label="Tempo"
        min=${TEMPO_PERCENT.slowest}
        max=${TEMPO_PERCENT.fastest}
        step=${TEMPO_PERCENT.step}
        .value=${String(percent)}
        aria-valuetext="${percent} percent"
        @input=${(event: InputEvent) => this.#setTempo(Number((event.target as HTMLInputElement).value))}
      /><output>${percent} %</output></label
    >`;
  }

  #metronomeControl(): TemplateResult {
    const { playback } = this;
    return html`<div class="metronome joined" role="group" aria-label="Metronome">
      <button
        type="button"
        aria-label="Metronome"
        title="Metronome"
        aria-pressed=${playback.metronome}
        @click=${() => this.#toggleMetronome()}
      >
        ${metronomeIcon}
      </button>
      <button
        type="button"
        aria-label="Count in"
        title="Count a bar before playing"
        aria-pressed=${playback.countsIn}
        @click=${() => this.#toggleCountIn()}
      >
        <span class="word">Count in</span><span class="sign">1·2·3</span>
      </button>
    </div>`;
  }

  #toggleMetronome(): void {
    this.playback.setMetronome(!this.playback.metronome);
    this.requestUpdate();
  }

  #toggleCountIn(): void {
    this.playback.countsIn = !this.playback.countsIn;
    this.requestUpdate();
  }

  #seek(tick: number): void {
    this.playback.seek(tick);
    this.position = tick;
  }

  #setTempo(percent: number): void {
    this.playback.setRate(percent / 100);
    this.requestUpdate();
  }
}
