import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The address of a running console (`consoleUrl` in `.local/muster.json`), whose API a development server uses. */
const running = process.env['MUSTER_CONSOLE'];

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  build: {
    outDir: resolve(import.meta.dirname, 'dist'),
    target: 'es2023',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    // The first load is one script, not thirty: each request costs a way to the server and back.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'first', tags: ['$initial'] }] } } },
  },
  server: {
    host: '127.0.0.1',
    strictPort: true,
    ...(running !== undefined && {
      proxy: Object.fromEntries(
        ['/v1', '/r', '/config.json'].map((path) => [path, { target: running, changeOrigin: true }]),
      ),
    }),
  },
});
