#!/usr/bin/env bash
# zod 4.6.7, zod-openapi 6.0.2, openapi-typescript 7.13.0: a plain object with an id is published with additionalProperties
# false where it is answered and open where it is asked for, and a field with a default, which a client may leave out, is
# mandatory in the client's types.
set -euo pipefail
folder=$(mktemp -d) && trap 'rm -rf "$folder"' EXIT && cd "$folder"
npm init --yes > npm.log
npm install --no-audit --no-fund zod@4.6.7 zod-openapi@6.0.2 openapi-typescript@7.13.0 typescript@5.9.3 >> npm.log 2>&1
cat > run.mjs <<'JS'
import { writeFileSync } from 'node:fs';
import openapiTS, { astToString } from 'openapi-typescript';
import * as z from 'zod';
import { createDocument } from 'zod-openapi';

const Note = z.object({ text: z.string(), urgent: z.boolean().default(false) }).meta({ id: 'Note' });
const json = (schema) => ({ content: { 'application/json': { schema } } });
const post = { requestBody: json(Note), responses: { 200: { description: 'kept', ...json(Note) } } };
const info = { title: 'example', version: '1' };
const document = createDocument({ openapi: '3.1.0', info, paths: { '/notes': { post } } });
const { Note: request, NoteOutput: answer } = document.components.schemas;
const closed = ({ additionalProperties }) => additionalProperties === false;
console.log(`request closed: ${closed(request)}`);
console.log(`answer closed: ${closed(answer)}`);
writeFileSync('api.json', JSON.stringify(document));
for (const defaultNonNullable of [true, false]) {
  const text = astToString(await openapiTS(new URL('api.json', import.meta.url), { defaultNonNullable }));
  const body = text.slice(text.indexOf('Note: {'), text.indexOf('NoteOutput: {'));
  console.log(`defaultNonNullable ${defaultNonNullable}: urgent${/urgent(\??):/.exec(body)[1]}: boolean`);
}
JS
node run.mjs | tee seen.txt
diff seen.txt - << 'SEEN'
request closed: false
answer closed: true
defaultNonNullable true: urgent: boolean
defaultNonNullable false: urgent?: boolean
SEEN
