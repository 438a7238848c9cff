import { join } from 'node:path';
import type { Plugin } from 'vite';

/** The name of the entry, and of the file that tells what became of it. */
const NAME = 'listen';

/**
 * Bundles the script of shared pages beside Vaadin's, and says in `VAADIN/build/listen.json` what it and
 * its styles are called, so that the server can name them in its HTML.
 */
export function pageBundle(): Plugin {
  return {
    name: 'refrain-page-bundle',
    apply: 'build',
    config: () => ({
      build: { rollupOptions: { input: { [NAME]: join(import.meta.dirname, `${NAME}.ts`) } } },
    }),
    generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type === 'chunk' && chunk.isEntry && chunk.name === NAME) {
          const styles = [...(chunk.viteMetadata?.importedCss ?? [])].map((file) => `/${file}`);
          const source = JSON.stringify({ scripts: [`/${chunk.fileName}`], styles });
          this.emitFile({ type: 'asset', fileName: `VAADIN/build/${NAME}.json`, source });
        }
      }
    },
  };
}
