import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { SizeWatch } from './size-watch';

let resized: () => void;
let frames: Map<number, () => void>;
let answers: number;
let watch: SizeWatch;

function nextFrame(): void {
  const due = [...frames.values()];
  frames.clear();
  due.forEach((answer) => answer());
}

beforeEach(() => {
  frames = new Map();
  answers = 0;
  let asked = 0;
  Object.assign(globalThis, {
    ResizeObserver: class {
      constructor(callback: () => void) {
        resized = callback;
      }
      observe(): void {}
      disconnect(): void {}
    },
    requestAnimationFrame: (answer: () => void) => {
      frames.set(++asked, answer);
      return asked;
    },
    cancelAnimationFrame: (id: number) => frames.delete(id),
  });
  watch = new SizeWatch(() => answers++);
});

test('answers a new size in the next frame, not in the one in which it is told', () => {
  resized();
  assert.equal(answers, 0);
  nextFrame();
  assert.equal(answers, 1);
});

test('answers many new sizes of one frame once', () => {
  resized();
  resized();
  nextFrame();
  nextFrame();
  assert.equal(answers, 1);
});

test('answers nothing any more once it looks away', () => {
  resized();
  watch.disconnect();
  nextFrame();
  assert.equal(answers, 0);
});
