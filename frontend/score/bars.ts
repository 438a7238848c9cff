import { lastTick, type MeterChange, type Score, TICKS_PER_QUARTER } from './score';

export interface Bar {
  /** Counted from 1; a pickup bar is 0. */
  readonly number: number;
  readonly start: number;
  readonly end: number;
  /** Ticks from one beat to the next. */
  readonly beat: number;
}

interface Meter {
  readonly bar: number;
  readonly beat: number;
}

const COMMON_TIME: Meter = { bar: 4 * TICKS_PER_QUARTER, beat: TICKS_PER_QUARTER };

/** The bars of a score, laid out by its meters. There is always at least one. */
export class Bars {
  readonly all: readonly Bar[];

  constructor(score: Score) {
    this.all = layOut(score.meters, lastTick(score));
  }

  /** Where the last bar ends, in ticks. */
  get end(): number {
    return this.all.at(-1)!.end;
  }

  /** The bar that sounds at a tick; the last one for all ticks behind it. */
  at(tick: number): Bar {
    return this.all[this.indexAt(tick)]!;
  }

  /** The index in {@link all} of the bar at a tick, found by halving. */
  indexAt(tick: number): number {
    let low = 0;
    let high = this.all.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.all[middle]!.start <= tick) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }
}

function layOut(meters: readonly MeterChange[], end: number): Bar[] {
  const bars: Bar[] = [];
  let meter = COMMON_TIME;
  let next = 0;
  let start = 0;
  do {
    while (next < meters.length && meters[next]!.at <= start) {
      meter = parseMeter(meters[next]!.meter);
      next++;
    }
    const change = meters[next]?.at ?? Infinity;
    const barEnd = Math.min(start + meter.bar, change);
    bars.push({ number: bars.length + 1, start, end: barEnd, beat: meter.beat });
    start = barEnd;
  } while (start < end);
  return bars;
}

/** Compound meters (6/8, 9/8, 12/8) beat in groups of three. */
function parseMeter(text: string): Meter {
  const [beats = 4, unit = 4] = text.split('/').map(Number);
  const unitTicks = (4 * TICKS_PER_QUARTER) / unit;
  const compound = unit >= 8 && beats > 3 && beats % 3 === 0;
  return { bar: beats * unitTicks, beat: compound ? 3 * unitTicks : unitTicks };
}
