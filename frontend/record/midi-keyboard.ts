import type { NoteListener, NoteSource } from './note-source';

const NOTE_OFF = 0x80;
const NOTE_ON = 0x90;

/** All keyboards that are connected by MIDI, also those that are plugged in later. */
export class MidiKeyboard implements NoteSource {
  private constructor(readonly access: MIDIAccess) {}

  /**
   * Asks the browser, which asks the person.
   *
   * @throws Error with a reason for people, if there is no way to MIDI or it was denied
   */
  static async connect(): Promise<MidiKeyboard> {
    if (!navigator.requestMIDIAccess) {
      throw new Error('This browser cannot hear MIDI keyboards. Chrome, Edge and Firefox can.');
    }
    try {
      return new MidiKeyboard(await navigator.requestMIDIAccess());
    } catch {
      throw new Error('The browser does not let this page hear MIDI keyboards. Allow it in the address bar.');
    }
  }

  /** What is connected. */
  get names(): readonly string[] {
    return [...this.access.inputs.values()].map(({ name }) => name ?? 'MIDI keyboard');
  }

  listen(listener: NoteListener): () => void {
    const onMessage = ({ data }: MIDIMessageEvent): void => {
      const [status = 0, pitch = 0, velocity = 0] = data ?? [];
      const kind = status & 0xf0;
      if (kind === NOTE_ON && velocity > 0) {
        listener.down(pitch, velocity);
      } else if (kind === NOTE_ON || kind === NOTE_OFF) {
        listener.up(pitch);
      }
    };
    const attach = (): void => {
      for (const input of this.access.inputs.values()) {
        input.onmidimessage = onMessage;
      }
    };
    attach();
    this.access.onstatechange = attach;
    return () => {
      this.access.onstatechange = null;
      for (const input of this.access.inputs.values()) {
        input.onmidimessage = null;
      }
    };
  }
}
