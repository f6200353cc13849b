import { resolve } from 'node:path';
import type { Plugin } from 'esbuild';

const runtime = resolve(import.meta.dirname, '../../packages/runtime');

const contents = `import { fromEnv } from '@aws-sdk/credential-provider-env';
export const defaultProvider = () => fromEnv();`;

/**
 * Lambda always hands its credentials over in the environment. Without this every bundle would carry the SDK's other
 * ways to find some, which is a fifth of its start.
 */
export const environmentCredentials: Plugin = {
  name: 'environment-credentials',
  setup(build) {
    build.onResolve({ filter: /^@aws-sdk\/credential-provider-node$/ }, () => ({
      path: 'credentials',
      namespace: 'environment',
    }));
    build.onLoad({ filter: /.*/, namespace: 'environment' }, () => ({ contents, resolveDir: runtime }));
  },
};
