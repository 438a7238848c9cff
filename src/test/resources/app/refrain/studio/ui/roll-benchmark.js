/** Puts a score of many notes on the page's roll, and measures the time from frame to frame at work. */
async (count) => {
  const PARTS = 4;
  const FRAMES = 120;
  const { session } = document.querySelector('refrain-stage');
  const roll = session.shadowRoot.querySelector('refrain-roll');
  const { scroller } = roll;

  const parts = Array.from({ length: PARTS }, (_, part) => ({
    id: `part-${part}`,
    name: `part ${part + 1}`,
    program: 8 * part,
    drums: false,
    notes: Array.from({ length: count / PARTS }, (_, note) => ({
      id: `note-${part}-${note}`,
      start: 120 * note,
      duration: 60 + 60 * ((note * 7 + part) % 4),
      pitch: 40 + ((note * 13 + part * 5) % 45),
      velocity: 40 + ((note * 11) % 80),
    })),
  }));
  const score = { ...session.score, chords: [], sections: [], parts };
  const editor = new session.editor.constructor(Object.assign(new EventTarget(), { score, change: () => [] }));
  editor.audition = () => {};
  roll.score = score;
  roll.editor = editor;
  await roll.updateComplete;

  const frame = () => new Promise(requestAnimationFrame);
  const point = (type, x, y) => {
    const { left, top } = scroller.getBoundingClientRect();
    const place = { clientX: left + x, clientY: top + y, bubbles: true, composed: true, pointerId: 1 };
    scroller.dispatchEvent(new PointerEvent(type, place));
  };
  scroller.setPointerCapture = () => {};

  const results = [];
  const measure = async (what, act) => {
    for (let warm = 0; warm < 10; warm++) {
      await frame();
    }
    const times = [];
    let last = await frame();
    for (let step = 0; step < FRAMES; step++) {
      act(step);
      const now = await frame();
      times.push(now - last);
      last = now;
    }
    times.sort((a, b) => a - b);
    results.push({ what, median: times[FRAMES / 2], worst: times[Math.floor(FRAMES * 0.95)] });
  };
  const drag = async (what) => {
    const { viewport } = roll;
    const inView = ({ start, pitch }) =>
      viewport.x(start) > 250 && viewport.y(pitch) > 80 && viewport.y(pitch) < viewport.height - 120;
    const note = parts[0].notes.find(inView);
    const x = viewport.x(note.start) + 1;
    const y = viewport.y(note.pitch) + 3;
    point('pointerdown', x, y);
    await measure(what, (step) => point('pointermove', x + 3 * (step % 30), y + 2 * (step % 30)));
    point('pointercancel', x, y);
  };

  for (const view of ['near', 'whole']) {
    if (view === 'whole') {
      roll.camera.zoomToFit();
      roll.camera.zoomRows(0.5);
      roll.redraw();
    }
    await measure(`${view}: scroll`, (step) => scroller.scrollBy({ left: step % 60 < 30 ? 9 : -9, behavior: 'instant' }));
    await measure(`${view}: zoom`, (step) => roll.zoom(step % 20 < 10 ? 1.03 : 1 / 1.03));
    editor.select([]);
    await drag(`${view}: drag one note`);
    editor.select(parts.flatMap(({ notes }) => notes.map(({ id }) => id)));
    await drag(`${view}: drag all notes`);
    editor.select([]);
  }
  return results;
}
