import { Bars } from '../score/bars';
import type { Part, Region, Score } from '../score/score';
import { TempoMap } from '../score/tempo-map';
import { assignChannels } from './channels';
import { loadInstruments } from './instruments';
import { toMidiFile } from './midi-file';
import { Mix, type PartMix } from './mix';
import type { Synthesizer } from './synthesizer';

export type PlaybackState = 'paused' | 'loading' | 'playing';

/**
 * Plays a score. Positions are ticks of the score. The synthesizer is opened when first played, so a page
 * that nobody listens to costs nothing.
 *
 * Fires `statechange` when {@link state} changes, and `error` (a `CustomEvent<Error>`) when sound fails.
 */
export class Playback extends EventTarget {
  readonly mix = new Mix();
  #score: Score | undefined;
  #tempo = new TempoMap([]);
  #end = 0;
  #loop: Region | undefined;
  #rate = 1;
  #state: PlaybackState = 'paused';
  #restingPosition = 0;
  #opening: Promise<Synthesizer> | undefined;
  #synthesizer: Synthesizer | undefined;
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

  get position(): number {
    if (this.#state !== 'playing') {
      return this.#restingPosition;
    }
    return Math.min(this.#tempo.ticks(this.#synthesizer!.seconds), this.#end);
  }

  /** Shows another score, or another version of it. Playing goes on at the same bar and beat. */
  async load(score: Score): Promise<void> {
    const load = ++this.#loads;
    const instruments = loadInstruments(score);
    if (this.#synthesizer) {
      await this.#synthesizer.addInstruments(await instruments);
    }
    if (load !== this.#loads) {
      return;
    }
    const position = this.position;
    this.#score = score;
    this.#tempo = new TempoMap(score.tempi);
    this.#end = new Bars(score).end;
    this.#restingPosition = Math.min(position, this.#end);
    this.#feed(this.#restingPosition);
    await instruments;
  }

  async play(): Promise<void> {
    if (!this.#score || this.#state !== 'paused') {
      return;
    }
    this.#change('loading');
    try {
      const synthesizer = await this.#open();
      await synthesizer.addInstruments(await loadInstruments(this.#score));
      if (this.state !== 'loading') {
        return;
      }
      if (this.#restingPosition >= this.#end) {
        this.#restingPosition = this.#loop?.start ?? 0;
      }
      this.#feed(this.#restingPosition);
      await synthesizer.play();
      this.#change('playing');
    } catch (error) {
      this.#change('paused');
      this.dispatchEvent(new CustomEvent('error', { detail: error }));
    }
  }

  pause(): void {
    this.#restingPosition = this.position;
    this.#synthesizer?.pause();
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
  }

  setMix(part: Part, change: Partial<PartMix>): void {
    this.mix.set(part, change);
    this.#applyMix();
  }

  async close(): Promise<void> {
    this.pause();
    const opening = this.#opening;
    this.#opening = undefined;
    this.#synthesizer = undefined;
    await (await opening)?.close();
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

  #feed(position: number): void {
    if (this.#synthesizer && this.#score) {
      const midi = toMidiFile(this.#score, this.#loop);
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
      this.#synthesizer.level(channel, levels.get(part)!);
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
