import { Bars } from '../score/bars';
import type { Region, Score } from '../score/score';
import { TempoMap } from '../score/tempo-map';
import { type InstrumentId, instrumentsOf, programId } from './instruments';
import { CLICK_PROGRAM } from './metronome';
import { toMidiFile } from './midi-file';

/** A score the way it is played: all of it or in a loop, with a metronome or without. Positions are ticks. */
export class Arrangement {
  readonly tempo: TempoMap;
  readonly bars: Bars;

  constructor(
    readonly score: Score,
    readonly loop: Region | undefined,
    readonly metronome: boolean,
    /** Ticks for which it goes on behind the last bar. */
    readonly room: number,
  ) {
    this.tempo = new TempoMap(score.tempi);
    this.bars = new Bars(score, room);
  }

  get start(): number {
    return this.loop?.start ?? 0;
  }

  get end(): number {
    return this.bars.end;
  }

  get instruments(): InstrumentId[] {
    return [...instrumentsOf(this.score), ...(this.metronome ? [programId(CLICK_PROGRAM)] : [])];
  }

  /** With some things otherwise. */
  with(change: { score?: Score; loop?: Region | undefined; metronome?: boolean; room?: number }): Arrangement {
    const { score, loop, metronome, room } = { ...this.#parts, ...change };
    return new Arrangement(score, loop, metronome, room);
  }

  /** Beats of the bar that leads to a place, and how long each is in seconds. */
  countIn(tick: number): { beats: number; beat: number } {
    const bar = this.bars.at(tick);
    const beats = Math.max(1, Math.round((bar.end - bar.start) / bar.beat));
    return { beats, beat: this.tempo.seconds(bar.start + bar.beat) - this.tempo.seconds(bar.start) };
  }

  /** A place that is in the music. */
  within(tick: number): number {
    return Math.max(0, Math.min(tick, this.end));
  }

  toMidi(): ArrayBuffer {
    return toMidiFile(this.score, this.#parts);
  }

  get #parts() {
    const { score, loop, metronome, room } = this;
    return { score, loop, metronome, room };
  }
}
