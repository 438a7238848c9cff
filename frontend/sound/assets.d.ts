/** The addresses of the instrument files, made by the Vite plugin in `instrument-files.ts`. */
declare module 'virtual:instruments' {
  /** `program-0` to `program-127`, and `drums`; the small files are heard until the full ones have come. */
  export const instruments: Readonly<Record<string, { readonly full: string; readonly small: string }>>;
}

/** The address of a file that becomes an asset of the bundle. */
declare module '*?url' {
  const url: string;
  export default url;
}

/** The address of a script of its own, bundled with what it imports. */
declare module '*?worker&url' {
  const url: string;
  export default url;
}
