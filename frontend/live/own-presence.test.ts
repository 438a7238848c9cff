import assert from 'node:assert/strict';
import { afterEach, beforeEach, mock, test } from 'node:test';
import type { Presence } from './messages';
import { OwnPresence } from './own-presence';

let sent: Presence[];
let presence: OwnPresence;

function at(tick: number): Presence {
  return { cursor: { tick, pitch: 60 }, selection: [] };
}

beforeEach(() => {
  mock.timers.enable({ apis: ['setTimeout'] });
  sent = [];
  presence = new OwnPresence((place) => sent.push(place));
});

afterEach(() => mock.timers.reset());

test('sends the latest of many places in a short time', () => {
  presence.show(at(1));
  presence.show(at(2));
  assert.deepEqual(sent, []);
  mock.timers.tick(1_000);
  assert.deepEqual(sent, [at(2)]);
});

test('sends the same place again to a server that has forgotten it', () => {
  presence.showAgain();
  mock.timers.tick(1_000);
  assert.deepEqual(sent, []);
  presence.show(at(1));
  mock.timers.tick(1_000);
  presence.showAgain();
  mock.timers.tick(1_000);
  assert.deepEqual(sent, [at(1), at(1)]);
});

test('sends nothing any more once it is closed', () => {
  presence.show(at(1));
  presence.close();
  mock.timers.tick(1_000);
  assert.deepEqual(sent, []);
});
