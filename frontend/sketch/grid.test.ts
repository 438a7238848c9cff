import assert from 'node:assert/strict';
import { test } from 'node:test';
import { strokeAt, toScore, withStroke } from './grid';

test('a stroke takes the place of those in its row that it lies over', () => {
  const strokes = withStroke([{ column: 0, length: 2, row: 5 }, { column: 4, length: 1, row: 5 }, { column: 1, length: 1, row: 6 }], {
    column: 1,
    length: 2,
    row: 5,
  });
  assert.deepEqual(strokes, [
    { column: 1, length: 2, row: 5 },
    { column: 1, length: 1, row: 6 },
    { column: 4, length: 1, row: 5 },
  ]);
  assert.equal(strokeAt(strokes, 2, 5)?.column, 1);
  assert.equal(strokeAt(strokes, 3, 5), undefined);
});

test('eighth notes become a score in C major', () => {
  const { parts, keys } = toScore([{ column: 2, length: 3, row: 11 }]);
  assert.deepEqual(keys, [{ at: 0, key: 'C major' }]);
  const { start, duration, pitch } = parts[0]!.notes[0]!;
  assert.deepEqual({ start, duration, pitch }, { start: 480, duration: 720, pitch: 60 });
});
