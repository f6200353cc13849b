import { globSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { build, type BuildOptions, type Metafile } from 'esbuild';
import { writeApiPage } from './api-page.ts';
import { leaveOut } from './leave-out.ts';
import { sdkParts } from './sdk-parts.ts';
import { shakeContracts } from './shake-contracts.ts';
import { shakeSdk } from './shake-sdk.ts';

const root = resolve(import.meta.dirname, '../..');
const handlerFiles = ['services/*/src/lambdas/*.ts', 'infra/platform/handlers/*.ts'];

/** Every Lambda, `<service>/<handler>`, with the file it starts in. The handler folders are the deployment's listing. */
export const handlerEntries = (): Readonly<Record<string, string>> =>
  Object.fromEntries(
    globSync(handlerFiles, { cwd: root })
      .map((file) => file.replaceAll('\\', '/'))
      .sort()
      .map((file) => [`${file.split('/')[1] ?? ''}/${basename(file, '.ts')}`, join(root, file)]),
  );

/** Code that is unpacked below a folder of modules, such as a checkout, is CommonJS all the same. */
const sayCommonJs = (folder: string) => {
  for (const handler of Object.keys(handlerEntries())) {
    writeFileSync(join(folder, handler, 'package.json'), '{ "type": "commonjs" }\n');
  }
};

export const bundleOf = (folder: string, service: string, handler: string): string =>
  join(folder, service, handler);

/** How code of ours becomes what starts fastest: one CommonJS file with the SDK in it and no source map. */
export const bundling = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  target: 'node24',
  format: 'cjs',
  // `import('node:http')` would make every export of it, and so load the whole of fetch.
  supported: { 'dynamic-import': false },
  mainFields: ['module', 'main'],
  minify: true,
  // zod writes and compiles a parser for each schema at its first use: 1.2 ms, to save 4 µs each time after.
  banner: { js: 'globalThis.__zod_globalConfig={jitless:true};' },
  legalComments: 'none',
  plugins: [sdkParts, leaveOut, shakeContracts, shakeSdk],
  logOverride: { 'import-is-undefined': 'silent' },
  logLevel: 'warning',
} as const satisfies BuildOptions;

/** Bundles every Lambda into `<folder>/<service>/<handler>/index.js`; the Lambda `api-docs` serves `apiDocument`. */
export const bundleHandlers = async (folder: string, apiDocument: object): Promise<Metafile> => {
  rmSync(folder, { recursive: true, force: true });
  const { metafile } = await build({
    ...bundling,
    entryPoints: Object.entries(handlerEntries()).map(([out, file]) => ({ out: `${out}/index`, in: file })),
    outdir: folder,
    metafile: true,
    define: { 'process.env.NODE_ENV': '"production"', API_DOCUMENT: JSON.stringify(apiDocument) },
  });
  sayCommonJs(folder);
  writeApiPage(bundleOf(folder, 'platform', 'api-docs'));
  return metafile;
};
