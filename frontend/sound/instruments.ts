import { instruments } from 'virtual:instruments';
import type { Part, Score } from '../score/score';

/** What a sound bank file plays: `drums`, or a General MIDI program as `program-0` to `program-127`. */
export type InstrumentId = string;

/** Of an instrument there are two sound banks: a small one to begin with, and all of it. */
export type Size = 'small' | 'full';

type Files = Map<InstrumentId, Promise<ArrayBuffer>>;

const loaded: Record<Size, Files> = { small: new Map(), full: new Map() };

export function instrumentOf(part: Pick<Part, 'program' | 'drums'>): InstrumentId {
  return part.drums ? 'drums' : programId(part.program);
}

export function programId(program: number): InstrumentId {
  return `program-${program}`;
}

/** Those that a score needs to be heard. */
export function instrumentsOf(score: Score): InstrumentId[] {
  return score.parts.filter(({ notes }) => notes.length > 0).map(instrumentOf);
}

/** Loads an instrument, at most once in the page's life unless it fails. */
export function loadInstrument(id: InstrumentId, size: Size): Promise<ArrayBuffer> {
  let file = loaded[size].get(id);
  if (!file) {
    file = fetchFile(id, size);
    file.catch(() => loaded[size].delete(id));
    loaded[size].set(id, file);
  }
  return file;
}

/** What can be heard soonest: all of an instrument if that was loaded before, else the small one. */
export function loadSoonest(id: InstrumentId): Promise<ArrayBuffer> {
  const full = loaded.full.get(id);
  const soonest = Promise.any([...(full ? [full] : []), loadInstrument(id, 'small')]);
  return soonest.catch(() => loadInstrument(id, 'full'));
}

/** Loads instruments in parallel, all of each. */
export async function loadInstruments(ids: Iterable<InstrumentId>): Promise<Map<InstrumentId, ArrayBuffer>> {
  const needed = [...new Set(ids)];
  const banks = await Promise.all(needed.map((id) => loadInstrument(id, 'full')));
  return new Map(needed.map((id, index) => [id, banks[index]!]));
}

async function fetchFile(id: InstrumentId, size: Size): Promise<ArrayBuffer> {
  const url = instruments[id]?.[size];
  if (!url) {
    throw new Error(`There is no instrument "${id}".`);
  }
  const response = await fetch(url);
  if (!response.ok) {
    throw new Error(`The instrument "${id}" could not be loaded (status ${response.status}).`);
  }
  return response.arrayBuffer();
}
