import assert from 'node:assert/strict';
import { test } from 'node:test';
import { People } from './people';

const BO = { id: '1', name: 'Bo', colour: '#0b7a55', client: 'browser-1' };

test('whoever comes is here until they leave', () => {
  const people = new People();
  people.meet({ t: 'presence', ...BO });
  assert.deepEqual(people.all, [BO]);
  people.leave(BO.client);
  assert.deepEqual(people.all, []);
});

test('what is not said anew stays', () => {
  const people = new People();
  people.reset([BO]);
  people.meet({ t: 'presence', ...BO, cursor: { tick: 480, pitch: 60 } });
  people.meet({ t: 'presence', ...BO, selection: ['a'] });
  assert.deepEqual(people.all, [{ ...BO, cursor: { tick: 480, pitch: 60 }, selection: ['a'] }]);
});

test('a person with two browsers is here twice', () => {
  const people = new People();
  people.reset([BO, { ...BO, client: 'browser-2' }]);
  people.leave('browser-1');
  assert.equal(people.all.length, 1);
});
