import { expect, test } from 'vitest';
import { isCurrent } from '../generate.ts';
import type { paths } from '../src/api.gen.ts';

test('the committed types are those of the route tables', async () => {
  const current = await isCurrent();
  expect(current, 'run "node packages/client/generate.ts" and commit what it writes').toBe(true);
});

type Report =
  paths['/v1/contacts/{contactId}/incident']['post']['requestBody']['content']['application/json'];

test('a field that has a default may be left out', () => {
  const report: Report = {
    incidentType: 'smell-of-gas',
    place: { text: 'Pier 4', zone: 'harbour' },
    summary: 'A leak',
  };
  expect(report.hazards).toBeUndefined();
});
