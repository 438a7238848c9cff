import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pitchOfKey } from './computer-keyboard';
import { Take } from './take';

test('a key that is held makes a note as long', () => {
  const take = new Take();
  take.begin(60, 90, 100.4);
  take.begin(64, 70, 200);
  take.end(60, 500);
  assert.deepEqual(take.finish(700), [
    { start: 100, duration: 400, pitch: 60, velocity: 90 },
    { start: 200, duration: 500, pitch: 64, velocity: 70 },
  ]);
});

test('a key that is struck again ends the note before it', () => {
  const take = new Take();
  take.begin(60, 90, 0);
  take.begin(60, 80, 240);
  assert.deepEqual(
    take.finish(480).map(({ start, duration }) => [start, duration]),
    [
      [0, 240],
      [240, 240],
    ],
  );
});

test('a note that is held while the loop begins anew ends with the loop', () => {
  const take = new Take({ start: 0, end: 1_920 });
  take.begin(60, 90, 1_800);
  take.end(60, 100);
  assert.equal(take.notes[0]!.duration, 120);
});

test('a note is never without length', () => {
  const take = new Take();
  take.begin(60, 90, 0);
  take.end(60, 1);
  assert.equal(take.notes[0]!.duration, 30);
});

test('two rows of the computer’s keyboard follow each other', () => {
  assert.equal(pitchOfKey('KeyZ'), 48);
  assert.equal(pitchOfKey('KeyS'), 49);
  assert.equal(pitchOfKey('Comma'), 60);
  assert.equal(pitchOfKey('KeyQ'), 60);
  assert.equal(pitchOfKey('KeyI'), 72);
  assert.equal(pitchOfKey('Enter'), undefined);
});
