import { join } from 'node:path';
import type { Plugin, Rolldown } from 'vite';

/** The entries: of a piece's page, of lists of pieces, of the studio until Vaadin has started, and of sound before all. */
const ENTRIES = {
  listen: 'listen.ts',
  browse: 'browse.ts',
  opening: '../studio/opening.ts',
  ahead: '../sound/ahead.ts',
};

/** Vaadin's own entry. */
const VAADIN = 'indexhtml';

/**
 * Bundles the scripts of plain pages beside Vaadin's, and says in `VAADIN/build/pages.json` what they, the modules that
 * they import and their styles are called, so that the server can name them in its HTML.
 */
export function pageBundle(): Plugin {
  const input = Object.fromEntries(Object.entries(ENTRIES).map(([name, file]) => [name, join(import.meta.dirname, file)]));
  return {
    name: 'refrain-page-bundle',
    apply: 'build',
    config: () => ({ build: { rollupOptions: { input } } }),
    generateBundle(_options, bundle) {
      const entries = Object.values(bundle).flatMap((chunk) =>
        chunk.type === 'chunk' && chunk.isEntry && (chunk.name in ENTRIES || chunk.name === VAADIN) ? [chunk] : [],
      );
      const files = entries.map((chunk) => {
        const imported = importedBy(chunk, bundle);
        const styles = [...imported, chunk].flatMap(({ viteMetadata }) => [...(viteMetadata?.importedCss ?? [])]);
        return [
          chunk.name,
          {
            scripts: addresses([chunk.fileName]),
            modules: addresses(imported.map(({ fileName }) => fileName)),
            styles: addresses(styles),
          },
        ];
      });
      if (files.length > 0) {
        const source = JSON.stringify(Object.fromEntries(files));
        this.emitFile({ type: 'asset', fileName: 'VAADIN/build/pages.json', source });
      }
    },
  };
}

/** The chunks that one imports, and those that they import: what two entries share is in a chunk of its own. */
function importedBy(
  chunk: Rolldown.OutputChunk,
  bundle: Rolldown.OutputBundle,
  seen = new Set<string>(),
): Rolldown.OutputChunk[] {
  return chunk.imports.flatMap((name) => {
    const other = bundle[name];
    if (other?.type !== 'chunk' || seen.has(name)) {
      return [];
    }
    seen.add(name);
    return [...importedBy(other, bundle, seen), other];
  });
}

function addresses(files: string[]): string[] {
  return [...new Set(files)].map((file) => `/${file}`);
}
