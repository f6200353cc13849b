import { derivedId } from '@muster/core/new-id';
import { describe, expect, test } from 'vitest';
import { acceptOffer } from '../../src/assignments/domain/answer-offer.ts';
import { reserve, type Order } from '../../src/assignments/domain/reservation.ts';
import { standDown } from '../../src/mobilisation/domain/stand-down.ts';
import { markShort } from '../../src/response/domain/short-places.ts';
import { after, now, offered, opened, openOne, person, role, roleOf, verdict } from '../support/samples.ts';

const order = (more: Partial<Order> = {}): Order => ({
  role: role.role,
  assignmentId: derivedId('asg', 'new'),
  chosenBy: 'dispatcher',
  now,
  ...more,
});

describe('a reservation', () => {
  test('is one decision over assignment, person and mobilisation', () => {
    const maya = person('Maya');
    const reserved = reserve({ mobilisation: openOne([maya]), resource: maya }, order());
    expect(reserved).toMatchObject({
      assignment: {
        state: { status: 'offered', acceptBy: '2026-01-05T09:20:00.000Z' },
        events: [{ name: 'AssignmentOffered', data: { place: 0 } }],
      },
      resource: {
        state: { duty: { status: 'offered', held: { reference: '7Q4KX2M' } } },
        events: [],
      },
      mobilisation: { state: { offerCount: 1, places: [{ state: 'offered' }] }, events: [] },
    });
  });

  test('of somebody who holds another is refused, naming the assignment and the incident', () => {
    const { resource, assignment } = after(acceptOffer(offered(), { now, howKnown: 'self-report' }));
    const second = openOne([resource], verdict('two'));
    expect(reserve({ mobilisation: second, resource }, order({ reason: 'Best.' }))).toMatchObject({
      refusal: {
        kind: 'refused',
        rule: 'reserved',
        because: `Maya: Reserved by assignment ${assignment.assignmentId} on incident 7Q4KX2M (accepted).`,
        about: { assignmentId: assignment.assignmentId },
      },
    });
  });

  test('is refused before a verdict, after the end and for a place that is taken', () => {
    const tom = person('Tom');
    const { mobilisation } = offered();
    const refusals = [undefined, mobilisation].map((state) =>
      reserve({ mobilisation: state, resource: tom }, order({ reason: 'Knows the site.' })),
    );
    expect(refusals).toMatchObject([
      { refusal: { rule: 'no-verdict' } },
      { refusal: { rule: 'place-taken', because: 'First engineer: every place is taken, by Maya.' } },
    ]);
    const ended = standDown(mobilisation, { incidentId: mobilisation.incidentId, because: 'resolved', now });
    expect(ended.ok && reserve({ mobilisation: ended.state, resource: tom }, order())).toMatchObject({
      refusal: { rule: 'stood-down' },
    });
  });

  test.each([
    ['out-of-service', { duty: { status: 'out-of-service' } }],
    ['no-verified-channel', { email: undefined }],
  ])('no reason overcomes %s', (code, facts) => {
    const tom = person('Tom', facts);
    const refused = reserve({ mobilisation: openOne([tom]), resource: tom }, order({ reason: 'He must.' }));
    expect(refused).toMatchObject({ refusal: { rule: code } });
  });

  test('of somebody who was not recommended demands a reason and keeps it', () => {
    const maya = person('Maya');
    const tom = person('Tom', { skills: [] });
    const mobilisation = openOne([maya, tom]);
    expect(reserve({ mobilisation, resource: tom }, order())).toMatchObject({
      refusal: {
        kind: 'invalid',
        rule: 'reason-required',
        because: 'Tom is not who was recommended for First engineer; say why. Lacks skill gas.',
      },
    });
    const reserved = reserve({ mobilisation, resource: tom }, order({ reason: 'Knows the site.' }));
    expect(reserved).toMatchObject({ assignment: { state: { reason: 'Knows the site.' } } });
  });
});

describe('opening', () => {
  test('recommends at once and tells a shortfall at once, with the reason', () => {
    const { state, events, childRows } = opened([person('Maya', { duty: { status: 'out-of-service' } })]);
    expect(events.map(({ name }) => name)).toEqual(['MobilisationOpened', 'ShortfallFound']);
    expect(events[1]).toMatchObject({
      data: { missing: 1, reason: 'Of 1 person with skill gas, 1 is out of service.' },
    });
    expect(state).toMatchObject({ status: 'open', places: [{ state: 'short' }] });
    expect(childRows?.map(({ sk }) => sk)).toEqual(['RECOMMENDATION#000001']);
  });

  test('seeks people by itself only where the policy names priority and type', () => {
    const rules = [
      { priority: 'P2' as const },
      { priority: 'P1' as const, incidentTypes: ['gas-detector-alarm'] },
    ];
    const states = ['smell-of-gas', 'gas-detector-alarm'].map((incidentType) => {
      const base = verdict('one');
      const of = { ...base, incident: { ...base.incident, incidentType } };
      return opened([person('Maya')], of, { rules }).state;
    });
    expect(states).toMatchObject([
      { autoDispatch: false, places: [{ state: 'open' }] },
      { autoDispatch: true, places: [{ state: 'seeking', chosenBy: 'auto-dispatch' }] },
    ]);
  });

  test('a shortfall is told once, and again only when more places become short', () => {
    const mobilisation = openOne([], verdict('one', [roleOf({ count: 2 })]));
    expect(mobilisation.places.map(({ state }) => state)).toEqual(['short', 'short']);
    const again = markShort(mobilisation, role.role, { missing: 2, reason: 'Still nobody.', now });
    expect(again.events).toEqual([]);
    const opens = {
      ...mobilisation,
      places: mobilisation.places.with(1, { state: 'open', role: role.role }),
    };
    const more = markShort(opens, role.role, { missing: 2, reason: 'Still nobody.', now });
    expect(more.events).toHaveLength(1);
    expect(more.mobilisation.places.map(({ state }) => state)).toEqual(['short', 'short']);
  });
});
