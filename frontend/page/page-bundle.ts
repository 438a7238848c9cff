import { join } from 'node:path';
import type { Plugin, Rolldown } from 'vite';

/** The entries: of a piece's page, and of lists of pieces. */
const NAMES = ['listen', 'browse'];

/**
 * Bundles the scripts of plain pages beside Vaadin's, and says in `VAADIN/build/pages.json` what they and
 * their styles are called, so that the server can name them in its HTML.
 */
export function pageBundle(): Plugin {
  const input = Object.fromEntries(NAMES.map((name) => [name, join(import.meta.dirname, `${name}.ts`)]));
  return {
    name: 'refrain-page-bundle',
    apply: 'build',
    config: () => ({ build: { rollupOptions: { input } } }),
    generateBundle(_options, bundle) {
      const entries = Object.values(bundle).flatMap((chunk) =>
        chunk.type === 'chunk' && chunk.isEntry && NAMES.includes(chunk.name) ? [chunk] : [],
      );
      const files = entries.map((chunk) => [
        chunk.name,
        {
          scripts: [`/${chunk.fileName}`],
          styles: [...new Set(stylesOf(chunk, bundle))].map((file) => `/${file}`),
        },
      ]);
      if (files.length > 0) {
        const source = JSON.stringify(Object.fromEntries(files));
        this.emitFile({ type: 'asset', fileName: 'VAADIN/build/pages.json', source });
      }
    },
  };
}

/** The styles of a chunk and of those that it imports: what two entries share is in a chunk of its own. */
function stylesOf(chunk: Rolldown.OutputChunk, bundle: Rolldown.OutputBundle, seen = new Set<string>()): string[] {
  const own = [...(chunk.viteMetadata?.importedCss ?? [])];
  const imported = chunk.imports.flatMap((name) => {
    const other = bundle[name];
    if (other?.type !== 'chunk' || seen.has(name)) {
      return [];
    }
    seen.add(name);
    return stylesOf(other, bundle, seen);
  });
  return [...imported, ...own];
}
