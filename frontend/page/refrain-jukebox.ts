import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { controlStyles } from '../controls/control-styles';
import { pauseIcon, playIcon } from '../controls/icons';
import { clock } from '../player/clock';
import type { Score } from '../score/score';
import { TempoMap } from '../score/tempo-map';
import type { Playback } from '../sound/playback';
import { nextIcon, previousIcon } from './jukebox-icons';
import { jukeboxStyles } from './jukebox-styles';
import { type Item, markCards, Programme } from './programme';

/** Plays the pieces of a list one after the other, in a bar at the page's foot that stays while people look around. */
@customElement('refrain-jukebox')
export class RefrainJukebox extends LitElement {
  static override styles = [controlStyles, jukeboxStyles];

  @state() private item: Item | undefined;
  @state() private problem = '';
  @query('.toggle') private toggleButton!: HTMLButtonElement | null;

  readonly #programme = new Programme();
  #playback: Playback | undefined;
  #tempo = new TempoMap([]);
  #end = 0;
  #wanted = false;
  #frame = 0;

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('click', this.#onClick);
    document.addEventListener('exchanged', this.#mark);
    this.#mark();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('click', this.#onClick);
    document.removeEventListener('exchanged', this.#mark);
    cancelAnimationFrame(this.#frame);
    void this.#playback?.close();
  }

  protected override render(): TemplateResult | typeof nothing {
    const { item } = this;
    if (!item) {
      return nothing;
    }
    const playing = this.#wanted;
    const position = this.#playback?.position ?? 0;
    const seconds = this.#tempo.seconds(position);
    const length = this.#tempo.seconds(this.#end);
    return html`<section aria-label="Player" tabindex="-1">
      <button type="button" aria-label="Previous piece" ?disabled=${!this.#programme.hasPrevious} @click=${() => this.#step(-1)}>
        ${previousIcon}
      </button>
      <button class="toggle" type="button" aria-label=${playing ? 'Pause' : 'Play'} @click=${() => this.#toggle()}>
        ${playing ? pauseIcon : playIcon}
      </button>
      <button type="button" aria-label="Next piece" ?disabled=${!this.#programme.hasNext} @click=${() => this.#step(1)}>
        ${nextIcon}
      </button>
      <div class="what">
        <a href="/p/${item.id}"><bdi>${item.title}</bdi></a>
        <span class="by"><bdi>${item.by}</bdi></span>
      </div>
      <div class="time">
        <span>${clock(seconds)}</span>
        <input
          type="range"
          aria-label="Position"
          aria-valuetext="${clock(seconds)} of ${clock(length)}"
          min="0"
          max=${this.#end}
          .value=${String(position)}
          @input=${(event: Event) => this.#seek(Number((event.target as HTMLInputElement).value))}
        />
        <span>${clock(length)}</span>
      </div>
      ${this.problem ? html`<p role="alert">${this.problem}</p>` : nothing}
    </section>`;
  }

  readonly #onClick = (event: Event): void => {
    const card = (event.target as Element).closest('button.play')?.closest<HTMLElement>('[data-piece]');
    if (!card) {
      return;
    }
    if (card.dataset['piece'] === this.item?.id) {
      this.#toggle();
    } else {
      this.#programme.begin(card);
      void this.#play();
    }
  };

  #toggle(): void {
    if (this.#wanted) {
      this.#wanted = false;
      this.#playback?.pause();
    } else {
      this.#wanted = true;
      void this.#playback?.play();
    }
    this.#follow();
  }

  #step(by: 1 | -1): void {
    this.#programme.step(by);
    void this.#play();
  }

  #seek(tick: number): void {
    this.#playback?.seek(tick);
    this.#follow();
  }

  async #play(): Promise<void> {
    const item = this.#programme.current!;
    this.item = item;
    this.problem = '';
    this.#wanted = true;
    this.#mark();
    try {
      const playback = await this.#open();
      playback.pause();
      const response = await fetch(`/p/${item.id}/score.json`);
      if (!response.ok) {
        throw new Error(response.statusText);
      }
      const score = (await response.json()) as Score;
      if (this.item !== item) {
        return;
      }
      playback.seek(0);
      await playback.load(score);
      this.#tempo = new TempoMap(score.tempi);
      this.#end = Math.max(1, ...score.parts.flatMap((part) => part.notes.map((note) => note.start + note.duration)));
      if (this.#wanted && this.item === item) {
        await playback.play();
      }
    } catch {
      this.#wanted = false;
      this.problem = 'This piece cannot be played now.';
    }
    this.#follow();
  }

  async #open(): Promise<Playback> {
    if (!this.#playback) {
      const { Playback } = await import('../sound/playback');
      this.#playback = new Playback();
      this.#playback.addEventListener('statechange', this.#follow);
      this.#playback.addEventListener('error', () => {
        this.#wanted = false;
        this.problem = 'There is no sound.';
      });
    }
    return this.#playback;
  }

  readonly #follow = (): void => {
    cancelAnimationFrame(this.#frame);
    const playback = this.#playback;
    if (playback?.state === 'playing') {
      this.#frame = requestAnimationFrame(this.#follow);
      this.#begun = true;
    } else if (playback?.state === 'paused' && this.#begun) {
      this.#begun = false;
      this.#onStopped(playback);
    }
    this.#mark();
    this.requestUpdate();
  };

  #begun = false;

  /** Nobody paused it: the piece is over. */
  #onStopped(playback: Playback): void {
    if (this.#wanted && playback.position === 0 && this.#programme.current === this.item) {
      if (this.#programme.hasNext) {
        this.#step(1);
      } else {
        this.#wanted = false;
      }
    }
  }

  /** Shows on the list what plays, and leaves room for the bar. */
  readonly #mark = (): void => {
    markCards(this.#wanted ? this.item : undefined);
    document.body.classList.toggle('with-jukebox', this.item !== undefined);
  };

  override focus(): void {
    this.toggleButton?.focus();
  }
}
