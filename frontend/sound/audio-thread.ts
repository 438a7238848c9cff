import workletUrl from './worklet?worker&url';

let ahead: Promise<AudioContext> | undefined;

/** Begins to start an audio thread before anybody asks for one, which takes longer than all the rest of a page. */
export function startAhead(): void {
  ahead ??= start();
  ahead.catch(() => (ahead = undefined));
}

/** An audio thread that has the synthesizer's program, as yet silent: the one that was started ahead, or a new one. */
export function audioThread(): Promise<AudioContext> {
  const thread = ahead ?? start();
  ahead = undefined;
  return thread;
}

async function start(): Promise<AudioContext> {
  const context = new AudioContext();
  await context.audioWorklet.addModule(workletUrl);
  return context;
}
