import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { OperationMessage } from './messages';
import { Outgoing } from './outgoing';

class Waiting {
  readonly pending: OperationMessage[];
  readonly sent: number[] = [];
  open = true;
  readonly outgoing = new Outgoing(
    this,
    () => this.open,
    ({ cid }) => this.sent.push(cid),
  );

  constructor(groups: number) {
    this.pending = Array.from({ length: groups }, (_, index) => ({ t: 'op', cid: index + 1, ops: [] }));
  }
}

test('sends each group once, in order', () => {
  const { outgoing, sent } = new Waiting(2);
  outgoing.flush();
  outgoing.flush();
  assert.deepEqual(sent, [1, 2]);
});

test('sends nothing while the server takes nothing', () => {
  const waiting = new Waiting(2);
  waiting.open = false;
  waiting.outgoing.flush();
  assert.deepEqual(waiting.sent, []);
});

test('sends what waits again over a new connection', () => {
  const { outgoing, pending, sent } = new Waiting(2);
  outgoing.flush();
  pending.shift();
  outgoing.restart();
  outgoing.flush();
  assert.deepEqual(sent, [1, 2, 2]);
});

test('has no more than 32 groups on their way', () => {
  const { outgoing, pending, sent } = new Waiting(40);
  outgoing.flush();
  assert.equal(sent.length, 32);
  pending.shift();
  outgoing.flush();
  assert.equal(sent.at(-1), 33);
});
