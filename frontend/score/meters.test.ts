import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pieceMeter, withPieceMeter } from './meters';

const PICKUP = { at: 0, meter: '1/8' };

test('a pickup is not the meter of the piece', () => {
  assert.equal(pieceMeter([PICKUP, { at: 240, meter: '6/8' }]), '6/8');
  assert.equal(pieceMeter([{ at: 0, meter: '3/4' }, { at: 2_880, meter: '4/4' }]), '3/4');
  assert.equal(pieceMeter([]), '4/4');
});

test('a pickup stays when the meter changes, and later meters do', () => {
  const later = { at: 10_000, meter: '2/4' };
  assert.deepEqual(withPieceMeter([PICKUP, { at: 240, meter: '6/8' }, later], '3/4'), [
    PICKUP,
    { at: 240, meter: '3/4' },
    later,
  ]);
  assert.deepEqual(withPieceMeter([{ at: 0, meter: '6/8' }, later], '3/4'), [{ at: 0, meter: '3/4' }, later]);
});

test('a pickup that would fill a bar of the new meter is one no more', () => {
  const meters = [
    { at: 0, meter: '3/8' },
    { at: 720, meter: '4/4' },
  ];
  assert.deepEqual(withPieceMeter(meters, '3/8'), [{ at: 0, meter: '3/8' }]);
});
