import assert from 'node:assert/strict';
import { test } from 'node:test';
import { scaleOf, stepsAway } from './key';

test('a scale begins with its tonic', () => {
  assert.deepEqual(scaleOf('F# minor'), [6, 8, 9, 11, 1, 2, 4]);
  assert.deepEqual(scaleOf('Cb major'), [11, 1, 3, 4, 6, 8, 10]);
});

test('steps go along the scale, over octaves and back', () => {
  const scale = scaleOf('C major');
  assert.equal(stepsAway(71, scale, 1), 72);
  assert.equal(stepsAway(60, scale, 7), 72);
  assert.equal(stepsAway(60, scale, -2), 57);
  for (let pitch = 24; pitch < 96; pitch++) {
    if (scale.includes(pitch % 12)) {
      assert.equal(stepsAway(stepsAway(pitch, scale, 3), scale, -3), pitch);
    }
  }
});

test('what is not in the scale keeps its distance from the step below', () => {
  assert.equal(stepsAway(61, scaleOf('C major'), 1), 63);
  assert.equal(stepsAway(66, scaleOf('C major'), 4), 73);
});
