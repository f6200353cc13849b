import { describe, expect, test } from 'vitest';
import { sizeAim } from './bundles.ts';
import { hopsOf } from './hops.ts';
import { subscribersOf } from './incident.ts';
import { gigabyteSeconds, invocationIn } from './invocations.ts';
import { names, readOptions } from './options.ts';
import { isFor, transitionsIn } from './transitions.ts';

describe('the command line', () => {
  test('without options runs everything and prints text', () => {
    expect(readOptions([])).toEqual({ only: new Set(names), print: 'text', help: false });
  });

  test('takes some by name', () => {
    expect(readOptions(['--only', 'latency,units', '--json'])).toMatchObject({
      only: new Set(['latency', 'units']),
      print: 'json',
    });
  });

  test.each([['--only', 'speed'], ['--fast'], ['--only']])('says what it cannot read: %s %s', (...argv) => {
    expect(() => readOptions(argv.filter(Boolean))).toThrow(/latency|--only/);
  });
});

describe('what the emulator tells', () => {
  test('a REPORT line is a run with its billed time and memory', () => {
    const line =
      'REPORT RequestId: 1\tDuration: 12 ms\tBilled Duration: 12 ms\tMemory Size: 512 MB\tMax Memory Used: 90 MB';
    expect(invocationIn(line)).toEqual({ ms: 12, memoryMB: 512 });
    expect(gigabyteSeconds([{ ms: 2000, memoryMB: 512 }])).toBe(1);
  });

  test.each(['START RequestId: 1', '{"message":"REPORT of a person"}'])('"%s" is none', (line) => {
    expect(invocationIn(line)).toBeUndefined();
  });

  test('a state that is entered is a transition, and nothing else is', () => {
    const started = {
      timestamp: new Date(0),
      id: 1,
      executionStartedEventDetails: { input: '{"incidentId":"inc_1"}' },
    };
    const events = [
      { ...started, type: 'ExecutionStarted' as const },
      { timestamp: new Date(0), id: 2, type: 'TaskStateEntered' as const },
      { timestamp: new Date(0), id: 3, type: 'TaskStateExited' as const },
      { timestamp: new Date(0), id: 4, type: 'SucceedStateEntered' as const },
    ];
    expect(transitionsIn(events)).toBe(2);
    expect([isFor('inc_1', events), isFor('inc_2', events)]).toEqual([true, false]);
  });
});

test('a message is counted for every queue that subscribes to its event', () => {
  expect(subscribersOf('IncidentClosed')).toBe(3);
  expect(subscribersOf('ClockSet')).toBe(0);
});

test('the report and the senders of mail may be larger than others', () => {
  expect(['review/report', 'dispatch/notifier', 'triage/api'].map(sizeAim)).toEqual([
    1_500_000, 420_000, 350_000,
  ]);
});

test('the time of a chain is told stretch by stretch and adds up', () => {
  const at = (name: string, ms: number) => ({
    name,
    data: { incidentId: 'inc_1' },
    metadata: { id: name, occurredAt: new Date(ms).toISOString() },
  });
  const events = [at('IncidentReported', 1010), at('IncidentAssessed', 1040), at('AssignmentOffered', 1090)];
  const hops = hopsOf([{ incidentId: 'inc_1', sentAt: 1000, takenAt: 1150 }], events);
  expect(hops).toEqual({
    'until IncidentReported': 10,
    'until IncidentAssessed': 30,
    'until AssignmentOffered': 50,
    'until the mail is taken': 60,
  });
});
