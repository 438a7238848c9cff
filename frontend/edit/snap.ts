import { TICKS_PER_QUARTER } from '../score/score';

/** A grid that places and lengths keep to. */
export interface Snap {
  readonly label: string;
  readonly ticks: number;
}

export const SNAPS: readonly Snap[] = [
  { label: 'Quarters', ticks: TICKS_PER_QUARTER },
  { label: 'Eighths', ticks: TICKS_PER_QUARTER / 2 },
  { label: 'Triplet eighths', ticks: TICKS_PER_QUARTER / 3 },
  { label: 'Sixteenths', ticks: TICKS_PER_QUARTER / 4 },
  { label: 'Triplet sixteenths', ticks: TICKS_PER_QUARTER / 6 },
];

export const DEFAULT_SNAP = SNAPS[1]!;

/** The grid line at or before a tick. */
export function floorTo(snap: Snap, tick: number): number {
  return Math.max(0, Math.floor(tick / snap.ticks) * snap.ticks);
}

/** The grid line nearest to a tick. */
export function roundTo(snap: Snap, tick: number): number {
  return Math.round(tick / snap.ticks) * snap.ticks;
}
