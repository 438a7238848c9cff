import { join } from 'node:path';
import type { Plugin } from 'vite';

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
          styles: [...(chunk.viteMetadata?.importedCss ?? [])].map((file) => `/${file}`),
        },
      ]);
      if (files.length > 0) {
        const source = JSON.stringify(Object.fromEntries(files));
        this.emitFile({ type: 'asset', fileName: 'VAADIN/build/pages.json', source });
      }
    },
  };
}
