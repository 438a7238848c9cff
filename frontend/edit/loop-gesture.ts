import type { Region } from '../score/score';
import type { Bars } from '../score/bars';
import type { Gesture, Point, Preview } from './gesture';

/** Drags over the ruler: whole bars to play over and over. Without a drag, a place to play from. */
export class LoopGesture implements Gesture {
  /** @param reach how many ticks a pointer moves by mistake */
  constructor(
    readonly bars: Bars,
    readonly from: Point,
    readonly reach: number,
    readonly ruler: { loopOver(region: Region): void; seek(tick: number): void },
  ) {}

  follow(point: Point): Preview {
    return this.#isDrag(point) ? { region: this.#region(point) } : {};
  }

  finish(point: Point): void {
    if (this.#isDrag(point)) {
      this.ruler.loopOver(this.#region(point));
    } else {
      this.ruler.seek(this.from.tick);
    }
  }

  #isDrag(point: Point): boolean {
    return Math.abs(point.tick - this.from.tick) > this.reach;
  }

  #region(point: Point): Region {
    const first = Math.min(this.from.tick, point.tick);
    const last = Math.max(this.from.tick, point.tick);
    return { start: this.bars.at(first).start, end: this.bars.at(last).end };
  }
}
