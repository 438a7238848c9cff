import generalMidi from '../../src/main/resources/app/refrain/music/general-midi.json' with { type: 'json' };

const { families, lowestDrum, drums } = generalMidi;

/** Instruments that are alike, under one name; `first` is the program of the first of them. */
export interface Family {
  readonly name: string;
  readonly first: number;
  readonly instruments: readonly string[];
}

export const FAMILIES: readonly Family[] = families.map((family, index) => ({
  ...family,
  first: families.slice(0, index).reduce((count, before) => count + before.instruments.length, 0),
}));

const instruments = families.flatMap((family) => family.instruments);

/** The name of a program, 0 to 127. */
export function instrumentName(program: number): string {
  return instruments[program] ?? `program ${program}`;
}

/** The name of a percussion sound. */
export function drumName(pitch: number): string {
  return drums[pitch - lowestDrum] ?? `drum ${pitch}`;
}

/** The sounds that a part for drums has rows for, from the top: those with names, and what else is played. */
export function drumRows(played: Iterable<number>): number[] {
  return [...new Set([...drums.map((_, index) => lowestDrum + index), ...played])].sort((a, b) => b - a);
}
