import type { Plugin } from 'vite';

/** The script of the first load. */
export const FIRST = 'first';
const NAME = 'rolldown-runtime';
const IMPORT = new RegExp(`import\\{([^}]*)\\}from"\\./${NAME}-[^"]+";`);
const EXPORT = /export\{([^}]*)\};?\s*$/;
const SCRIPT = new RegExp(`\\s*<script [^>]*${NAME}[^>]*></script>`);

/** `n as e,t` of an import as the pattern `n:e,t`. */
const asPattern = (names: string): string => names.replaceAll(/\s+as\s+/g, ':');
/** `c as n,t` of an export as the properties `n:c,t`. */
const asProperties = (names: string): string => names.replaceAll(/([^,\s]+)\s+as\s+([^,\s]+)/g, '$2:$1');

/** The script of the first load with the bundler's helpers inside instead of their import. Throws when it is not as the bundler writes it. */
export const withRuntime = (script: string, runtime: string): string => {
  const [statement, imported] = IMPORT.exec(script) ?? [];
  const [exports, exported] = EXPORT.exec(runtime) ?? [];
  if (statement === undefined || imported === undefined || exports === undefined || exported === undefined)
    throw new Error(
      `the bundler writes ${NAME} in another way than packages/console/inline-runtime.ts knows`,
    );
  const body = runtime.slice(0, -exports.length);
  const inlined = `const{${asPattern(imported)}}=(()=>{${body}return{${asProperties(exported)}}})();`;
  return script.replace(statement, () => inlined);
};

/**
 * The bundler puts its helpers, half a kilobyte, into a file of their own. The first script gets a copy, so that the first load
 * does not wait for that file; the scripts of other screens import it as they are.
 */
export const inlineRuntime = (): Plugin => ({
  name: 'inline-runtime',
  apply: 'build',
  generateBundle: {
    order: 'pre',
    handler(_, bundle) {
      const chunks = Object.values(bundle).filter((one) => one.type === 'chunk');
      const runtime = chunks.find(({ name }) => name === NAME);
      const first = chunks.find(({ name }) => name === FIRST);
      if (runtime === undefined || first === undefined)
        throw new Error(`the bundle has no ${NAME} or no ${FIRST}`);
      first.code = withRuntime(first.code, runtime.code);
    },
  },
  transformIndexHtml: { order: 'post', handler: (html) => html.replace(SCRIPT, '') },
});
