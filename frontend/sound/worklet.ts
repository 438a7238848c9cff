import './base64';
import { BasicMIDI, SoundBankLoader, SpessaSynthProcessor, SpessaSynthSequencer } from 'spessasynth_core';
import type { WorkletCommand, WorkletReport } from './worklet-messages';

declare const sampleRate: number;
declare const currentTime: number;
declare function registerProcessor(name: string, processor: new () => AudioWorkletProcessor): void;
declare class AudioWorkletProcessor {
  readonly port: MessagePort;
}

/** Blocks of 128 samples between two reports of the place, about 20 a second. */
const REPORT_EVERY = 16;
/** Seconds. */
const BEFORE_END = 0.001;
const NOTE_ON = 0x90;
const NOTE_OFF = 0x80;
const CHANNELS_PER_PORT = 16;

/** Synthesizer and sequencer in the audio thread, so that a busy page does not disturb them. */
class RefrainProcessor extends AudioWorkletProcessor {
  readonly #synth = new SpessaSynthProcessor(sampleRate, { eventsEnabled: false, initialTime: currentTime });
  readonly #sequencer = new SpessaSynthSequencer(this.#synth);
  #commands = 0;
  #blocks = 0;
  #open = true;

  constructor() {
    super();
    // By default leading rests would be left out, and every bar would come early.
    this.#sequencer.skipToFirstNoteOn = false;
    this.#sequencer.onEventCall = ({ type }) => {
      if (type === 'songEnded') {
        this.#tell({ type: 'ended' });
      }
    };
    this.port.onmessage = ({ data }: MessageEvent<WorkletCommand>) => this.#onCommand(data);
    void this.#synth.processorInitialized.then(() => this.#tell({ type: 'ready' }));
  }

  process(_inputs: Float32Array[][], [output]: Float32Array[][]): boolean {
    if (this.#open) {
      this.#sequencer.processTick();
      this.#synth.process(output![0]!, output![1]!);
      if (++this.#blocks % REPORT_EVERY === 0) {
        this.#reportPlace();
      }
    }
    return this.#open;
  }

  #onCommand(command: WorkletCommand): void {
    this.#commands++;
    try {
      this.#obey(command);
    } catch (error) {
      this.#tell({ type: 'failed', message: String(error) });
    }
    if (this.#open) {
      this.#reportPlace();
    }
  }

  #obey(command: WorkletCommand): void {
    switch (command.type) {
      case 'bank':
        return this.#synth.soundBankManager.addSoundBank(SoundBankLoader.fromArrayBuffer(command.bytes), command.id);
      case 'song':
        this.#sequencer.loadNewSongList([BasicMIDI.fromArrayBuffer(command.midi)]);
        this.#sequencer.loopCount = command.looping ? Infinity : 0;
        return this.#goTo(command.seconds);
      case 'seek':
        return this.#goTo(command.seconds);
      case 'play':
        return this.#sequencer.play();
      case 'pause':
        return this.#sequencer.pause();
      case 'rate':
        this.#sequencer.playbackRate = command.factor;
        return;
      case 'program':
        this.#reach(command.channel);
        return this.#synth.programChange(command.channel, command.program);
      case 'strike':
      case 'release':
        return this.#note(command);
      case 'level':
        return this.#level(command);
      case 'close':
        this.#open = false;
        return this.#synth.destroySynthProcessor();
    }
  }

  /** The sequencer finds no place at its very end, and begins anew behind it. */
  #goTo(seconds: number): void {
    this.#sequencer.currentTime = Math.max(0, Math.min(seconds, this.#sequencer.duration - BEFORE_END));
  }

  #note({ type, channel, pitch, velocity, at }: Extract<WorkletCommand, { type: 'strike' | 'release' }>): void {
    this.#reach(channel);
    const status = (type === 'strike' ? NOTE_ON : NOTE_OFF) | (channel % CHANNELS_PER_PORT);
    const offset = channel - (channel % CHANNELS_PER_PORT);
    this.#synth.processMessage([status, pitch, velocity], offset, { time: at ?? 0 });
  }

  #level({ channel, muted, gain }: Extract<WorkletCommand, { type: 'level' }>): void {
    this.#reach(channel);
    this.#synth.midiChannels[channel]!.setSystemParameter('isMuted', muted);
    this.#synth.midiChannels[channel]!.setSystemParameter('gain', gain);
  }

  /** Makes sure that there is a channel. */
  #reach(channel: number): void {
    while (this.#synth.midiChannels.length <= channel) {
      this.#synth.createMIDIChannel();
    }
  }

  #reportPlace(): void {
    this.#tell({
      type: 'place',
      seconds: this.#sequencer.currentTime,
      at: currentTime,
      playing: !this.#sequencer.paused,
      commands: this.#commands,
    });
  }

  #tell(report: WorkletReport): void {
    this.port.postMessage(report);
  }
}

registerProcessor('refrain', RefrainProcessor);
