/** The 128 programs in the words that the server uses, eight to a family. */
const INSTRUMENTS = `
  piano, bright piano, electric grand piano, honky-tonk piano, electric piano, chorused piano, harpsichord, clavinet,
  celesta, glockenspiel, music box, vibraphone, marimba, xylophone, tubular bells, dulcimer,
  drawbar organ, percussive organ, rock organ, church organ, reed organ, accordion, harmonica, tango accordion,
  nylon guitar, steel guitar, jazz guitar, clean guitar, muted guitar, overdriven guitar, distortion guitar, guitar harmonics,
  acoustic bass, fingered bass, picked bass, fretless bass, slap bass, popped bass, synth bass, second synth bass,
  violin, viola, cello, contrabass, tremolo strings, pizzicato strings, harp, timpani,
  strings, slow strings, synth strings, second synth strings, choir, voice, synth voice, orchestra hit,
  trumpet, trombone, tuba, muted trumpet, horn, brass, synth brass, second synth brass,
  soprano saxophone, alto saxophone, tenor saxophone, baritone saxophone, oboe, english horn, bassoon, clarinet,
  piccolo, flute, recorder, pan flute, bottle, shakuhachi, whistle, ocarina,
  square lead, saw lead, calliope lead, chiff lead, charang lead, voice lead, fifths lead, bass lead,
  new age pad, warm pad, polysynth pad, choir pad, bowed pad, metallic pad, halo pad, sweep pad,
  rain, soundtrack, crystal, atmosphere, brightness, goblins, echoes, science fiction,
  sitar, banjo, shamisen, koto, kalimba, bagpipe, fiddle, shanai,
  tinkle bell, agogo, steel drums, woodblock, taiko, melodic tom, synth drum, reverse cymbal,
  fret noise, breath noise, seashore, bird, telephone, helicopter, applause, gunshot`;

/** The percussion sounds, from the lowest key on. */
const DRUMS = `
  low kick, kick, rim, snare, clap, electric snare, low floor tom, closed hat, floor tom, pedal hat, low tom, open hat,
  low mid tom, high mid tom, crash, high tom, ride, china, ride bell, tambourine, splash, cowbell, second crash, vibraslap,
  second ride, high bongo, low bongo, muted conga, high conga, low conga, high timbale, low timbale, high agogo, low agogo,
  cabasa, maracas, short whistle, long whistle, short guiro, long guiro, claves, high block, low block, muted cuica,
  open cuica, muted triangle, triangle`;

const FAMILY_NAMES = [
  'Pianos',
  'Bells and mallets',
  'Organs',
  'Guitars',
  'Basses',
  'Bowed and plucked strings',
  'Ensembles',
  'Brass',
  'Reeds',
  'Flutes',
  'Synth leads',
  'Synth pads',
  'Synth effects',
  'From many countries',
  'Percussion',
  'Sounds',
] as const;

const FAMILY_SIZE = 8;
const LOWEST_DRUM = 35;

const instruments = words(INSTRUMENTS);
const drums = words(DRUMS);

/** Instruments that are alike, under one name; `first` is the program of the first of them. */
export interface Family {
  readonly name: string;
  readonly first: number;
  readonly instruments: readonly string[];
}

export const FAMILIES: readonly Family[] = FAMILY_NAMES.map((name, index) => ({
  name,
  first: index * FAMILY_SIZE,
  instruments: instruments.slice(index * FAMILY_SIZE, (index + 1) * FAMILY_SIZE),
}));

/** The name of a program, 0 to 127. */
export function instrumentName(program: number): string {
  return instruments[program] ?? `program ${program}`;
}

/** The name of a percussion sound. */
export function drumName(pitch: number): string {
  return drums[pitch - LOWEST_DRUM] ?? `drum ${pitch}`;
}

/** The sounds that a part for drums has rows for, from the top: those with names, and what else is played. */
export function drumRows(played: Iterable<number>): number[] {
  return [...new Set([...drums.map((_, index) => LOWEST_DRUM + index), ...played])].sort((a, b) => b - a);
}

function words(list: string): string[] {
  return list.trim().split(/,\s*/);
}
