import { drumName } from '../score/general-midi';
import { pitchName } from '../score/pitch';

/** Something to press. */
export interface TouchKey {
  readonly pitch: number;
  readonly name: string;
}

/** A white key, and the black one that lies over its right edge if there is one. */
export interface WhiteKey extends TouchKey {
  readonly black: TouchKey | undefined;
}

/** White keys side by side that are still wide enough for a finger on a phone. */
const WHITE_KEYS = 10;

/** The semitones from C on of an octave's white keys. */
const WHITE = [0, 2, 4, 5, 7, 9, 11];
const HAS_BLACK = [true, true, false, true, true, true, false];

/** What a beat is tapped with: kick, snare, clap, hats, toms, crash, ride. */
const PADS = [36, 38, 39, 42, 46, 45, 50, 49, 51, 56];

export const LOWEST_OCTAVE = 1;
export const HIGHEST_OCTAVE = 6;

/** A keyboard's keys from the C of an octave on, as musicians number octaves: C4 is middle C. */
export function whiteKeys(octave: number): WhiteKey[] {
  return Array.from({ length: WHITE_KEYS }, (_, index) => {
    const place = index % WHITE.length;
    const pitch = 12 * (octave + 1 + Math.floor(index / WHITE.length)) + WHITE[place]!;
    const black = HAS_BLACK[place] && index < WHITE_KEYS - 1 ? key(pitch + 1) : undefined;
    return { ...key(pitch), black };
  });
}

export function pads(): TouchKey[] {
  return PADS.map((pitch) => ({ pitch, name: drumName(pitch) }));
}

function key(pitch: number): TouchKey {
  return { pitch, name: pitchName(pitch) };
}
