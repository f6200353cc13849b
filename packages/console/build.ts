import { resolve } from 'node:path';
import { build } from 'vite';

/** Builds the console's files into a folder, which is emptied first. Rejects when the source does not compile. */
export async function buildConsole(outDir: string): Promise<void> {
  await build({
    configFile: resolve(import.meta.dirname, 'vite.config.ts'),
    logLevel: 'error',
    build: { outDir, emptyOutDir: true },
  });
}
