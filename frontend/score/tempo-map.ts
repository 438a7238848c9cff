import { type TempoChange, TICKS_PER_QUARTER } from './score';

const DEFAULT_BPM = 120;

interface Segment {
  readonly tick: number;
  readonly seconds: number;
  readonly secondsPerTick: number;
}

/** Converts between ticks and seconds under a score's tempo changes. */
export class TempoMap {
  readonly #segments: Segment[] = [];

  constructor(tempi: readonly TempoChange[]) {
    const changes = tempi.length > 0 && tempi[0]!.at === 0 ? tempi : [{ at: 0, bpm: DEFAULT_BPM }, ...tempi];
    let seconds = 0;
    changes.forEach((change, index) => {
      const previous = this.#segments[index - 1];
      if (previous) {
        seconds += (change.at - previous.tick) * previous.secondsPerTick;
      }
      this.#segments.push({ tick: change.at, seconds, secondsPerTick: 60 / (change.bpm * TICKS_PER_QUARTER) });
    });
  }

  seconds(tick: number): number {
    const segment = this.#segments.findLast((candidate) => candidate.tick <= tick) ?? this.#segments[0]!;
    return segment.seconds + (tick - segment.tick) * segment.secondsPerTick;
  }

  ticks(seconds: number): number {
    const segment = this.#segments.findLast((candidate) => candidate.seconds <= seconds) ?? this.#segments[0]!;
    return segment.tick + (seconds - segment.seconds) / segment.secondsPerTick;
  }
}
