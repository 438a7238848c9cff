import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Part } from '../score/score';
import { rowsFor } from './rows';

const scene = { pitchRange: () => [60, 72] as const };

test('has a row for each key while notes are written', () => {
  const rows = rowsFor(scene, undefined, true);
  assert.equal(rows.count, 128);
  assert.equal(rows.row(127), 0);
  assert.equal(rows.pitch(0), 127);
});

test('has the keys that are played, and some around them, when it is only looked at', () => {
  const rows = rowsFor(scene, undefined, false);
  assert.equal(rows.pitch(0), 75);
  assert.equal(rows.pitch(rows.count - 1), 57);
});

test('has no keys that there are not', () => {
  const rows = rowsFor({ pitchRange: () => [1, 126] as const }, undefined, false);
  assert.equal(rows.pitch(0), 127);
  assert.equal(rows.pitch(rows.count - 1), 0);
});

test('has a row for each drum that is played', () => {
  const notes = [{ pitch: 81 }] as unknown as Part['notes'];
  const rows = rowsFor(scene, { drums: true, notes } as Part, true);
  assert.notEqual(rows.row(81), undefined);
  assert.equal(rows.row(3), undefined);
});
