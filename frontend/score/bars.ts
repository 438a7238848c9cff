import { lastTick, type MeterChange, type Score, TICKS_PER_QUARTER } from './score';

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

interface Meter {
  readonly bar: number;
  readonly unit: number;
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

/** A first meter that holds for exactly one bar and is shorter than the second makes a pickup. */
function hasPickup([first, second]: readonly MeterChange[]): boolean {
  if (!first || !second) {
    return false;
  }
  const { bar } = parseMeter(first.meter);
  return second.at === bar && bar < parseMeter(second.meter).bar;
}

function parseMeter(text: string): Meter {
  const [units = 4, denominator = 4] = text.split('/').map(Number);
  const unit = (4 * TICKS_PER_QUARTER) / denominator;
  const compound = denominator >= 8 && units > 3 && units % 3 === 0;
  return { bar: units * unit, unit, beat: compound ? 3 * unit : unit };
}
