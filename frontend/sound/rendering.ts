import { audioToWav, BasicMIDI, SoundBankLoader, SpessaSynthProcessor, SpessaSynthSequencer } from 'spessasynth_core';
import { Bars } from '../score/bars';
import type { Score } from '../score/score';
import { TempoMap } from '../score/tempo-map';
import { assignChannels } from './channels';
import { instrumentsOf, loadInstruments } from './instruments';
import { toMidiFile } from './midi-file';
import { Mix } from './mix';

const SAMPLE_RATE = 44_100;
const BLOCK = 128;
/** How long a last chord may ring, in seconds. */
const TAIL = 2;
/** Blocks rendered before the page gets its turn. */
const BLOCKS_PER_TURN = 1_024;

export interface RenderedAudio {
  readonly sampleRate: number;
  /** Samples from -1 to 1. */
  readonly left: Float32Array;
  readonly right: Float32Array;
}

export interface RenderingOptions {
  readonly mix?: Mix;
  /** Called with 0 to 1. */
  readonly onProgress?: ((done: number) => void) | undefined;
  readonly signal?: AbortSignal;
}

/** Renders a score to sound as fast as the machine can, at the score's own tempo. */
export async function render(score: Score, options: RenderingOptions = {}): Promise<RenderedAudio> {
  const processor = await prepare(score, options.mix ?? new Mix());
  const sequencer = new SpessaSynthSequencer(processor);
  sequencer.skipToFirstNoteOn = false;
  sequencer.loopCount = 0;
  sequencer.loadNewSongList([BasicMIDI.fromArrayBuffer(toMidiFile(score))]);
  sequencer.play();

  const length = Math.ceil((new TempoMap(score.tempi).seconds(new Bars(score).end) + TAIL) * SAMPLE_RATE);
  const audio = { sampleRate: SAMPLE_RATE, left: new Float32Array(length), right: new Float32Array(length) };
  for (let sample = 0, blocks = 0; sample < length; sample += BLOCK, blocks++) {
    if (blocks % BLOCKS_PER_TURN === 0) {
      options.onProgress?.(sample / length);
      await turn();
      options.signal?.throwIfAborted();
    }
    sequencer.processTick();
    processor.process(audio.left, audio.right, sample, Math.min(BLOCK, length - sample));
  }
  options.onProgress?.(1);
  return audio;
}

/** 16-bit stereo, as loud as it was rendered. */
export function toWav(audio: RenderedAudio): Blob {
  const bytes = audioToWav([audio.left, audio.right], audio.sampleRate, { normalizeAudio: false });
  return new Blob([bytes], { type: 'audio/wav' });
}

async function prepare(score: Score, mix: Mix): Promise<SpessaSynthProcessor> {
  const processor = new SpessaSynthProcessor(SAMPLE_RATE, { eventsEnabled: false });
  await processor.processorInitialized;
  for (const [id, bank] of await loadInstruments(instrumentsOf(score))) {
    processor.soundBankManager.addSoundBank(SoundBankLoader.fromArrayBuffer(bank.slice(0)), id);
  }
  const levels = mix.levels(score);
  for (const [part, { index }] of assignChannels(score)) {
    while (processor.midiChannels.length <= index) {
      processor.createMIDIChannel();
    }
    const { muted, gain } = levels.get(part) ?? { muted: false, gain: 1 };
    processor.midiChannels[index]!.setSystemParameter('isMuted', muted);
    processor.midiChannels[index]!.setSystemParameter('gain', gain);
  }
  return processor;
}

/** Lets the page draw and listen before going on. */
function turn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
