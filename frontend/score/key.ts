import type { Score } from './score';

const OCTAVE = 12;
const NATURALS: Readonly<Record<string, number>> = { C: 0, D: 2, E: 4, F: 5, G: 7, A: 9, B: 11 };
const MAJOR = [0, 2, 4, 5, 7, 9, 11];
const MINOR = [0, 2, 3, 5, 7, 8, 10];

/** The seven pitch classes of a key such as `F# minor`, from the tonic up; of C major if it is not understood. */
export function scaleOf(key: string): readonly number[] {
  const [, letter = 'C', accidental = '', mode = 'major'] = /^([A-G])(#|b|)\s+(\w+)/.exec(key) ?? [];
  const tonic = NATURALS[letter]! + (accidental === '#' ? 1 : accidental === 'b' ? -1 : 0);
  return (mode === 'minor' ? MINOR : MAJOR).map((interval) => (tonic + interval + OCTAVE) % OCTAVE);
}

/** The key that holds at a tick; C major where none is said. */
export function keyAt({ keys }: Score, tick: number): string {
  return keys.findLast(({ at }) => at <= tick)?.key ?? keys[0]?.key ?? 'C major';
}

/**
 * The pitch some steps of a scale away. What lies between two steps stays as far above the lower one as it was.
 */
export function stepsAway(pitch: number, scale: readonly number[], steps: number): number {
  let below = pitch;
  while (!scale.includes(below % OCTAVE)) {
    below--;
  }
  let to = below;
  for (let left = Math.abs(steps); left > 0; left--) {
    do {
      to += Math.sign(steps);
    } while (!scale.includes((to + OCTAVE) % OCTAVE));
  }
  return to + (pitch - below);
}
