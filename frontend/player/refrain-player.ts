import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { Bars } from '../score/bars';
import type { Score } from '../score/score';
import { TempoMap } from '../score/tempo-map';
import type { Playback } from '../sound/playback';
import { clock } from './clock';
import { loopIcon, pauseIcon, playIcon } from './icons';
import './refrain-mixer';
import { controlStyles, playerStyles } from './player-styles';
import type { Version } from './version';

const TEMPO_PERCENT = { slowest: 50, fastest: 200, step: 5 };

/**
 * The controls of a {@link Playback}: transport, tempo, loop, versions to compare, and the parts' mixer.
 *
 * Fires `version` (detail: the version's id) when another version is chosen, and `loopchange`.
 */
@customElement('refrain-player')
export class RefrainPlayer extends LitElement {
  static override styles = [controlStyles, playerStyles];

  @property({ attribute: false }) playback!: Playback;
  @property({ attribute: false }) score!: Score;
  @property({ attribute: false }) versions: readonly Version[] = [];
  @property() version = '';
  /** Where the music stands, in ticks. */
  @property({ type: Number }) position = 0;

  @state() private problem = '';
  @state() private loopedBars: { first: number; last: number } | undefined;

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
    this.playback.addEventListener('error', this.#onError);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.playback.removeEventListener('statechange', this.#onState);
    this.playback.removeEventListener('error', this.#onError);
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
        ${this.#playButton()} ${this.#seekBar()} ${this.#versionChoice()} ${this.#tempoControl()} ${this.#loopControl()}
      </div>
      ${this.problem ? html`<p class="problem" role="alert">${this.problem}</p>` : nothing}
      <refrain-mixer .playback=${this.playback} .score=${this.score}></refrain-mixer>
    `;
  }

  #playButton(): TemplateResult {
    const paused = this.playback.state === 'paused';
    return html`<button
      class="play"
      type="button"
      aria-label=${paused ? 'Play' : 'Pause'}
      aria-busy=${this.playback.state === 'loading'}
      @click=${() => (paused ? this.playback.play() : this.playback.pause())}
    >
      ${paused ? playIcon : pauseIcon}
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

  #versionChoice(): TemplateResult | typeof nothing {
    if (this.versions.length < 2) {
      return nothing;
    }
    return html`<fieldset class="versions">
      <legend>Version</legend>
      ${this.versions.map(
        ({ id, label }) =>
          html`<label
            ><input
              type="radio"
              name="version"
              value=${id}
              .checked=${id === this.version}
              @change=${() => this.dispatchEvent(new CustomEvent('version', { detail: id }))}
            />${label}</label
          >`,
      )}
    </fieldset>`;
  }

  #tempoControl(): TemplateResult {
    const percent = Math.round(this.playback.rate * 100);
    return html`<label class="tempo"
      >Tempo
      <input
        type="range"
        min=${TEMPO_PERCENT.slowest}
        max=${TEMPO_PERCENT.fastest}
        step=${TEMPO_PERCENT.step}
        .value=${String(percent)}
        aria-valuetext="${percent} percent"
        @input=${(event: InputEvent) => this.#setTempo(Number((event.target as HTMLInputElement).value))}
      /><output>${percent} %</output></label
    >`;
  }

  #loopControl(): TemplateResult {
    const toggle = (): void => this.#setLoop(this.loopedBars ? undefined : this.#allBars());
    return html`<div class="loop" role="group" aria-label="Loop">
      <button type="button" aria-pressed=${this.loopedBars !== undefined} @click=${toggle}>${loopIcon} Loop</button>
      ${this.loopedBars
        ? html`<label>bars ${this.#barField('first', 'First bar of the loop')}</label>
            <label>to ${this.#barField('last', 'Last bar of the loop')}</label>`
        : nothing}
    </div>`;
  }

  #barField(end: 'first' | 'last', label: string): TemplateResult {
    const { first, last } = this.#allBars();
    return html`<input
      type="number"
      aria-label=${label}
      min=${first}
      max=${last}
      .value=${String(this.loopedBars![end])}
      @change=${(event: Event) => {
        const bar = Number((event.target as HTMLInputElement).value);
        this.#setLoop({ ...this.loopedBars!, [end]: Math.min(last, Math.max(first, bar)) });
      }}
    />`;
  }

  #allBars(): { first: number; last: number } {
    return { first: this.#bars.all[0]!.number, last: this.#bars.all.at(-1)!.number };
  }

  #seek(tick: number): void {
    this.playback.seek(tick);
    this.position = tick;
  }

  #setTempo(percent: number): void {
    this.playback.setRate(percent / 100);
    this.requestUpdate();
  }

  #setLoop(bars: { first: number; last: number } | undefined): void {
    this.loopedBars = bars && { first: Math.min(bars.first, bars.last), last: Math.max(bars.first, bars.last) };
    const bar = (number: number) => this.#bars.all[number - this.#bars.all[0]!.number]!;
    this.playback.setLoop(
      this.loopedBars && { start: bar(this.loopedBars.first).start, end: bar(this.loopedBars.last).end },
    );
    this.dispatchEvent(new Event('loopchange'));
  }
}
