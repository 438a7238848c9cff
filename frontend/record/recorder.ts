import { putNote } from '../document/operations';
import type { Editor } from '../edit/editor';
import { addPart, PIANO } from '../edit/part-commands';
import { quantised } from '../edit/quantise';
import type { Snap } from '../edit/snap';
import { newId } from '../score/ids';
import { type Part, type Score, TICKS_PER_QUARTER } from '../score/score';
import type { Playback } from '../sound/playback';
import { ComputerKeyboard } from './computer-keyboard';
import { MidiKeyboard } from './midi-keyboard';
import type { NoteListener, NoteSource } from './note-source';
import { Take } from './take';

/** How far behind the last bar one can record, in ticks. */
const ROOM = 64 * 4 * TICKS_PER_QUARTER;

/**
 * Records what is played on keyboards into the part that is worked on: after a bar of counting, with a
 * metronome, as one step to undo.
 *
 * Fires `change` when {@link recording}, {@link midi} or what was played changed.
 */
export class Recorder extends EventTarget implements NoteListener {
  /** The grid to which recorded notes are drawn; undefined leaves them as they were played. */
  quantising: Snap | undefined;
  #midi: MidiKeyboard | undefined;
  #take: Take | undefined;
  #part: Part | undefined;
  /** Ends what sounds, by pitch. */
  readonly #sounding = new Map<number, () => void>();
  #stops: (() => void)[] = [];
  #before = { countsIn: false, metronome: false };
  readonly #onState = (): void => this.#follow();

  constructor(
    readonly editor: Editor,
    readonly playback: Playback,
  ) {
    super();
    this.quantising = editor.snap;
  }

  get recording(): boolean {
    return this.#take !== undefined;
  }

  /** The connected MIDI keyboards; undefined until the person asked for them. */
  get midi(): readonly string[] | undefined {
    return this.#midi?.names;
  }

  /**
   * Lets MIDI keyboards be heard, and recorded.
   *
   * @throws Error with a reason for people
   */
  async connectMidi(): Promise<void> {
    this.#midi = await MidiKeyboard.connect();
    this.#listen(this.#midi);
    this.#changed();
  }

  /** The score with nothing in it but what has been played; undefined unless it is being recorded. */
  get played(): Score | undefined {
    const part = this.#part;
    if (!this.#take || !part) {
      return undefined;
    }
    const notes = this.#take.sofar(this.playback.position).map((note, index) => ({ id: String(index), ...note }));
    return { ...this.editor.score, parts: [{ ...part, notes }] };
  }

  async start(): Promise<void> {
    const { playback } = this;
    if (!this.editor.part) {
      addPart(this.editor, PIANO);
    }
    this.#part = this.editor.part;
    if (this.recording || !this.#part) {
      return;
    }
    playback.pause();
    this.#take = new Take(playback.loop);
    this.#before = { countsIn: playback.countsIn, metronome: playback.metronome };
    playback.countsIn = true;
    playback.setMetronome(true);
    playback.setRoom(ROOM);
    const quiet = this.#listen(new ComputerKeyboard());
    this.#stops.push(quiet);
    playback.addEventListener('statechange', this.#onState);
    this.#stops.push(() => playback.removeEventListener('statechange', this.#onState));
    this.#changed();
    await playback.play();
  }

  /** Ends the recording and puts what was played into the score. */
  stop(): void {
    this.#finish(this.playback.position);
  }

  /** Lets everything go, also the MIDI keyboards. */
  close(): void {
    this.stop();
    this.#midi?.listen({ down: () => undefined, up: () => undefined })();
  }

  down(pitch: number, velocity: number): void {
    const part = this.#part ?? this.editor.part;
    if (part) {
      this.#sounding.get(pitch)?.();
      this.#sounding.set(pitch, this.playback.strike(part, pitch, velocity));
      // Also while it counts: whoever is early means the first beat.
      this.#take?.begin(pitch, velocity, this.playback.position);
      this.#changed();
    }
  }

  up(pitch: number): void {
    this.#sounding.get(pitch)?.();
    this.#sounding.delete(pitch);
    if (this.playback.state === 'playing') {
      this.#take?.end(pitch, this.playback.position);
      this.#changed();
    } else {
      this.#take?.drop(pitch);
    }
  }

  #listen(source: NoteSource): () => void {
    return source.listen(this);
  }

  #follow(): void {
    if (this.playback.state === 'paused') {
      this.#finish(this.playback.position);
    }
  }

  #finish(position: number): void {
    const take = this.#take;
    const part = this.#part;
    if (!take || !part) {
      return;
    }
    this.#take = this.#part = undefined;
    this.#stops.forEach((stop) => stop());
    this.#stops = [];
    this.#sounding.forEach((end) => end());
    this.#sounding.clear();
    this.playback.pause();
    this.playback.countsIn = this.#before.countsIn;
    this.playback.setMetronome(this.#before.metronome);
    this.playback.setRoom(0);
    const snap = this.quantising;
    const notes = take.finish(position).map((note) => (snap ? quantised(note, { snap, strength: 1 }) : note));
    const puts = notes.map((note) => putNote(part.id, { id: newId(), ...note }));
    this.editor.commit(
      puts,
      puts.map(({ id }) => id),
    );
    this.#changed();
  }

  #changed(): void {
    this.dispatchEvent(new Event('change'));
  }
}
