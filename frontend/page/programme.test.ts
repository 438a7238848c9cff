import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Programme } from './programme';

const items = ['a', 'b', 'c'].map((id) => ({ id, title: id, by: '' }));

test('goes through a list in its order and stops at its ends', () => {
  const programme = new Programme();
  programme.set(items, 1);
  assert.equal(programme.current?.id, 'b');
  programme.step(1);
  assert.equal(programme.current?.id, 'c');
  assert.equal(programme.hasNext, false);
  programme.step(1);
  assert.equal(programme.current?.id, 'c');
  programme.step(-1);
  programme.step(-1);
  assert.equal(programme.hasPrevious, false);
  assert.equal(programme.current?.id, 'a');
});

test('has nothing before somebody presses play', () => {
  const programme = new Programme();
  assert.equal(programme.current, undefined);
  assert.equal(programme.hasNext, false);
});
