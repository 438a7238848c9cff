import { Sequencer, WorkletSynthesizer } from 'spessasynth_lib';
import processorUrl from 'spessasynth_lib/dist/spessasynth_processor.min.js?url';
import type { Channel } from './channels';
import type { InstrumentId } from './instruments';

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
  async play(): Promise<void> {
    await this.#context.resume();
    this.#sequencer.play();
  }

  pause(): void {
    this.#sequencer.pause();
  }

  set rate(factor: number) {
    this.#sequencer.playbackRate = factor;
  }

  level(channel: Channel, level: ChannelLevel): void {
    while (this.#synth.midiChannels.length <= channel.index) {
      this.#synth.addNewChannel();
    }
    const settings = this.#synth.midiChannels[channel.index]!;
    settings.setSystemParameter('isMuted', level.muted);
    settings.setSystemParameter('gain', level.gain);
  }

  async close(): Promise<void> {
    this.#synth.destroy();
    await this.#context.close();
  }
}
