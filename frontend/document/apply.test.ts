import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Note, Part, Score } from '../score/score';
import { applyOperations } from './apply';
import type { Operation } from './operations';

const SCORE: Score = {
  title: 'Tune',
  tempi: [{ at: 0, bpm: 120 }],
  keys: [],
  meters: [{ at: 0, meter: '4/4' }],
  chords: [],
  parts: [
    part('flute', 1, note('a', 0), note('b', 480)),
    part('bass', 2, note('c', 0)),
  ],
};

function part(name: string, order: number, ...notes: Note[]): Part {
  return { id: name, name, program: 32, drums: false, volume: 100, muted: false, order, notes };
}

function note(id: string, start: number) {
  return { id, start, duration: 240, pitch: 60, velocity: 80 };
}

/** Applies, takes back, and expects the score of before; returns the changed one. */
function changed(...operations: Operation[]): Score {
  const { score, inverse } = applyOperations(SCORE, operations);
  assert.deepEqual(applyOperations(score, inverse).score, SCORE);
  return score;
}

test('a note that is put has its place among the others', () => {
  const score = changed({ op: 'note.put', part: 'flute', ...note('new', 240) });
  assert.deepEqual(
    score.parts[0]!.notes.map(({ id }) => id),
    ['a', 'new', 'b'],
  );
  assert.equal(score.parts[1], SCORE.parts[1]);
});

test('fields that a put leaves out stay', () => {
  const score = changed({ op: 'note.put', id: 'a', pitch: 67 });
  assert.deepEqual(score.parts[0]!.notes[0], { ...note('a', 0), pitch: 67 });
});

test('a note moves to another part', () => {
  const score = changed({ op: 'note.put', id: 'a', part: 'bass' });
  assert.deepEqual(
    score.parts.map(({ notes }) => notes.length),
    [1, 2],
  );
});

test('a note is taken away', () => {
  assert.equal(changed({ op: 'note.del', id: 'a' }).parts[0]!.notes.length, 1);
});

test('what does not fit is passed over', () => {
  const { score, inverse } = applyOperations(SCORE, [
    { op: 'note.del', id: 'nobody' },
    { op: 'note.put', id: 'nobody', pitch: 60 },
    { op: 'note.put', part: 'nowhere', ...note('new', 0) },
    { op: 'part.del', id: 'nowhere' },
  ]);
  assert.deepEqual(score, SCORE);
  assert.deepEqual(inverse, []);
});

test('several operations on one note count in their order', () => {
  const score = changed(
    { op: 'note.put', id: 'a', pitch: 61 },
    { op: 'note.put', id: 'a', velocity: 100 },
    { op: 'note.put', id: 'a', pitch: 62 },
  );
  assert.deepEqual(score.parts[0]!.notes[0], { ...note('a', 0), pitch: 62, velocity: 100 });
});

test('a part comes with notes in one group', () => {
  const score = changed(
    { op: 'part.put', id: 'drums', name: 'drums', program: 0, drums: true },
    { op: 'note.put', part: 'drums', ...note('hit', 0) },
  );
  assert.deepEqual(score.parts[2], {
    id: 'drums',
    name: 'drums',
    program: 0,
    drums: true,
    volume: 100,
    muted: false,
    order: 3,
    notes: [note('hit', 0)],
  });
});

test('a part that is taken away comes back with its notes to its place', () => {
  assert.deepEqual(changed({ op: 'part.del', id: 'flute' }).parts.length, 1);
});

test('a part is renamed and keeps its notes', () => {
  const score = changed({ op: 'part.put', id: 'flute', name: 'recorder', program: 74 });
  assert.equal(score.parts[0]!.name, 'recorder');
  assert.equal(score.parts[0]!.notes, SCORE.parts[0]!.notes);
});

test('the score itself changes field by field', () => {
  const score = changed({ op: 'score.put', tempi: [{ at: 0, bpm: 90 }] });
  assert.deepEqual(score, { ...SCORE, tempi: [{ at: 0, bpm: 90 }] });
});
