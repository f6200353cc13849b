import { globSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build } from 'esbuild';
import { leaveOut } from '@muster/infra/bundling/leave-out.ts';
import { sdkParts } from '@muster/infra/bundling/sdk-parts.ts';
import { shakeSdk } from '@muster/infra/bundling/shake-sdk.ts';

const handlers = globSync('handlers/*.ts', { cwd: import.meta.dirname });

/** Bundles the floor's Lambdas as Muster's own are bundled, each into `<folder>/<name>/index.js`. */
export const bundleFloor = async (folder: string): Promise<void> => {
  await build({
    entryPoints: handlers.map((file) => ({
      out: `${basename(file, '.ts')}/index`,
      in: join(import.meta.dirname, file),
    })),
    outdir: folder,
    bundle: true,
    platform: 'node',
    target: 'node24',
    format: 'cjs',
    supported: { 'dynamic-import': false },
    mainFields: ['module', 'main'],
    minify: true,
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [sdkParts, leaveOut, shakeSdk],
    logOverride: { 'import-is-undefined': 'silent' },
    logLevel: 'warning',
  });
  for (const file of handlers) {
    writeFileSync(join(folder, basename(file, '.ts'), 'package.json'), '{ "type": "commonjs" }\n');
  }
};
