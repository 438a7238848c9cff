import { audioThread } from './audio-thread';
import type { Channel } from './channels';
import type { InstrumentId } from './instruments';
import { CLICK_PROGRAM } from './metronome';
import type { WorkletCommand, WorkletReport } from './worklet-messages';

/** Seconds by which clicks are ordered before they sound, so that they are not late already. */
const LEAD = 0.1;
const CLICK_VELOCITY = 100;
const NO_VELOCITY = 0;

/** The loudness of one channel. */
export interface ChannelLevel {
  readonly muted: boolean;
  /** 0 is silent, 1 the usual level. */
  readonly gain: number;
}

/** What the synthesizer says by itself. */
export interface SynthesizerListener {
  /** The music is over. */
  ended(): void;
  failed(error: Error): void;
}

/**
 * The synthesizer and sequencer that run in an audio worklet, as the page sees them. Commands are obeyed in order;
 * times are seconds of music.
 */
export class Synthesizer {
  readonly #context: AudioContext;
  readonly #node: AudioWorkletNode;
  readonly #ready: Promise<void>;
  readonly #listener: SynthesizerListener;
  #commands = 0;
  #place = { seconds: 0, at: 0, playing: false, commands: 0 };
  /** Where the worklet was last told to go. */
  #destination = { seconds: 0, command: 0 };
  #rate = 1;
  #counting: ReturnType<typeof setTimeout> | undefined;
  #counted: ((whole: boolean) => void) | undefined;

  static async open(listener: SynthesizerListener): Promise<Synthesizer> {
    const synthesizer = new Synthesizer(await audioThread(), listener);
    await synthesizer.#ready;
    return synthesizer;
  }

  private constructor(context: AudioContext, listener: SynthesizerListener) {
    this.#context = context;
    this.#listener = listener;
    this.#node = new AudioWorkletNode(context, 'refrain', { numberOfInputs: 0, outputChannelCount: [2] });
    this.#ready = new Promise((resolve) => {
      this.#node.port.onmessage = ({ data }: MessageEvent<WorkletReport>) => this.#onReport(data, resolve);
    });
    this.#node.connect(context.destination);
  }

  /** Seconds of music heard so far, the delay of the loudspeakers taken off. */
  get seconds(): number {
    const { seconds, at, playing, commands } = this.#place;
    if (commands < this.#destination.command) {
      return this.#destination.seconds;
    }
    const ahead = playing ? (this.#context.currentTime - at - this.#context.outputLatency) * this.#rate : 0;
    return Math.max(0, seconds + ahead);
  }

  /** Adds a sound bank, or puts it in the place of the one of the same instrument. */
  addInstrument(id: InstrumentId, bank: ArrayBuffer): void {
    // A copy: the buffer moves into the worklet, and others use the original.
    const bytes = bank.slice(0);
    this.#tell({ type: 'bank', id, bytes }, [bytes]);
  }

  /** Puts a MIDI file in, standing at a time; what was playing goes on in the new file. */
  load(midi: ArrayBuffer, seconds: number, looping: boolean): void {
    this.#tell({ type: 'song', midi, seconds, looping }, [midi]);
    this.#destination = { seconds, command: this.#commands };
  }

  seek(seconds: number): void {
    this.#tell({ type: 'seek', seconds });
    this.#destination = { seconds, command: this.#commands };
  }

  /** To be called from a user's action: browsers keep a page silent until there is one. */
  async resume(): Promise<void> {
    await this.#context.resume();
  }

  play(): void {
    this.#tell({ type: 'play' });
  }

  pause(): void {
    this.#tell({ type: 'pause' });
  }

  set rate(factor: number) {
    this.#rate = factor;
    this.#tell({ type: 'rate', factor });
  }

  /** Clicks some beats, and resolves where the next one would be; false if it was stopped before. */
  async countIn({ index: channel }: Channel, beats: number, beat: number): Promise<boolean> {
    this.#tell({ type: 'program', channel, program: CLICK_PROGRAM });
    const start = this.#context.currentTime + LEAD;
    for (let count = 0; count < beats; count++) {
      const pitch = count === 0 ? 84 : 76;
      const at = start + count * beat;
      this.#tell({ type: 'strike', channel, pitch, velocity: CLICK_VELOCITY, at });
      this.#tell({ type: 'release', channel, pitch, velocity: NO_VELOCITY, at: at + beat / 4 });
      if (!(await this.#pause(at + beat - this.#context.currentTime - (count < beats - 1 ? LEAD : 0)))) {
        return false;
      }
    }
    return true;
  }

  /** Ends a count-in. */
  stopCounting(): void {
    clearTimeout(this.#counting);
    this.#counted?.(false);
  }

  /** Resolves after some seconds; false if it was stopped before. */
  #pause(seconds: number): Promise<boolean> {
    return new Promise((resolve) => {
      this.#counted = resolve;
      this.#counting = setTimeout(() => resolve(true), seconds * 1_000);
    });
  }

  /** Begins a note at once; without a program it is a drum. */
  strike({ index: channel }: Channel, program: number | undefined, pitch: number, velocity: number): void {
    if (program !== undefined) {
      this.#tell({ type: 'program', channel, program });
    }
    this.#tell({ type: 'strike', channel, pitch, velocity });
  }

  release({ index: channel }: Channel, pitch: number): void {
    this.#tell({ type: 'release', channel, pitch, velocity: NO_VELOCITY });
  }

  level({ index: channel }: Channel, level: ChannelLevel): void {
    this.#tell({ type: 'level', channel, ...level });
  }

  async close(): Promise<void> {
    this.#tell({ type: 'close' });
    this.#node.disconnect();
    await this.#context.close();
  }

  #tell(command: WorkletCommand, transfer: Transferable[] = []): void {
    this.#commands++;
    this.#node.port.postMessage(command, transfer);
  }

  #onReport(report: WorkletReport, onReady: () => void): void {
    switch (report.type) {
      case 'ready':
        return onReady();
      case 'place':
        this.#place = report;
        return;
      case 'ended':
        return this.#listener.ended();
      case 'failed':
        return this.#listener.failed(new Error(report.message));
    }
  }
}
