import type { Bars } from '../score/bars';

/** General MIDI's woodblock, which is a small file. */
export const CLICK_PROGRAM = 115;

const DOWNBEAT = { pitch: 84, velocity: 110 };
const BEAT = { pitch: 76, velocity: 80 };
const LENGTH = 60;

export interface Click {
  readonly at: number;
  readonly length: number;
  readonly pitch: number;
  readonly velocity: number;
}

/** A click for each beat, another one for the first of a bar. */
export function* clicks(bars: Bars): Generator<Click> {
  for (const bar of bars.all) {
    for (let at = bar.start; at < bar.end; at += bar.beat) {
      yield { at, length: LENGTH, ...(at === bar.start ? DOWNBEAT : BEAT) };
    }
  }
}
