/** The addresses of the instrument files, made by the Vite plugin in `instrument-files.ts`. */
declare module 'virtual:instruments' {
  /** One for each General MIDI program, 0 to 127. */
  export const programs: readonly string[];
  /** The standard drum kit. */
  export const drums: string;
}

/** The address of a file that becomes an asset of the bundle. */
declare module '*?url' {
  const url: string;
  export default url;
}
