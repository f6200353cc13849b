import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Plugin } from 'esbuild';

const parts = resolve(import.meta.dirname, '../../packages/runtime/src/aws/sdk-parts');

/**
 * Gives a Lambda the few commands that it sends, on the SDK's own signer, transport and repetitions, instead of the SDK's whole
 * clients. A client or command without a part here ends the bundling: esbuild finds no such file or export.
 */
export const sdkParts: Plugin = {
  name: 'sdk-parts',
  setup(build) {
    build.onResolve({ filter: /^@aws-sdk\/(?:client-|lib-)[\w-]+$/ }, ({ path, kind }) => {
      const file = join(parts, `${path.replace('@aws-sdk/', '')}.ts`);
      return existsSync(file)
        ? { path: file }
        : { errors: [{ text: `${path} (${kind}) has no part in packages/runtime/src/aws/sdk-parts` }] };
    });
  },
};
