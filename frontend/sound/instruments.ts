import { drums, programs } from 'virtual:instruments';
import type { Part, Score } from '../score/score';

/** What a sound bank file plays: `drums`, or a General MIDI program as `program-0` to `program-127`. */
export type InstrumentId = string;

const files = new Map<InstrumentId, Promise<ArrayBuffer>>();

export function instrumentOf(part: Pick<Part, 'program' | 'drums'>): InstrumentId {
  return part.drums ? 'drums' : programId(part.program);
}

export function programId(program: number): InstrumentId {
  return `program-${program}`;
}

/** Loads instruments in parallel, each at most once in the page's life. */
export async function loadInstruments(ids: Iterable<InstrumentId>): Promise<Map<InstrumentId, ArrayBuffer>> {
  const needed = [...new Set(ids)];
  const loaded = await Promise.all(needed.map(load));
  return new Map(needed.map((id, index) => [id, loaded[index]!]));
}

/** Those that a score needs to be heard. */
export function instrumentsOf(score: Score): InstrumentId[] {
  return score.parts.filter(({ notes }) => notes.length > 0).map(instrumentOf);
}

function load(id: InstrumentId): Promise<ArrayBuffer> {
  let file = files.get(id);
  if (!file) {
    file = fetchFile(id);
    file.catch(() => files.delete(id));
    files.set(id, file);
  }
  return file;
}

async function fetchFile(id: InstrumentId): Promise<ArrayBuffer> {
  const url = id === 'drums' ? drums : programs[Number(id.slice('program-'.length))];
  if (!url) {
    throw new Error(`There is no instrument "${id}".`);
  }
  const response = await fetch(url);
  if (!response.ok) {
    throw new Error(`The instrument "${id}" could not be loaded (status ${response.status}).`);
  }
  return response.arrayBuffer();
}
