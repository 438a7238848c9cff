import assert from 'node:assert/strict';
import { test } from 'node:test';
import { endAt } from './note-ends';

const viewport = { pixelsPerTick: 0.1, x: (tick: number) => tick * 0.1 };
/** From pixel 100 to pixel 200. */
const long = { start: 1_000, duration: 1_000 };
/** From pixel 100 to pixel 110. */
const short = { start: 1_000, duration: 100 };

test('takes hold of the end that is near, and of none in the middle', () => {
  assert.equal(endAt(105, long, viewport), 'start');
  assert.equal(endAt(107, long, viewport), undefined);
  assert.equal(endAt(150, long, viewport), undefined);
  assert.equal(endAt(193, long, viewport), 'end');
});

test('leaves of a short note something to take hold of', () => {
  assert.equal(endAt(101, short, viewport), 'start');
  assert.equal(endAt(104, short, viewport), undefined);
  assert.equal(endAt(107, short, viewport), 'end');
});
