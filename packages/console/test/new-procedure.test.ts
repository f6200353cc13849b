import { check } from '@muster/procedures';
import { WrittenProcedure } from '@muster/procedures/written';
import { expect, test } from 'vitest';
import { copyOf, emptyProcedure } from '../src/screens/set-up/procedures/new/empty-procedure.ts';
import { newProcedureSearch } from '../src/screens/set-up/procedures/new/new-procedure-search.ts';

const own = { title: 'Water leak', incidentTypes: ['water-leak'] };

test('a new procedure is taken by the API and passes the checker without an advice', () => {
  const document = WrittenProcedure.parse(emptyProcedure(own));
  expect(document).toMatchObject(own);
  expect(check(document)).toEqual([]);
});

test('a copy has its own title and types, and all else of the original', () => {
  const original = emptyProcedure({ title: 'Smell of gas', incidentTypes: ['smell-of-gas', 'hissing'] });
  expect(copyOf({ ...original, start: 'elsewhere' }, own)).toEqual({
    ...emptyProcedure(own),
    start: 'elsewhere',
  });
});

test('the address says what is copied', () => {
  expect(newProcedureSearch({ copy: 'prc_1' })).toEqual({ copy: 'prc_1' });
  expect(newProcedureSearch({ copy: '' })).toEqual({});
});
