import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Operation } from '../document/operations';
import { applyOperations } from '../document/apply';
import type { SharedStep } from '../document/score-document';
import type { Score } from '../score/score';
import type { OperationMessage, Operations } from './messages';
import { SharedDocument } from './shared-document';

const SCORE: Score = {
  title: '',
  tempi: [],
  keys: [],
  meters: [],
  chords: [],
  parts: [{ id: 'p', name: 'piano', program: 0, drums: false, notes: [] }],
};

function put(id: string, fields: object = { part: 'p', start: 0, duration: 240, pitch: 60, velocity: 80 }): Operation {
  return { op: 'note.put', id, ...fields };
}

function open(client = 'me'): SharedDocument {
  const document = new SharedDocument(client);
  document.reset(SCORE, 10);
  return document;
}

function pitches(document: SharedDocument): number[] {
  return document.score.parts[0]!.notes.map(({ pitch }) => pitch);
}

test('a change is seen before it is saved', () => {
  const document = open();
  document.change([put('a')]);
  assert.deepEqual(pitches(document), [60]);
  assert.deepEqual(
    document.pending.map(({ cid }) => cid),
    [1],
  );
});

test('an acknowledgement changes nothing that is seen', () => {
  const document = open();
  document.change([put('a')]);
  const seen = document.score;
  document.acknowledge(1, 11);
  assert.equal(document.score, seen);
  assert.equal(document.seq, 11);
  assert.deepEqual(document.pending, []);
});

test('what is not saved yet stays on top of what others did', () => {
  const document = open();
  document.receive({ seq: 11, ops: [put('a')] });
  document.change([put('a', { pitch: 72 })]);
  document.receive({ seq: 12, ops: [put('a', { pitch: 48, velocity: 20 })] });
  assert.deepEqual(pitches(document), [72]);
  assert.equal(document.score.parts[0]!.notes[0]!.velocity, 20);
  document.acknowledge(1, 13);
  assert.deepEqual(pitches(document), [72]);
});

test('the last one in the order of the server wins', () => {
  const document = open();
  document.receive({ seq: 11, ops: [put('a')] });
  document.change([put('a', { pitch: 72 })]);
  document.acknowledge(1, 12);
  document.receive({ seq: 13, ops: [put('a', { pitch: 48 })] });
  assert.deepEqual(pitches(document), [48]);
});

test('a change that is turned down is taken back', () => {
  const document = open();
  document.change([put('a')]);
  document.change([put('b')]);
  document.reject(1);
  assert.deepEqual(
    document.score.parts[0]!.notes.map(({ id }) => id),
    ['b'],
  );
});

test('what arrives too early waits for what is missing', () => {
  const document = open();
  document.receive({ seq: 12, ops: [put('a', { pitch: 61 })] });
  assert.deepEqual(pitches(document), []);
  assert.ok(document.hasGap);
  document.receive({ seq: 11, ops: [put('a')] });
  assert.deepEqual(pitches(document), [61]);
  assert.ok(!document.hasGap);
});

test('one that is told twice counts once', () => {
  const document = open();
  document.receive({ seq: 11, ops: [put('a')] });
  document.receive({ seq: 12, ops: [{ op: 'note.del', id: 'a' }] });
  document.receive({ seq: 11, ops: [put('a')] });
  assert.deepEqual(pitches(document), []);
});

test('a change whose acknowledgement got lost is recognised after a reconnect', () => {
  const document = open();
  document.change([put('a')]);
  document.receive({ seq: 11, ops: [put('a')], client: 'me', cid: 1 });
  assert.deepEqual(document.pending, []);
  document.receive({ seq: 12, ops: [{ op: 'note.del', id: 'a' }] });
  assert.deepEqual(pitches(document), []);
});

test('a change that the snapshot holds already does not undo what came after it', () => {
  const document = open();
  document.change([put('a')]);
  const later = applyOperations(SCORE, [put('a'), put('a', { pitch: 48 })]).score;
  document.reset(later, 12);
  document.acknowledge(1, 11);
  assert.deepEqual(pitches(document), [48]);
});

test('changes of an earlier life of the page go on where they were', () => {
  const document = new SharedDocument('me', [{ t: 'op', cid: 7, ops: [put('a')] }]);
  document.reset(SCORE, 3);
  document.change([put('b')]);
  assert.deepEqual(
    document.pending.map(({ cid }) => cid),
    [7, 8],
  );
  assert.equal(document.score.parts[0]!.notes.length, 2);
});

test('undoing takes back one person’s change and leaves the other’s', () => {
  const document = open();
  document.receive({ seq: 11, ops: [put('a')] });
  const inverse = document.change([put('a', { pitch: 72 })]);
  document.receive({ seq: 12, ops: [put('a', { velocity: 20 })] });
  document.change(inverse);
  const [note] = document.score.parts[0]!.notes;
  assert.deepEqual([note!.pitch, note!.velocity], [60, 20]);
});

test('two browsers and the server end the same, whatever the order of delivery', () => {
  const random = seeded(4);
  const server = new Server();
  const browsers = [open('one'), open('two')];
  const inboxes: ((() => void)[])[] = [[], []];
  for (let step = 0; step < 1_000; step++) {
    const from = Math.floor(random() * 2);
    const browser = browsers[from]!;
    if (browser.change([randomChange(random)]).length > 0) {
      const placed = server.commit(browser.client, browser.pending.at(-1)!);
      inboxes[from]!.push(() => browser.acknowledge(placed.cid!, placed.seq));
      inboxes[1 - from]!.push(() => browsers[1 - from]!.receive(placed));
    }
    inboxes.forEach((inbox) => inbox.splice(0, Math.floor(random() * 3)).forEach((deliver) => deliver()));
  }
  inboxes.flat().forEach((deliver) => deliver());
  assert.deepEqual(browsers[0]!.score, server.score);
  assert.deepEqual(browsers[1]!.score, server.score);
  assert.ok(server.score.parts[0]!.notes.length > 0);
});

/** Puts changes in an order, as the real one does. */
class Server {
  score = SCORE;
  #seq = 10;

  commit(client: string, { cid, ops }: OperationMessage): Operations {
    this.score = applyOperations(this.score, ops).score;
    return { seq: ++this.#seq, ops, client, cid };
  }
}

function randomChange(random: () => number): Operation {
  const id = `n${Math.floor(random() * 20)}`;
  const kind = random();
  if (kind < 0.2) {
    return { op: 'note.del', id };
  }
  const pitch = 40 + Math.floor(random() * 40);
  return kind < 0.5 ? put(id, { pitch }) : put(id, { part: 'p', start: 0, duration: 240, pitch, velocity: 80 });
}

/** Mulberry32. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

test('what is done for all can be taken back by each, once', () => {
  const document = open();
  const steps: SharedStep[] = [];
  document.addEventListener('step', (event) => steps.push((event as CustomEvent<SharedStep>).detail));
  document.receive({ seq: 12, ops: [put('b')], step: 'Candidate taken' });
  document.receive({ seq: 11, ops: [put('a')] });
  assert.deepEqual(steps, [{ name: 'Candidate taken', inverse: [{ op: 'note.del', id: 'b' }] }]);
  document.change(steps[0]!.inverse);
  assert.deepEqual(
    document.score.parts[0]!.notes.map(({ id }) => id),
    ['a'],
  );
});
