#!/usr/bin/env bash
# swagger-ui-dist 5.35.0: from 150 lines on (open groups and their operations), the page keeps in its document only the operations in
# sight. Finding in the page, printing and a script that counts operations miss the others; one operation fewer, and all are there.
# No setting turns it off. In jsdom, which has no layout, a screen is as high as nothing and a few lines.
set -euo pipefail
folder=$(mktemp -d) && trap 'rm -rf "$folder"' EXIT && cd "$folder"
npm init --yes > npm.log && npm install --no-audit --no-fund swagger-ui-dist@5.35.0 jsdom@27.0.0 >> npm.log 2>&1
cat > run.mjs <<'JS'
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { JSDOM } from 'jsdom';

const bundle = readFileSync(createRequire(import.meta.url).resolve('swagger-ui-dist/swagger-ui-bundle.js'), 'utf8');

const operationsDrawn = async (count) => {
  const { window } = new JSDOM('<div id="page"></div>', { runScripts: 'outside-only', pretendToBeVisual: true });
  window.eval(bundle);
  const operation = { tags: ['examples'], responses: { 200: { description: 'Example' } } };
  const paths = Object.fromEntries(Array.from({ length: count }, (_, at) => [`/example-${at}`, { get: operation }]));
  const spec = { openapi: '3.0.3', info: { title: 'Example', version: '1' }, paths };
  window.SwaggerUIBundle({ spec, domNode: window.document.querySelector('#page'), docExpansion: 'list' });
  await pause(3_000);
  const drawn = window.document.querySelectorAll('.opblock').length;
  window.close();
  return drawn === count ? 'all' : 'some';
};
for (const count of [148, 149]) console.log(`${count} operations in one group: ${await operationsDrawn(count)}`);
process.exit(0);
JS
node run.mjs 2> warnings.log | tee seen.txt
diff seen.txt - << 'SEEN'
148 operations in one group: all
149 operations in one group: some
SEEN
