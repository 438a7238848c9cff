import { TICKS_PER_QUARTER } from '../score/score';

/** A grid that places and lengths keep to. */
export interface Snap {
  readonly label: string;
  /** From one line of the grid to the next. */
  readonly ticks: number;
  /** How far a key moves, and how long a new note is. */
  readonly step: number;
}

const QUARTER = TICKS_PER_QUARTER;

export const SNAPS: readonly Snap[] = [
  grid('Whole notes', 4 * QUARTER),
  grid('Halves', 2 * QUARTER),
  grid('Quarters', QUARTER),
  grid('Triplet quarters', (2 * QUARTER) / 3),
  grid('Eighths', QUARTER / 2),
  grid('Triplet eighths', QUARTER / 3),
  grid('Sixteenths', QUARTER / 4),
  grid('Triplet sixteenths', QUARTER / 6),
  grid('Thirty-seconds', QUARTER / 8),
  { label: 'No grid', ticks: 1, step: QUARTER / 4 },
];

export const DEFAULT_SNAP = SNAPS[4]!;

/** The grid line at or before a tick. */
export function floorTo(snap: Snap, tick: number): number {
  return Math.max(0, Math.floor(tick / snap.ticks) * snap.ticks);
}

/** The grid line nearest to a tick. */
export function roundTo(snap: Snap, tick: number): number {
  return Math.round(tick / snap.ticks) * snap.ticks;
}

function grid(label: string, ticks: number): Snap {
  return { label, ticks, step: ticks };
}
