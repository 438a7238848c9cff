import { type PartPut, putPart } from '../document/operations';
import { newId } from '../score/ids';
import type { Part } from '../score/score';
import type { Editor } from './editor';

type Sound = Pick<Part, 'name' | 'program' | 'drums'>;

export const PIANO: Sound = { name: 'piano', program: 0, drums: false };
export const DRUMS: Sound = { name: 'drums', program: 0, drums: true };

/** A part without notes. */
export function newPart(id: string, sound: Sound): PartPut {
  return putPart({ id, notes: [], volume: 100, muted: false, ...sound });
}

/** Adds a part without notes, and works on it. */
export function addPart(editor: Editor, sound: Sound): void {
  const part = newPart(newId(), sound);
  editor.commit([part], []);
  editor.choosePart(part.id);
}

/** Changes fields of a part. */
export function changePart(editor: Editor, id: string, fields: Partial<Omit<Part, 'id' | 'notes'>>): void {
  editor.commit([{ op: 'part.put', id, ...fields }]);
}

/** Removes a part and its notes. */
export function removePart(editor: Editor, id: string): void {
  editor.commit([{ op: 'part.del', id }], []);
}
