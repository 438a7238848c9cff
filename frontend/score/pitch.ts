const NAMES = ['C', 'C sharp', 'D', 'E flat', 'E', 'F', 'F sharp', 'G', 'A flat', 'A', 'B flat', 'B'];
const SYMBOLS = ['C', 'C♯', 'D', 'E♭', 'E', 'F', 'F♯', 'G', 'A♭', 'A', 'B♭', 'B'];
const BLACK_KEYS = new Set([1, 3, 6, 8, 10]);

/** `C4` for 60, written for eyes. */
export function pitchSymbol(pitch: number): string {
  return SYMBOLS[pitch % 12]! + octave(pitch);
}

/** `C sharp 4` for 61, written for ears. */
export function pitchName(pitch: number): string {
  return `${NAMES[pitch % 12]!} ${octave(pitch)}`;
}

export function isBlackKey(pitch: number): boolean {
  return BLACK_KEYS.has(pitch % 12);
}

function octave(pitch: number): number {
  return Math.floor(pitch / 12) - 1;
}
