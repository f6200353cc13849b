import { describe, expect, test } from 'vitest';
import * as procedures from '@muster/procedures';
import { procedureNames, readProcedure } from '../src/procedures.ts';

describe.each(procedureNames)('%s', (name) => {
  test('is written in the procedure language and passes the checker, its own test cases included', async () => {
    const document = procedures.Procedure.parse(await readProcedure(name));
    expect(procedures.check(document)).toEqual([]);
  });
});
