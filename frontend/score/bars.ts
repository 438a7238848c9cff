import { hasPickup, parseMeter } from './meters';
import { lastTick, type MeterChange, type Score } from './score';

export interface Bar {
  /** Counted from 1; a pickup bar is 0. */
  readonly number: number;
  readonly start: number;
  readonly end: number;
  /** Ticks of the note value that the meter counts: of an eighth in 6/8. */
  readonly unit: number;
  /** Ticks from one beat to the next; in compound meters a beat is three units. */
  readonly beat: number;
}

const COMMON_TIME = parseMeter('4/4');

/** The bars of a score, laid out by its meters. There is always at least one. */
export class Bars {
  readonly all: readonly Bar[];

  /** With room for some ticks behind the last note. */
  constructor(score: Score, room = 0) {
    this.all = layOut(score.meters, lastTick(score) + room);
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
  const first = hasPickup(meters) ? 0 : 1;
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
    bars.push({ number: bars.length + first, start, end: barEnd, unit: meter.unit, beat: meter.beat });
    start = barEnd;
  } while (start < end);
  return bars;
}
