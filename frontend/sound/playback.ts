import type { Part, Region, Score } from '../score/score';
import { Arrangement } from './arrangement';
import { assignChannels, METRONOME } from './channels';
import { Feed } from './feed';
import { programId } from './instruments';
import { LiveNotes } from './live-notes';
import { CLICK_PROGRAM } from './metronome';
import { Mix, type PartMix } from './mix';
import { Orchestra } from './orchestra';
import { Synthesizer } from './synthesizer';

export type PlaybackState = 'paused' | 'loading' | 'counting' | 'playing';

const NOTHING: Score = { title: '', tempi: [], keys: [], meters: [], chords: [], parts: [] };

/**
 * Plays a score. Positions are ticks of the score. The synthesizer is opened when first played, so a page
 * that nobody listens to costs nothing.
 *
 * Fires `statechange` when {@link state} changes, `loopchange` when {@link loop} does, and `error` (a
 * `CustomEvent<Error>`) when sound fails.
 */
export class Playback extends EventTarget {
  readonly mix = new Mix();
  /** Whether a bar is counted before the music starts. */
  countsIn = false;
  readonly #orchestra = new Orchestra(() => this.#openSynthesizer());
  readonly #feed = new Feed(this.#orchestra, this.mix);
  readonly #live = new LiveNotes(this.#orchestra);
  #music = new Arrangement(NOTHING, undefined, false, 0);
  #rate = 1;
  #state: PlaybackState = 'paused';
  #restingPosition = 0;
  /** Counts loads, so that one that was overtaken while its instruments came in gives up. */
  #loads = 0;

  get state(): PlaybackState {
    return this.#state;
  }

  /** Undefined until there was one. */
  get score(): Score | undefined {
    return this.#music.score === NOTHING ? undefined : this.#music.score;
  }

  get rate(): number {
    return this.#rate;
  }

  get loop(): Region | undefined {
    return this.#music.loop;
  }

  get metronome(): boolean {
    return this.#music.metronome;
  }

  get position(): number {
    if (this.#state !== 'playing') {
      return this.#restingPosition;
    }
    return Math.min(this.#music.tempo.ticks(this.#synthesizer!.seconds), this.#music.end);
  }

  get #synthesizer(): Synthesizer | undefined {
    return this.#orchestra.synthesizer;
  }

  /** Shows another score, or another version of it. Playing goes on at the same bar and beat. */
  async load(score: Score): Promise<void> {
    const load = ++this.#loads;
    if (score === this.#music.score) {
      return;
    }
    const { instruments } = this.#music.with({ score });
    this.#orchestra.announce(instruments);
    if (this.#state === 'playing') {
      await this.#orchestra.call(instruments);
      if (load !== this.#loads) {
        return;
      }
    }
    const position = this.position;
    this.#music = this.#music.with({ score });
    this.#restingPosition = this.#music.within(position);
    if (this.#state === 'playing') {
      this.#feed.afterEdits(() => this.#feed.now(this.#music, this.position));
    } else if (this.#orchestra.isCalled) {
      void this.prepare();
    }
  }

  /**
   * Gets everything ready that playing needs, as far as it is known, because somebody is about to play. Resolves when
   * it is, or cannot be.
   */
  async prepare(): Promise<void> {
    await this.#getReady().catch(() => undefined);
  }

  async play(): Promise<void> {
    if (!this.score || this.#state !== 'paused') {
      return;
    }
    this.#change('loading');
    try {
      const clicks = this.countsIn ? [programId(CLICK_PROGRAM)] : [];
      const synthesizer = await this.#orchestra.call([...this.#music.instruments, ...clicks]);
      if (this.state !== 'loading') {
        return;
      }
      if (this.#restingPosition >= this.#music.end) {
        this.#restingPosition = this.#music.start;
      }
      this.#feed.now(this.#music, this.#restingPosition);
      await synthesizer.resume();
      if (this.countsIn && !(await this.#countIn(synthesizer))) {
        return;
      }
      synthesizer.play();
      this.#change('playing');
    } catch (error) {
      this.#fail(error as Error);
    }
  }

  pause(): void {
    this.#restingPosition = this.position;
    this.#synthesizer?.pause();
    this.#synthesizer?.stopCounting();
    this.#change('paused');
  }

  seek(tick: number): void {
    this.#restingPosition = this.#music.within(tick);
    this.#synthesizer?.seek(this.#music.tempo.seconds(this.#restingPosition));
  }

  /** 1 is the score's own tempo, 2 twice as fast. */
  setRate(factor: number): void {
    this.#rate = factor;
    if (this.#synthesizer) {
      this.#synthesizer.rate = factor;
    }
  }

  setLoop(region: Region | undefined): void {
    this.#arrange({ loop: region });
    this.dispatchEvent(new Event('loopchange'));
  }

  /** Clicks the beats while playing. */
  setMetronome(on: boolean): void {
    this.#arrange({ metronome: on });
    if (this.#synthesizer) {
      void this.prepare();
    }
  }

  /** Goes on behind the last bar for some ticks, so that there is time to record. */
  setRoom(ticks: number): void {
    this.#arrange({ room: ticks });
  }

  setMix(part: Part, change: Partial<PartMix>): void {
    this.mix.set(part, change);
    this.#feed.level(this.#music);
  }

  /** Lets one note of a part be heard, whether or not something is playing. */
  audition({ part, pitch, velocity }: { part: Part; pitch: number; velocity: number }): void {
    this.#live.audition(this.#music.score, part, pitch, velocity);
  }

  /** Begins a note of a part, and returns what ends it. */
  strike(part: Part, pitch: number, velocity: number): () => void {
    return this.#live.strike(this.#music.score, part, pitch, velocity);
  }

  async close(): Promise<void> {
    this.pause();
    this.#feed.stop();
    await this.#orchestra.close();
  }

  async #openSynthesizer(): Promise<Synthesizer> {
    const synthesizer = await Synthesizer.open({
      ended: () => this.#ended(),
      failed: (error) => this.#fail(error),
    });
    synthesizer.rate = this.#rate;
    return synthesizer;
  }

  /** With the music in it, the synthesizer has decoded the samples by the time that somebody plays. */
  async #getReady(): Promise<void> {
    await this.#orchestra.call(this.#music.instruments);
    if (this.#state === 'paused') {
      this.#feed.ready(this.#music, this.#restingPosition);
    }
  }

  /** Clicks the bar that leads to where the music starts; false if it was stopped meanwhile. */
  async #countIn(synthesizer: Synthesizer): Promise<boolean> {
    this.#change('counting');
    const { beats, beat } = this.#music.countIn(this.#restingPosition);
    return synthesizer.countIn(assignChannels(this.#music.score).get(METRONOME)!, beats, beat / this.#rate);
  }

  #arrange(change: { loop?: Region | undefined; metronome?: boolean; room?: number }): void {
    const position = this.position;
    this.#music = this.#music.with(change);
    this.#feed.now(this.#music, position);
  }

  #ended(): void {
    if (this.#state === 'playing') {
      this.#restingPosition = 0;
      this.#change('paused');
    }
  }

  #fail(error: Error): void {
    this.#change('paused');
    this.dispatchEvent(new CustomEvent('error', { detail: error }));
  }

  #change(state: PlaybackState): void {
    if (state !== this.#state) {
      this.#state = state;
      this.dispatchEvent(new Event('statechange'));
    }
  }
}
