import { Bars } from '../score/bars';
import { type Part, type Region, type Score, TICKS_PER_QUARTER } from '../score/score';
import { assignChannels, type Channel } from './channels';

interface Event {
  readonly at: number;
  /** At one tick: settings, then releases, then attacks, then the end. */
  readonly order: number;
  readonly bytes: readonly number[];
}

const SETTING = 0;
const RELEASE = 1;
const ATTACK = 2;
const END = 3;

/**
 * Writes a score as a Standard MIDI File (format 1) for playback: it lasts to the end of the last bar,
 * and a loop region is marked the way the sequencer reads it.
 */
export function toMidiFile(score: Score, loop?: Region): ArrayBuffer {
  const channels = assignChannels(score);
  const tracks = [conductorTrack(score, loop ?? { start: 0, end: new Bars(score).end })];
  for (const part of score.parts) {
    const channel = channels.get(part.id);
    if (channel) {
      tracks.push(partTrack(part, channel));
    }
  }
  const header = chunk('MThd', [...uint16(1), ...uint16(tracks.length), ...uint16(TICKS_PER_QUARTER)]);
  return new Uint8Array([header, ...tracks].flat()).buffer;
}

function conductorTrack(score: Score, loop: Region): number[] {
  const events: Event[] = [
    { at: loop.start, order: SETTING, bytes: meta(0x06, ascii('loopStart')) },
    { at: loop.end, order: END, bytes: meta(0x06, ascii('loopEnd')) },
  ];
  for (const { at, bpm } of score.tempi) {
    const microseconds = Math.round(60_000_000 / bpm);
    events.push({ at, order: SETTING, bytes: meta(0x51, [microseconds >> 16, microseconds >> 8, microseconds]) });
  }
  return track(events);
}

function partTrack(part: Part, { port, channel }: Channel): number[] {
  const events: Event[] = [
    { at: 0, order: SETTING, bytes: meta(0x21, [port]) },
    { at: 0, order: SETTING, bytes: [0xc0 | channel, part.drums ? 0 : part.program] },
  ];
  const nextOnset = new Map<number, number>();
  for (const note of part.notes.toSorted((a, b) => b.start - a.start)) {
    // A key that is struck again ends the note before it; else that note's release would end the new one.
    const end = Math.min(note.start + note.duration, nextOnset.get(note.pitch) ?? Infinity);
    nextOnset.set(note.pitch, note.start);
    if (end > note.start) {
      events.push({ at: note.start, order: ATTACK, bytes: [0x90 | channel, note.pitch, note.velocity] });
      events.push({ at: end, order: RELEASE, bytes: [0x80 | channel, note.pitch, 0] });
    }
  }
  return track(events);
}

function track(events: Event[]): number[] {
  const bytes: number[] = [];
  let now = 0;
  for (const event of events.toSorted((a, b) => a.at - b.at || a.order - b.order)) {
    bytes.push(...variableLength(event.at - now), ...event.bytes);
    now = event.at;
  }
  bytes.push(0, ...meta(0x2f, []));
  return chunk('MTrk', bytes);
}

function meta(type: number, data: readonly number[]): number[] {
  return [0xff, type, ...variableLength(data.length), ...data.map((byte) => byte & 0xff)];
}

function chunk(type: string, data: readonly number[]): number[] {
  return [...ascii(type), ...uint16(data.length >> 16), ...uint16(data.length & 0xffff), ...data];
}

/** Seven bits a byte, most significant first, the high bit set on all but the last. */
function variableLength(value: number): number[] {
  const bytes = [value & 0x7f];
  for (let rest = value >> 7; rest > 0; rest >>= 7) {
    bytes.unshift((rest & 0x7f) | 0x80);
  }
  return bytes;
}

function uint16(value: number): number[] {
  return [(value >> 8) & 0xff, value & 0xff];
}

function ascii(text: string): number[] {
  return [...text].map((character) => character.charCodeAt(0));
}
