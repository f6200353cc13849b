import { derivedId } from '@muster/core/new-id';
import { expect, test } from 'vitest';
import { briefParts } from '../../src/assignments/domain/brief-parts.ts';
import { briefOf } from '../../src/assignments/domain/brief.ts';
import { offered, person, roleOf, verdict } from '../support/samples.ts';

const second = roleOf({ role: 'second-engineer', title: 'Second engineer', count: 2, leads: false });

test('a brief says in one order where, what, what is dangerous, what to do, and with whom', () => {
  const { assignment, mobilisation } = offered(person('Maya'), verdict('one', [roleOf({}), second]));
  if (mobilisation.status !== 'open') throw new Error('it is open');
  const [own, later] = mobilisation.places;
  if (own === undefined || later === undefined) throw new Error('it has three places');
  const others: typeof mobilisation.places = [
    { state: 'open', role: later.role },
    {
      state: 'filled',
      role: later.role,
      acceptedAt: assignment.offeredAt,
      resource: { ...assignment.resource, name: 'Tom' },
      assignmentId: derivedId('asg', 'tom'),
    },
  ];
  const brief = briefOf(assignment, { ...mobilisation, places: [own, ...others] });
  const parts = brief && briefParts(brief, { zone: 'Europe/London', phone: '01632 960100' });
  expect(parts?.map(({ title, lines }) => [title, lines[0]])).toEqual([
    ['Where', '12 Harbour Street, basement (zone harbour)'],
    ['What happened', 'Incident 7Q4KX2M, priority P1'],
    ['Hazards', 'possible ignition source'],
    ['Access', 'By the yard in Quay Lane; the front door is locked.'],
    ['Casualties', 'Two people are still in the basement; nobody is known to be hurt.'],
    ['Your responsibilities as First engineer', 'You answer for making the building safe.'],
    ['Your actions', 'Isolate the gas supply at the meter (within 10 min of arriving)'],
    ['Who leads', 'You lead the response on scene.'],
    ['Who else comes', 'Tom, Second engineer: has accepted'],
    ['Whom to call', 'Control room: 01632 960100'],
  ]);
  expect(parts?.find(({ name }) => name === 'others')?.lines[1]).toBe('Second engineer: nobody yet');
  expect(parts?.find(({ name }) => name === 'what')?.lines[2]).toBe(
    'Reported Mon 5 Jan 2026, 09:16:10 (Europe/London).',
  );
});
