import assert from 'node:assert/strict';
import { afterEach, beforeEach, mock, test } from 'node:test';
import { GapWatch } from './gap-watch';

let givenUp: number;
let watch: GapWatch;

beforeEach(() => {
  mock.timers.enable({ apis: ['setTimeout'] });
  givenUp = 0;
  watch = new GapWatch(() => givenUp++);
});

afterEach(() => mock.timers.reset());

test('gives up when what is missing does not come, however much else does', () => {
  watch.mind(true);
  mock.timers.tick(2_000);
  watch.mind(true);
  assert.equal(givenUp, 0);
  mock.timers.tick(1_500);
  assert.equal(givenUp, 1);
});

test('is content when what was missing has come', () => {
  watch.mind(true);
  watch.mind(false);
  mock.timers.tick(10_000);
  assert.equal(givenUp, 0);
});
