import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { PlayheadFollower } from '../player/playhead-follower';
import '../player/refrain-player';
import type { RefrainPlayer } from '../player/refrain-player';
import '../roll/refrain-roll';
import type { Region, Score } from '../score/score';
import { Playback } from '../sound/playback';

/** A score to hear and to look at. What is in the element stands there until the score has come. */
@customElement('refrain-listen')
export class RefrainListen extends LitElement {
  static override styles = css`
    :host {
      display: flex;
      flex-direction: column;
      border: 1.5px solid var(--refrain-ink);
      background: var(--refrain-surface);
      color: var(--refrain-ink);
    }

    refrain-player {
      padding: 0.75rem;
    }

    refrain-roll {
      height: clamp(14rem, 48vh, 34rem);
      border-top: 1.5px solid var(--refrain-ink);
    }

    p {
      margin: 0.75rem;
    }
  `;

  /** Where the score's JSON is, unless somebody sets {@link score}. */
  @property() src = '';
  @property({ attribute: false }) score: Score | undefined;

  @state() private problem = '';
  @query('refrain-player') private player: RefrainPlayer | null | undefined;

  readonly #playback = new Playback();
  readonly #playhead = new PlayheadFollower(this, this.#playback);

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.src) {
      void this.#fetch();
      // Who opens a piece's own page wants to hear it; of frames there may be many in a page.
      if (window === window.top) {
        void this.#playback.prepare();
      }
    }
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    void this.#playback.close();
  }

  /** Plays, or stops playing. */
  toggle(): void {
    this.player?.toggle();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('score') && this.score) {
      this.#playback.pause();
      this.#playhead.seek(0);
      this.#playback.load(this.score).catch(() => (this.problem = 'Its instruments could not be fetched.'));
    }
  }

  protected override render(): TemplateResult {
    if (!this.score) {
      return html`<slot></slot>${this.problem ? html`<p role="alert">${this.problem}</p>` : nothing}`;
    }
    return html`
      <refrain-player .playback=${this.#playback} .score=${this.score} .position=${this.#playhead.position}></refrain-player>
      <refrain-roll
        .score=${this.score}
        .position=${this.#playhead.position}
        .loop=${this.#playback.loop}
        .playing=${this.#playback.state === 'playing'}
        @seek=${(event: CustomEvent<number>) => this.#playhead.seek(event.detail)}
        @loop=${(event: CustomEvent<Region>) => this.#playback.setLoop(event.detail)}
        @keydown=${(event: KeyboardEvent) => this.#onKey(event)}
      ></refrain-roll>
    `;
  }

  async #fetch(): Promise<void> {
    try {
      const response = await fetch(this.src);
      if (!response.ok) {
        throw new Error(response.statusText);
      }
      this.score = (await response.json()) as Score;
    } catch {
      this.problem = 'The piece could not be fetched. Reloading the page may help.';
    }
  }

  #onKey(event: KeyboardEvent): void {
    if (event.key === ' ') {
      event.preventDefault();
      this.toggle();
    }
  }
}
