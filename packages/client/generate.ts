import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import openapiTS, { astToString } from 'openapi-typescript';
import { apiDocument } from '../../infra/bundling/api-document.ts';

/** The file that the types of the API are generated into. */
export const file = resolve(import.meta.dirname, 'src/api.gen.ts');

const head = `// Generated from the route tables by "node packages/client/generate.ts"; the tests tell when it is out of date.\n`;

/** The types of the API as the route tables say them now. */
export const generate = async (): Promise<string> =>
  head +
  astToString(
    // A field with a default need not be sent.
    await openapiTS(JSON.stringify(apiDocument()), { alphabetize: true, defaultNonNullable: false }),
  );

/** True when the committed types are those of the route tables. */
export const isCurrent = async (): Promise<boolean> => (await readFile(file, 'utf8')) === (await generate());

if (import.meta.main) {
  await writeFile(file, await generate());
  console.log(`wrote ${file}`);
}
