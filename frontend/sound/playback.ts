import { Bars } from '../score/bars';
import type { Part, Region, Score } from '../score/score';
import { TempoMap } from '../score/tempo-map';
import { assignChannels, METRONOME } from './channels';
import { type InstrumentId, instrumentsOf, loadInstruments, programId } from './instruments';
import { LiveNotes } from './live-notes';
import { CLICK_PROGRAM } from './metronome';
import { toMidiFile } from './midi-file';
import { Mix, type PartMix } from './mix';
import type { Synthesizer } from './synthesizer';

export type PlaybackState = 'paused' | 'loading' | 'counting' | 'playing';

/** Edits that come faster than this are heard together, in milliseconds: each of them restarts what rings. */
const EDIT_PAUSE = 120;

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
  readonly #live = new LiveNotes(() => this.#open());
  #score: Score | undefined;
  #tempo = new TempoMap([]);
  #bars: Bars | undefined;
  #end = 0;
  #loop: Region | undefined;
  #rate = 1;
  #metronome = false;
  #room = 0;
  #state: PlaybackState = 'paused';
  #restingPosition = 0;
  #opening: Promise<Synthesizer> | undefined;
  #synthesizer: Synthesizer | undefined;
  #feeding: ReturnType<typeof setTimeout> | undefined;
  /** Counts loads, so that one that was overtaken while its instruments came in gives up. */
  #loads = 0;

  get state(): PlaybackState {
    return this.#state;
  }

  get score(): Score | undefined {
    return this.#score;
  }

  get rate(): number {
    return this.#rate;
  }

  get loop(): Region | undefined {
    return this.#loop;
  }

  get metronome(): boolean {
    return this.#metronome;
  }

  get position(): number {
    if (this.#state !== 'playing') {
      return this.#restingPosition;
    }
    return Math.min(this.#tempo.ticks(this.#synthesizer!.seconds), this.#end);
  }

  /** Shows another score, or another version of it. Playing goes on at the same bar and beat. */
  async load(score: Score): Promise<void> {
    const load = ++this.#loads;
    const instruments = loadInstruments(this.#needed(score));
    if (this.#synthesizer) {
      await this.#synthesizer.addInstruments(await instruments);
    }
    if (load !== this.#loads) {
      return;
    }
    const position = this.position;
    this.#score = score;
    this.#tempo = new TempoMap(score.tempi);
    this.#measure();
    this.#restingPosition = Math.min(position, this.#end);
    this.#feedSoon();
    await instruments;
  }

  /** Gets everything ready that playing needs, because somebody is about to play. */
  prepare(): void {
    const { score } = this;
    if (score && !this.#opening) {
      const instruments = loadInstruments(this.#needed(score));
      void this.#open()
        .then(async (synthesizer) => synthesizer.addInstruments(await instruments))
        .catch(() => undefined);
    }
  }

  async play(): Promise<void> {
    if (!this.#score || this.#state !== 'paused') {
      return;
    }
    this.#change('loading');
    try {
      const synthesizer = await this.#open();
      await synthesizer.addInstruments(await loadInstruments(this.#needed(this.#score)));
      if (this.state !== 'loading') {
        return;
      }
      if (this.#restingPosition >= this.#end) {
        this.#restingPosition = this.#loop?.start ?? 0;
      }
      this.#feed(this.#restingPosition);
      await synthesizer.resume();
      if (this.countsIn && !(await this.#countIn(synthesizer))) {
        return;
      }
      synthesizer.play();
      this.#change('playing');
    } catch (error) {
      this.#change('paused');
      this.dispatchEvent(new CustomEvent('error', { detail: error }));
    }
  }

  pause(): void {
    this.#restingPosition = this.position;
    this.#synthesizer?.pause();
    this.#synthesizer?.stopCounting();
    this.#change('paused');
  }

  seek(tick: number): void {
    this.#restingPosition = Math.max(0, Math.min(tick, this.#end));
    this.#synthesizer?.seek(this.#tempo.seconds(this.#restingPosition));
  }

  /** 1 is the score's own tempo, 2 twice as fast. */
  setRate(factor: number): void {
    this.#rate = factor;
    if (this.#synthesizer) {
      this.#synthesizer.rate = factor;
    }
  }

  setLoop(region: Region | undefined): void {
    this.#loop = region;
    this.#feed(this.position);
    this.dispatchEvent(new Event('loopchange'));
  }

  /** Clicks the beats while playing. */
  setMetronome(on: boolean): void {
    this.#metronome = on;
    if (on) {
      void this.#clickLoaded().then(() => this.#feed(this.position));
    } else {
      this.#feed(this.position);
    }
  }

  /** Goes on behind the last bar for some ticks, so that there is time to record. */
  setRoom(ticks: number): void {
    this.#room = ticks;
    this.#measure();
    this.#feed(this.position);
  }

  setMix(part: Part, change: Partial<PartMix>): void {
    this.mix.set(part, change);
    this.#applyMix();
  }

  /** Lets one note of a part be heard, whether or not something is playing. */
  audition({ part, pitch, velocity }: { part: Part; pitch: number; velocity: number }): void {
    if (this.#score) {
      this.#live.audition(this.#score, part, pitch, velocity);
    }
  }

  /** Begins a note of a part, and returns what ends it. */
  strike(part: Part, pitch: number, velocity: number): () => void {
    return this.#score ? this.#live.strike(this.#score, part, pitch, velocity) : () => undefined;
  }

  async close(): Promise<void> {
    this.pause();
    clearTimeout(this.#feeding);
    const opening = this.#opening;
    this.#opening = undefined;
    this.#synthesizer = undefined;
    await (await opening)?.close();
  }

  #needed(score: Score): InstrumentId[] {
    const clicks = this.#metronome || this.countsIn ? [programId(CLICK_PROGRAM)] : [];
    return [...instrumentsOf(score), ...clicks];
  }

  async #clickLoaded(): Promise<void> {
    const click = await loadInstruments([programId(CLICK_PROGRAM)]);
    await this.#synthesizer?.addInstruments(click);
  }

  #open(): Promise<Synthesizer> {
    this.#opening ??= import('./synthesizer').then(async (module) => {
      const synthesizer = await module.Synthesizer.open(() => this.#ended());
      synthesizer.rate = this.#rate;
      this.#synthesizer = synthesizer;
      return synthesizer;
    });
    this.#opening.catch(() => (this.#opening = undefined));
    return this.#opening;
  }

  /** Clicks the bar that leads to where the music starts; false if it was stopped meanwhile. */
  async #countIn(synthesizer: Synthesizer): Promise<boolean> {
    this.#change('counting');
    const bar = this.#bars!.at(this.#restingPosition);
    const beats = Math.max(1, Math.round((bar.end - bar.start) / bar.beat));
    const start = this.#tempo.seconds(bar.start);
    const beat = (this.#tempo.seconds(bar.start + bar.beat) - start) / this.#rate;
    return synthesizer.countIn(assignChannels(this.#score!).get(METRONOME)!, beats, beat);
  }

  #measure(): void {
    if (this.#score) {
      this.#bars = new Bars(this.#score, this.#room);
      this.#end = this.#bars.end;
    }
  }

  #feedSoon(): void {
    clearTimeout(this.#feeding);
    if (this.#state === 'playing') {
      this.#feeding = setTimeout(() => this.#feed(this.position), EDIT_PAUSE);
    } else {
      this.#feed(this.#restingPosition);
    }
  }

  #feed(position: number): void {
    if (this.#synthesizer && this.#score) {
      const midi = toMidiFile(this.#score, { loop: this.#loop, metronome: this.#metronome, room: this.#room });
      this.#synthesizer.load(midi, this.#tempo.seconds(position), this.#loop !== undefined);
      this.#applyMix();
    }
  }

  #applyMix(): void {
    if (!this.#synthesizer || !this.#score) {
      return;
    }
    const levels = this.mix.levels(this.#score);
    for (const [part, channel] of assignChannels(this.#score)) {
      this.#synthesizer.level(channel, levels.get(part) ?? { muted: false, gain: 1 });
    }
  }

  #ended(): void {
    if (this.#state === 'playing') {
      this.#restingPosition = 0;
      this.#change('paused');
    }
  }

  #change(state: PlaybackState): void {
    if (state !== this.#state) {
      this.#state = state;
      this.dispatchEvent(new Event('statechange'));
    }
  }
}
