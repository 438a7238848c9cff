import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Pace } from './pace';

test('many at once, then no faster than agreed', () => {
  let now = 0;
  const pace = new Pace(10, 3, () => now);
  assert.deepEqual([pace.take(), pace.take(), pace.take(), pace.take()], [0, 0, 0, 100]);
  now = 100;
  assert.deepEqual([pace.take(), pace.take()], [0, 100]);
  now = 10_000;
  assert.deepEqual([pace.take(), pace.take(), pace.take(), pace.take()], [0, 0, 0, 100]);
});
