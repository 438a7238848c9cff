import { Sequencer, WorkletSynthesizer } from 'spessasynth_lib';
import processorUrl from 'spessasynth_lib/dist/spessasynth_processor.min.js?url';
import type { Channel } from './channels';
import type { InstrumentId } from './instruments';
import { CLICK_PROGRAM } from './metronome';

/** Seconds by which clicks are ordered before they sound, so that they are not late already. */
const LEAD = 0.1;

/** The loudness of one channel. */
export interface ChannelLevel {
  readonly muted: boolean;
  /** 0 is silent, 1 the usual level. */
  readonly gain: number;
}

/**
 * SpessaSynth behind the few calls that Refrain needs. Synthesizer and sequencer both run in an audio
 * worklet, so a busy page does not disturb them; times here are seconds of music.
 */
export class Synthesizer {
  readonly #context: AudioContext;
  readonly #synth: WorkletSynthesizer;
  readonly #sequencer: Sequencer;
  readonly #instruments = new Set<InstrumentId>();
  /** Where the worklet was told to go and has not yet said that it is. */
  #destination: number | undefined;
  #counting: ReturnType<typeof setTimeout> | undefined;
  #counted: ((whole: boolean) => void) | undefined;

  static async open(onEnded: () => void): Promise<Synthesizer> {
    const context = new AudioContext();
    await context.audioWorklet.addModule(processorUrl);
    const synth = new WorkletSynthesizer(context);
    synth.connect(context.destination);
    await synth.isReady;
    return new Synthesizer(context, synth, onEnded);
  }

  private constructor(context: AudioContext, synth: WorkletSynthesizer, onEnded: () => void) {
    this.#context = context;
    this.#synth = synth;
    // By default leading rests would be left out, and every bar would come early.
    this.#sequencer = new Sequencer(synth, { skipToFirstNoteOn: false });
    this.#sequencer.loopCount = 0;
    this.#sequencer.eventHandler.addEvent('songEnded', 'refrain', onEnded);
    this.#sequencer.eventHandler.addEvent('timeChange', 'refrain', (seconds) => {
      if (this.#destination !== undefined && Math.abs(seconds - this.#destination) < 0.001) {
        this.#destination = undefined;
      }
    });
  }

  /** Seconds of music heard so far, the delay of the loudspeakers taken off. */
  get seconds(): number {
    if (this.#destination !== undefined) {
      return this.#destination;
    }
    const delay = this.#sequencer.paused ? 0 : this.#context.outputLatency * this.#sequencer.playbackRate;
    return Math.max(0, this.#sequencer.currentTime - delay);
  }

  async addInstruments(banks: ReadonlyMap<InstrumentId, ArrayBuffer>): Promise<void> {
    for (const [id, bank] of banks) {
      if (!this.#instruments.has(id)) {
        this.#instruments.add(id);
        // A copy: the buffer moves into the worklet, and others use the original.
        await this.#synth.soundBankManager.addSoundBank(bank.slice(0), id);
      }
    }
  }

  /** Puts a MIDI file in, standing at a time; what was playing goes on in the new file. */
  load(midi: ArrayBuffer, seconds: number, looping: boolean): void {
    const playing = !this.#sequencer.paused;
    this.#sequencer.loadNewSongList([{ binary: midi }]);
    this.#sequencer.loopCount = looping ? Infinity : 0;
    this.seek(seconds);
    if (playing) {
      this.#sequencer.play();
    } else {
      this.#sequencer.pause();
    }
  }

  seek(seconds: number): void {
    this.#destination = seconds;
    this.#sequencer.currentTime = seconds;
  }

  /** To be called from a user's action: browsers keep a page silent until there is one. */
  async resume(): Promise<void> {
    await this.#context.resume();
  }

  play(): void {
    this.#sequencer.play();
  }

  pause(): void {
    this.#sequencer.pause();
  }

  set rate(factor: number) {
    this.#sequencer.playbackRate = factor;
  }

  /** Clicks some beats, and resolves where the next one would be; false if it was stopped before. */
  async countIn({ index }: Channel, beats: number, beat: number): Promise<boolean> {
    this.#reach(index);
    this.#synth.programChange(index, CLICK_PROGRAM);
    const start = this.#context.currentTime + LEAD;
    for (let count = 0; count < beats; count++) {
      const pitch = count === 0 ? 84 : 76;
      const time = start + count * beat;
      this.#synth.noteOn(index, pitch, 100, { time });
      this.#synth.noteOff(index, pitch, { time: time + beat / 4 });
      if (!(await this.#pause(time + beat - this.#context.currentTime - (count < beats - 1 ? LEAD : 0)))) {
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
  strike({ index }: Channel, program: number | undefined, pitch: number, velocity: number): void {
    this.#reach(index);
    if (program !== undefined) {
      this.#synth.programChange(index, program);
    }
    this.#synth.noteOn(index, pitch, velocity);
  }

  release({ index }: Channel, pitch: number): void {
    this.#synth.noteOff(index, pitch);
  }

  level(channel: Channel, level: ChannelLevel): void {
    this.#reach(channel.index);
    const settings = this.#synth.midiChannels[channel.index]!;
    settings.setSystemParameter('isMuted', level.muted);
    settings.setSystemParameter('gain', level.gain);
  }

  /** Makes sure that there is a channel. */
  #reach(index: number): void {
    while (this.#synth.midiChannels.length <= index) {
      this.#synth.addNewChannel();
    }
  }

  async close(): Promise<void> {
    this.#synth.destroy();
    await this.#context.close();
  }
}
