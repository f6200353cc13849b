import { expect, test } from 'vitest';
import { ProcedureId } from '@muster/core';
import {
  keepNewestTypes,
  refuseUnknownType,
  type CoveredTypes,
  type KnownTypes,
} from '../src/procedure/known-types.ts';

const version = (number: number, incidentTypes: string[]): CoveredTypes => ({
  procedureId: ProcedureId.parse('prc_01arz3ndektsv4rrffq69g5fav'),
  version: number,
  incidentTypes,
});

const after = (...versions: readonly CoveredTypes[]): KnownTypes | undefined =>
  versions.reduce<KnownTypes | undefined>((known, one) => {
    const decision = keepNewestTypes(known, one);
    return decision.ok ? decision.state : known;
  }, undefined);

test('an older version that arrives late changes nothing', () => {
  expect(after(version(2, ['gas-alarm']), version(1, ['smell-of-gas']))).toEqual(
    after(version(2, ['gas-alarm'])),
  );
  expect(after(version(1, ['smell-of-gas']), version(2, ['gas-alarm']))).toEqual(
    after(version(2, ['gas-alarm'])),
  );
});

test('a type that no procedure covers is refused with the nearest and all known types', () => {
  const known = after(version(1, ['smell-of-gas', 'gas-alarm']));
  expect(refuseUnknownType(known, ['gas-alarm', 'smell-of-gas'], 'incidentType')).toBeUndefined();
  const because: unknown = expect.stringMatching(/^rules\.0\.incidentTypes: .*“gas-alarm”/);
  expect(refuseUnknownType(known, ['gas-alarm', 'gas-alrm'], 'rules.0.incidentTypes')?.refusal).toMatchObject(
    {
      kind: 'invalid',
      rule: 'unknown-incident-type',
      because,
      about: { known: 'gas-alarm, smell-of-gas', nearest: 'gas-alarm' },
    },
  );
});

test('while no type is known, any type is accepted', () => {
  expect(refuseUnknownType(undefined, ['gas-alrm'], 'incidentType')).toBeUndefined();
  expect(refuseUnknownType({ procedures: [] }, ['gas-alrm'], 'incidentType')).toBeUndefined();
});
