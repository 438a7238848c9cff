import { type BasicInstrument, SoundBankLoader } from 'spessasynth_core';

const LOWEST = 0;
const HIGHEST = 127;
/** The keys whose samples stand for the lower and the upper half of the keyboard, and where the upper half begins. */
const LOW_KEY = 54;
const HIGH_KEY = 70;
const MIDDLE = 62;
/** General MIDI's kicks, snare, hats, toms, crash and ride. */
const COMMON_DRUMS = new Set([35, 36, 38, 41, 42, 44, 45, 46, 48, 49, 51]);

/**
 * Makes a sound bank of one instrument much smaller, to be heard until the whole of it has come: two samples serve
 * for all keys; of the drums the common ones are kept.
 */
export function makeSmall(bank: Uint8Array<ArrayBuffer>, drums: boolean): Uint8Array {
  const small = SoundBankLoader.fromArrayBuffer(bank.slice().buffer);
  small.instruments.forEach(drums ? keepCommonDrums : keepTwoSamples);
  const kept = new Set(small.instruments.flatMap(({ zones }) => zones.map(({ sample }) => sample)));
  small.samples = small.samples.filter((sample) => kept.has(sample));
  return new Uint8Array(small.writeSF2());
}

function keepTwoSamples(instrument: BasicInstrument): void {
  const at = (key: number) =>
    instrument.zones.find(({ keyRange }) => keyRange.min <= key && key <= keyRange.max) ?? instrument.zones[0]!;
  const low = at(LOW_KEY);
  const high = at(HIGH_KEY);
  low.keyRange = { min: LOWEST, max: low === high ? HIGHEST : MIDDLE - 1 };
  if (low !== high) {
    high.keyRange = { min: MIDDLE, max: HIGHEST };
  }
  instrument.zones = [...new Set([low, high])];
  instrument.zones.forEach(anyVelocity);
}

function keepCommonDrums(instrument: BasicInstrument): void {
  const kept = new Set<number>();
  instrument.zones = instrument.zones.filter(({ keyRange: { min: key } }) => {
    const first = COMMON_DRUMS.has(key) && !kept.has(key);
    kept.add(key);
    return first;
  });
  instrument.zones.forEach(anyVelocity);
}

function anyVelocity(zone: { velRange: { min: number; max: number } }): void {
  zone.velRange = { min: LOWEST, max: HIGHEST };
}
