import { registerHooks } from 'node:module';
import { extname } from 'node:path';

/** Lets Node.js run the sources as they are: they import each other without an extension. */
registerHooks({
  resolve: (specifier, context, next) =>
    next(specifier.startsWith('.') && extname(specifier) === '' ? `${specifier}.ts` : specifier, context),
});
