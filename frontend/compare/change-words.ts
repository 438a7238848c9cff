import type { Bars } from '../score/bars';
import { pitchSymbol } from '../score/pitch';
import type { Part } from '../score/score';
import { type Offer, type OfferedChange, startOf } from './refinement';

/** `Bar 3, beat 2.5`. */
export function placeOf(tick: number, bars: Bars): string {
  const bar = bars.at(tick);
  return `Bar ${bar.number}, beat ${Math.round((100 * (tick - bar.start)) / bar.unit + 100) / 100}`;
}

/** What a change does to its note, such as `C5 → D5`. */
export function whatChanges({ from, to }: OfferedChange, part: Part): string {
  const name = part.drums ? 'drum' : pitchSymbol((from ?? to)!.pitch);
  if (!from) {
    return `${name} added`;
  }
  if (!to) {
    return `${name} left out`;
  }
  if (to.pitch !== from.pitch) {
    return `${name} → ${pitchSymbol(to.pitch)}`;
  }
  if (to.start !== from.start) {
    return `${name} ${to.start < from.start ? 'earlier' : 'later'}`;
  }
  return `${name} ${to.duration > from.duration ? 'longer' : 'shorter'}`;
}

/** Which bars were written anew, such as `Bars 5 to 6`. */
export function barsOf(offer: Offer, bars: Bars): string {
  const numbers = offer.map((change) => bars.at(startOf(change)).number);
  const [first, last] = [Math.min(...numbers), Math.max(...numbers)];
  return first === last ? `Bar ${first}` : `Bars ${first} to ${last}`;
}

export function percent(probability: number): string {
  return `${Math.round(100 * probability)} %`;
}

/** `1 change`, `2 changes`. */
export function changesInWords(count: number): string {
  return count === 1 ? '1 change' : `${count} changes`;
}
