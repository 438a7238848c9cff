import { type MeterChange, TICKS_PER_QUARTER } from './score';

/** Lengths in ticks. */
export interface Meter {
  readonly bar: number;
  readonly unit: number;
  readonly beat: number;
}

export function parseMeter(text: string): Meter {
  const [units = 4, denominator = 4] = text.split('/').map(Number);
  const unit = (4 * TICKS_PER_QUARTER) / denominator;
  const compound = denominator >= 8 && units > 3 && units % 3 === 0;
  return { bar: units * unit, unit, beat: compound ? 3 * unit : unit };
}

/** A first meter that holds for exactly one bar and is shorter than the second makes a pickup. */
export function hasPickup([first, second]: readonly MeterChange[]): boolean {
  if (!first || !second) {
    return false;
  }
  const { bar } = parseMeter(first.meter);
  return second.at === bar && bar < parseMeter(second.meter).bar;
}

/** The meter that a piece begins in, a pickup aside. */
export function pieceMeter(meters: readonly MeterChange[]): string {
  return (hasPickup(meters) ? meters[1] : meters[0])?.meter ?? '4/4';
}

/** The meters of a piece that begins in another meter; a pickup that is shorter than its bar stays. */
export function withPieceMeter(meters: readonly MeterChange[], meter: string): MeterChange[] {
  const [first, second, ...others] = meters;
  if (!hasPickup(meters)) {
    return [{ at: 0, meter }, ...meters.slice(1)];
  }
  const changed = [first!, { at: second!.at, meter }];
  return hasPickup(changed) ? [...changed, ...others] : [{ at: 0, meter }, ...others];
}
