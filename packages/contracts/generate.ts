import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { jsonSchemas } from './src/json-schemas.ts';

const folder = resolve(import.meta.dirname, 'schemas');

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder);
for (const [name, text] of jsonSchemas()) writeFileSync(resolve(folder, name), text);
