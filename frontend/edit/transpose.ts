import { keyAt, scaleOf, stepsAway } from '../score/key';
import type { Editor } from './editor';

const HIGHEST = 127;

/**
 * Moves the selected notes by steps of the key that holds where each begins. Drums stay, and so does everything if
 * a note would leave the keyboard.
 */
export function stepSelected(editor: Editor, steps: number): void {
  const melodic = editor.selected.filter(({ part }) => !part.drums);
  const pitches = new Map(
    melodic.map(({ note }) => [note.id, stepsAway(note.pitch, scaleOf(keyAt(editor.score, note.start)), steps)]),
  );
  if ([...pitches.values()].every((pitch) => pitch >= 0 && pitch <= HIGHEST)) {
    editor.alter(({ id }) => {
      const pitch = pitches.get(id);
      return pitch === undefined ? undefined : { pitch };
    });
  }
}
