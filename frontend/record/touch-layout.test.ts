import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pads, whiteKeys } from './touch-layout';

test('the keys from middle C on are as on a piano', () => {
  const keys = whiteKeys(4);
  assert.deepEqual(
    keys.map(({ pitch }) => pitch),
    [60, 62, 64, 65, 67, 69, 71, 72, 74, 76],
  );
  assert.deepEqual(
    keys.map(({ black }) => black?.pitch),
    [61, 63, undefined, 66, 68, 70, undefined, 73, 75, undefined],
  );
});

test('pads have the names of drums', () => {
  assert.deepEqual(
    pads()
      .slice(0, 2)
      .map(({ name }) => name),
    ['kick', 'snare'],
  );
});
