import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Score } from '../score/score';
import { type OfferedChange, Refinement } from './refinement';

const DRAFT: Score = {
  title: '',
  tempi: [],
  keys: [],
  meters: [],
  chords: [],
  parts: [
    {
      id: 'p1',
      name: 'flute',
      program: 73,
      drums: false,
      notes: [
        { id: 'a', start: 0, duration: 480, pitch: 60, velocity: 80 },
        { id: 'b', start: 480, duration: 480, pitch: 61, velocity: 90 },
        { id: 'c', start: 960, duration: 480, pitch: 62, velocity: 80 },
      ],
    },
  ],
};

const sure: OfferedChange = {
  part: 0,
  from: { start: 480, duration: 480, pitch: 61 },
  to: { start: 480, duration: 240, pitch: 64 },
  reason: 'clashes with the chord',
  before: 0.1,
  after: 0.8,
  strength: 0.2,
  rewrite: 0,
};
const doubtful: OfferedChange = { ...sure, from: { start: 960, duration: 480, pitch: 62 }, to: null, strength: 0.7 };

function notes(refinement: Refinement): string[] {
  return refinement.score.parts[0]!.notes.map(({ id, start, pitch, duration }) => `${id} ${start} ${pitch} ${duration}`);
}

test('takes the changes up to its strength, and at no strength none', () => {
  const none = new Refinement(DRAFT, [sure, doubtful], 0);
  assert.deepEqual(none.score, DRAFT);
  assert.deepEqual(none.withStrength(0.3).taken, [sure]);
  assert.deepEqual(notes(none.withStrength(0.3)), ['a 0 60 480', 'b 480 64 240', 'c 960 62 480']);
  assert.deepEqual(notes(none.withStrength(1)), ['a 0 60 480', 'b 480 64 240']);
});

test('keeps what a person decided at every strength', () => {
  const decided = new Refinement(DRAFT, [sure, doubtful], 0.3).decide([sure], false).decide([doubtful], true);
  for (const strength of [0, 0.5, 1]) {
    assert.deepEqual(decided.withStrength(strength).taken, [doubtful]);
  }
});

test('changes one of two notes that are alike, and keeps its loudness', () => {
  const twice = { ...DRAFT, parts: [{ ...DRAFT.parts[0]!, notes: [DRAFT.parts[0]!.notes[1]!, { ...DRAFT.parts[0]!.notes[1]!, id: 'd' }] }] };
  const refined = new Refinement(twice, [sure], 1).score.parts[0]!.notes;
  assert.deepEqual(refined.map(({ pitch }) => pitch).sort(), [61, 64]);
  assert.deepEqual(refined.map(({ velocity }) => velocity), [90, 90]);
});

test('takes bars that were written anew as a whole, with the notes that are added', () => {
  const dropped: OfferedChange = { ...sure, to: null, strength: 0.4, rewrite: 1 };
  const added: OfferedChange = { ...dropped, from: null, to: { start: 720, duration: 240, pitch: 67 } };
  const draft = new Refinement(DRAFT, [dropped, added, doubtful], 0);
  assert.deepEqual(draft.offers, [[dropped, added], [doubtful]]);
  assert.deepEqual(notes(draft), ['a 0 60 480', 'b 480 61 480', 'c 960 62 480']);
  const taken = draft.decide(draft.offers[0]!, true);
  assert.deepEqual(taken.taken, [dropped, added]);
  assert.deepEqual(taken.score.parts[0]!.notes.map(({ start, pitch, velocity }) => [start, pitch, velocity]), [
    [0, 60, 80],
    [720, 67, 80],
    [960, 62, 80],
  ]);
});
