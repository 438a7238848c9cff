import assert from 'node:assert/strict';
import { test } from 'node:test';
import { barAt, barStretches, faultStretch } from './text-bars';

const TEXT = 'Parts: flute.\nBar 1.\nflute: G4 quater.\nBar 2, chord G.\nflute: rest.';

test('knows where each bar stands', () => {
  const second = barStretches(TEXT).get(2)!;
  assert.equal(TEXT.slice(second.start, second.end), 'Bar 2, chord G.\nflute: rest.');
  assert.equal(barAt(TEXT, TEXT.indexOf('G4')), 1);
  assert.equal(barAt(TEXT, TEXT.indexOf('rest')), 2);
  assert.equal(barAt(TEXT, 3), undefined);
});

test('points at the word that a message names, else at its line', () => {
  const word = faultStretch(TEXT, 'Line 3, "quater": expected a duration')!;
  assert.equal(TEXT.slice(word.start, word.end), 'quater');
  const line = faultStretch(TEXT, 'Line 5, the end of the text: expected a bar')!;
  assert.equal(TEXT.slice(line.start, line.end), 'flute: rest.');
  assert.equal(faultStretch(TEXT, 'The text is too long'), undefined);
});
