import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { FIRST, inlineRuntime } from './inline-runtime.ts';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), inlineRuntime()],
  build: {
    outDir: resolve(import.meta.dirname, 'dist'),
    target: 'es2023',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    // The first load is one script, not thirty: each request costs a way to the server and back.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: FIRST, tags: ['$initial'] }] } } },
  },
});
