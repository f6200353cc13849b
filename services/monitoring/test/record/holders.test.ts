import fc from 'fast-check';
import { expect, test } from 'vitest';
import { derivedId } from '@muster/core/new-id';
import { offersByPlace } from '../../src/record/domain/holders.ts';
import type { Assignment } from '../../src/record/domain/incident-record.ts';
import { s } from '../support/sample-incident.ts';

const idOf = (n: number) => derivedId('asg', String(n));

const offer = (n: number, place: number | undefined, insteadOf: number | undefined): Assignment => ({
  assignmentId: idOf(n),
  resource: { resourceId: derivedId('res', String(n)), name: `Person ${n}` },
  role: 'first-engineer',
  roleTitle: 'First engineer',
  leads: false,
  actions: [],
  offeredAt: s(n),
  acceptBy: s(n + 20),
  ...(place !== undefined && { place }),
  ...(insteadOf !== undefined && { insteadOf: idOf(insteadOf) }),
});

const sameAs = (later: Assignment) => (earlier: Assignment) =>
  later.insteadOf === earlier.assignmentId || (later.place !== undefined && later.place === earlier.place);

const name = fc.option(fc.nat(5), { nil: undefined });

test('an offer joins the first place of which an earlier offer has its number or was replaced by it', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(name, name), { maxLength: 12 }), (all) => {
      const offers = all.map(([place, insteadOf], n) => offer(n, place, insteadOf));
      const expected: Assignment[][] = [];
      for (const one of offers) {
        const place = expected.find((held) => held.some(sameAs(one)));
        if (place) place.push(one);
        else expected.push([one]);
      }
      expect(offersByPlace(offers)).toEqual(expected);
    }),
    { seed: 333, numRuns: 1_000 },
  );
});
