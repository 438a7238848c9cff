import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { LocalDocument } from '../document/score-document';
import type { Operation } from '../document/operations';
import type { Note, Part, Score } from '../score/score';
import { clipboard } from './clipboard';
import { Editor } from './editor';
import {
  addNote,
  changeVelocity,
  copySelected,
  duplicateSelected,
  moveSelected,
  moveSelectedTo,
  removeSelected,
  selectAll,
  selectBetween,
  setVelocity,
} from './note-commands';
import { moveEnds } from './note-ends';
import { addPart, changePart, DRUMS, removePart } from './part-commands';
import { quantiseSelected } from './quantise';
import { SNAPS } from './snap';
import { stepSelected } from './transpose';

let editor: Editor;

beforeEach(() => {
  const score: Score = {
    title: '',
    tempi: [],
    keys: [],
    meters: [{ at: 0, meter: '4/4' }],
    chords: [],
    parts: [
      part('flute', 73, note('a', 0, 60), note('b', 480, 64)),
      part('bass', 32, note('c', 0, 36)),
    ],
  };
  editor = new Editor(new LocalDocument(score));
});

function part(name: string, program: number, ...notes: Note[]): Part {
  return { id: name, name, program, drums: false, order: -program, notes };
}

function note(id: string, start: number, pitch: number) {
  return { id, start, duration: 480, pitch, velocity: 80 };
}

/** The notes of a part as `start pitch duration velocity`. */
function notes(part = 0): string[] {
  return editor.score.parts[part]!.notes.map((n) => `${n.start} ${n.pitch} ${n.duration} ${n.velocity}`);
}

/** Expects that one step takes everything back. */
function undoes(change: () => void): void {
  const before = editor.score;
  change();
  assert.notDeepEqual(editor.score, before);
  editor.undo();
  assert.deepEqual(editor.score, before);
  assert.ok(!editor.canUndo);
  editor.redo();
}

test('a new note is selected', () => {
  undoes(() => addNote(editor, { start: 960, duration: 240, pitch: 67 }));
  assert.deepEqual(notes(), ['0 60 480 80', '480 64 480 80', '960 67 240 80']);
});

test('the first note of an empty score brings a piano', () => {
  editor = new Editor(new LocalDocument({ ...editor.score, parts: [] }));
  undoes(() => addNote(editor, { start: 0, duration: 240, pitch: 60 }));
  assert.equal(editor.part?.name, 'piano');
  assert.deepEqual(notes(), ['0 60 240 80']);
});

test('notes keep their distances at the ends of time and keyboard', () => {
  selectAll(editor);
  undoes(() => moveSelected(editor, { ticks: -960, semitones: 100 }));
  assert.deepEqual(notes(), ['0 123 480 80', '480 127 480 80']);
});

test('no note gets shorter than the grid', () => {
  selectAll(editor);
  undoes(() => moveEnds(editor, 'end', -400));
  assert.deepEqual(notes(), ['0 60 240 80', '480 64 240 80']);
});

test('the beginning of a note moves, and its end stays', () => {
  editor.select(['b']);
  undoes(() => moveEnds(editor, 'start', -240));
  assert.deepEqual(notes(), ['0 60 480 80', '240 64 720 80']);
  moveEnds(editor, 'start', 5_000);
  assert.deepEqual(notes(), ['0 60 480 80', '720 64 240 80']);
  moveEnds(editor, 'start', -5_000);
  assert.deepEqual(notes(), ['0 64 960 80', '0 60 480 80'].toSorted());
});

test('notes move by the steps of their key', () => {
  selectAll(editor);
  undoes(() => stepSelected(editor, 1));
  assert.deepEqual(notes(), ['0 62 480 80', '480 65 480 80']);
  editor.commit([{ op: 'score.put', keys: [{ at: 0, key: 'A major' }, { at: 480, key: 'Bb minor' }] }]);
  stepSelected(editor, -1);
  assert.deepEqual(notes(), ['0 61 480 80', '480 63 480 80']);
});

test('nothing moves when a note would leave the keyboard', () => {
  moveEnds(editor, 'end', 0);
  selectAll(editor);
  editor.alter(() => ({ pitch: 127 }));
  stepSelected(editor, 1);
  assert.deepEqual(notes(), ['0 127 480 80', '480 127 480 80']);
});

test('copies are selected, and the first ones stay', () => {
  editor.select(['a']);
  undoes(() => copySelected(editor, { ticks: 960, semitones: 12 }));
  assert.deepEqual(notes(), ['0 60 480 80', '480 64 480 80', '960 72 480 80']);
});

test('what fills more than half a bar is repeated with the next bar', () => {
  selectAll(editor);
  moveEnds(editor, 'end', 480);
  duplicateSelected(editor);
  assert.deepEqual(notes().slice(2), ['1920 60 960 80', '2400 64 960 80']);
});

test('a short figure is repeated at once', () => {
  editor.select(['b']);
  duplicateSelected(editor);
  assert.deepEqual(notes().slice(2), ['960 64 480 80']);
});

test('loudness stays between 1 and 127', () => {
  selectAll(editor);
  undoes(() => changeVelocity(editor, 100));
  assert.deepEqual(notes(), ['0 60 480 127', '480 64 480 127']);
  setVelocity(editor, -5);
  assert.deepEqual(notes(), ['0 60 480 1', '480 64 480 1']);
});

test('selecting all means the part, or everything', () => {
  selectAll(editor);
  assert.equal(editor.selected.length, 2);
  selectAll(editor, true);
  assert.equal(editor.selected.length, 3);
  selectBetween(editor, 480, 960);
  assert.deepEqual(
    editor.selectedNotes.map(({ id }) => id),
    ['b'],
  );
});

test('what somebody else deletes is no longer selected', () => {
  selectAll(editor);
  editor.document.change([{ op: 'note.del', id: 'a' }]);
  assert.equal(editor.selected.length, 1);
});

test('notes of one part are pasted into the part that is worked on', () => {
  editor.select(['b']);
  clipboard.copy(editor);
  editor.choosePart('bass');
  undoes(() => clipboard.paste(editor, 960));
  assert.deepEqual(notes(1), ['0 36 480 80', '960 64 480 80']);
});

test('notes of several parts are pasted each into its own', () => {
  selectAll(editor, true);
  clipboard.cut(editor);
  assert.deepEqual([notes(0), notes(1)], [[], []]);
  clipboard.paste(editor, 1_920);
  assert.deepEqual([notes(0), notes(1)], [['1920 60 480 80', '2400 64 480 80'], ['1920 36 480 80']]);
});

test('notes change their part', () => {
  editor.select(['a']);
  moveSelectedTo(editor, 'bass');
  assert.deepEqual(notes(1), ['0 36 480 80', '0 60 480 80']);
  assert.equal(editor.part?.id, 'bass');
});

test('notes are drawn to the grid, wholly or in part', () => {
  editor.commit([
    { op: 'note.put', id: 'a', start: 35, duration: 190 },
    { op: 'note.put', id: 'b', start: 450, duration: 260 },
  ]);
  selectAll(editor);
  const snap = SNAPS.find(({ label }) => label === 'Triplet eighths')!;
  quantiseSelected(editor, { snap, strength: 0.5 });
  assert.deepEqual(notes(), ['18 60 175 80', '465 64 290 80']);
  quantiseSelected(editor, { snap, strength: 1 });
  assert.deepEqual(notes(), ['0 60 160 80', '480 64 320 80']);
});

test('deleting is taken back with all that there was', () => {
  selectAll(editor, true);
  undoes(() => removeSelected(editor));
  assert.deepEqual([notes(0), notes(1)], [[], []]);
});

test('parts come, change and go', () => {
  addPart(editor, DRUMS);
  const drums = editor.part!;
  assert.ok(drums.drums);
  changePart(editor, drums.id, { name: 'beat' });
  assert.equal(editor.part?.name, 'beat');
  removePart(editor, drums.id);
  assert.equal(editor.score.parts.length, 2);
  editor.undo();
  assert.equal(editor.score.parts[2]?.name, 'beat');
});

test('what was undone can be done again until something else is done', () => {
  editor.select(['a']);
  removeSelected(editor);
  editor.undo();
  assert.ok(editor.canRedo);
  editor.select(['b']);
  removeSelected(editor);
  assert.ok(!editor.canRedo);
});

/** Tells the editor of something that somebody did for all. */
function takeForAll(operations: readonly Operation[]): void {
  const inverse = editor.document.change(operations);
  editor.document.dispatchEvent(new CustomEvent('step', { detail: { name: 'Candidate taken', inverse } }));
}

test('undoes what was done for all in one step, between its own', () => {
  const before = editor.score;
  addNote(editor, { start: 960, duration: 480, pitch: 65 });
  takeForAll([{ op: 'note.del', id: 'c' }, { op: 'note.put', id: 'a', pitch: 61 }]);
  assert.equal(editor.undoName, 'Candidate taken');
  editor.undo();
  assert.deepEqual(notes(1), ['0 36 480 80']);
  assert.equal(editor.undoName, undefined);
  editor.undo();
  assert.deepEqual(editor.score, before);
});

test('passes over what somebody else took back already', () => {
  const before = editor.score;
  addNote(editor, { start: 960, duration: 480, pitch: 65 });
  takeForAll([{ op: 'note.put', id: 'd', part: 'bass', start: 0, duration: 480, pitch: 40, velocity: 80 }]);
  editor.document.change([{ op: 'note.del', id: 'd' }]);
  editor.undo();
  assert.deepEqual(editor.score, before);
});
