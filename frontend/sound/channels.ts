import type { Score } from '../score/score';

const CHANNELS_PER_PORT = 16;
const DRUM_CHANNEL = 9;
const MELODIC_CHANNELS = Array.from({ length: CHANNELS_PER_PORT }, (_, channel) => channel).filter(
  (channel) => channel !== DRUM_CHANNEL,
);

/** Stands for the metronome where parts have their ids. */
export const METRONOME = ' metronome';

/** A MIDI channel of its own for one part, so that it can be muted alone. */
export interface Channel {
  /** MIDI ports carry 16 channels each; pieces of more parts than that use several. */
  readonly port: number;
  /** 0 to 15. */
  readonly channel: number;
  /** Counted over all ports, as the synthesizer does. */
  readonly index: number;
}

/** Gives the metronome and each part of a score a channel, in the order of the parts. */
export function assignChannels(score: Score): Map<string, Channel> {
  const channels = new Map<string, Channel>();
  let melodic = 0;
  let drums = 0;
  const assign = (id: string, isDrums: boolean): void => {
    const port = isDrums ? drums++ : Math.floor(melodic / MELODIC_CHANNELS.length);
    const channel = isDrums ? DRUM_CHANNEL : MELODIC_CHANNELS[melodic++ % MELODIC_CHANNELS.length]!;
    channels.set(id, { port, channel, index: port * CHANNELS_PER_PORT + channel });
  };
  assign(METRONOME, false);
  score.parts.forEach((part) => assign(part.id, part.drums));
  return channels;
}
