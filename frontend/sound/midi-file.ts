import { Bars } from '../score/bars';
import { type Part, type Region, type Score, TICKS_PER_QUARTER } from '../score/score';
import { ByteWriter } from './byte-writer';
import { assignChannels, type Channel, METRONOME } from './channels';
import { clicks, CLICK_PROGRAM } from './metronome';

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

export interface MidiFileOptions {
  /** What is played over and over. */
  readonly loop?: Region | undefined;
  readonly metronome?: boolean;
  /** Ticks for which the file goes on behind the last bar. */
  readonly room?: number;
}

/**
 * Writes a score as a Standard MIDI File (format 1) for playback: it lasts to the end of the last bar,
 * and a loop region is marked the way the sequencer reads it.
 */
export function toMidiFile(score: Score, { loop, metronome = false, room = 0 }: MidiFileOptions = {}): ArrayBuffer {
  const channels = assignChannels(score);
  const bars = new Bars(score, room);
  const tracks = [conductorTrack(score, loop ?? { start: 0, end: bars.end })];
  for (const part of score.parts) {
    tracks.push(partTrack(part, channels.get(part.id)!));
  }
  if (metronome) {
    tracks.push(metronomeTrack(bars, channels.get(METRONOME)!));
  }
  const file = new ByteWriter();
  file.ascii('MThd');
  file.uint32(6);
  file.uint16(1);
  file.uint16(tracks.length);
  file.uint16(TICKS_PER_QUARTER);
  for (const track of tracks) {
    file.ascii('MTrk');
    file.uint32(track.length);
    file.all(track);
  }
  return file.bytes.buffer;
}

function conductorTrack(score: Score, loop: Region): Uint8Array {
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

function partTrack(part: Part, channel: Channel): Uint8Array {
  const events = settings(channel, part.drums ? 0 : part.program);
  const nextOnset = new Map<number, number>();
  for (const note of part.notes.toSorted((a, b) => b.start - a.start)) {
    // A key that is struck again ends the note before it; else that note's release would end the new one.
    const end = Math.min(note.start + note.duration, nextOnset.get(note.pitch) ?? Infinity);
    nextOnset.set(note.pitch, note.start);
    if (end > note.start) {
      strike(events, channel, note.start, end, note.pitch, note.velocity);
    }
  }
  return track(events);
}

function metronomeTrack(bars: Bars, channel: Channel): Uint8Array {
  const events = settings(channel, CLICK_PROGRAM);
  for (const { at, length, pitch, velocity } of clicks(bars)) {
    strike(events, channel, at, at + length, pitch, velocity);
  }
  return track(events);
}

function settings({ port, channel }: Channel, program: number): Event[] {
  return [
    { at: 0, order: SETTING, bytes: meta(0x21, [port]) },
    { at: 0, order: SETTING, bytes: [0xc0 | channel, program] },
  ];
}

function strike(
  events: Event[],
  { channel }: Channel,
  start: number,
  end: number,
  pitch: number,
  velocity: number,
): void {
  events.push({ at: start, order: ATTACK, bytes: [0x90 | channel, pitch, velocity] });
  events.push({ at: end, order: RELEASE, bytes: [0x80 | channel, pitch, 0] });
}

function track(events: Event[]): Uint8Array {
  const bytes = new ByteWriter();
  let now = 0;
  for (const event of events.toSorted((a, b) => a.at - b.at || a.order - b.order)) {
    bytes.variableLength(event.at - now);
    bytes.all(event.bytes);
    now = event.at;
  }
  bytes.byte(0);
  bytes.all(meta(0x2f, []));
  return bytes.bytes;
}

function meta(type: number, data: readonly number[]): number[] {
  return [0xff, type, data.length, ...data.map((byte) => byte & 0xff)];
}

function ascii(text: string): number[] {
  return [...text].map((character) => character.charCodeAt(0));
}
