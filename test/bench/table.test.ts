import { expect, test } from 'vitest';
import { billsAsMarkdown } from './bills.ts';
import { idleBill, incidentsBill } from './cost.ts';
import type { Row } from './row.ts';
import { asMarkdown, asText } from './table.ts';

const row: Row = { what: 'a | b', muster: '90 ms', aim: 'at most 100 ms', met: true, measured: {} };

test('a row of Markdown has as many cells as its head, whatever is in them', () => {
  const bars = asMarkdown([row, { ...row, met: false, floor: '50 ms', goAlert: '3 s' }])
    .split('\n')
    .map((line) => line.replaceAll('\\|', '').split('|').length);
  expect(new Set(bars).size).toBe(1);
});

test('an aim is met, missed, or there is none to be met', () => {
  expect(asText([row])).toMatch(/^MET /);
  expect(asText([{ ...row, met: false }])).toMatch(/^MISSED /);
  const { met: _, ...reported } = row;
  expect(asText([reported])).toMatch(/^REPORTED /);
});

test('a bill names its dearest line first and leaves out what is no tenth of a cent', () => {
  const none = {
    requests: 0,
    invocations: 0,
    gigabyteSeconds: 0,
    readUnits: 0,
    events: 0,
    messages: 0,
    mails: 0,
    traces: 0,
  };
  const thousandIncidents = incidentsBill({ ...none, writeUnits: 120, transitions: 16, logBytes: 1 }, 1000);
  const idleMonth = idleBill({
    keys: 5,
    secrets: 0,
    alarms: 0,
    dashboards: 0,
    queuesRead: 0,
    runsPerMinute: 0,
    gigabyteSecondsPerRun: 0,
    logBytesPerRun: 0,
    tracesPerRun: 0,
  });
  const lines = billsAsMarkdown({ thousandIncidents, idleMonth })
    .split('\n')
    .slice(2)
    .map((line) => line.split('|')[1]?.trim());
  expect(lines).toEqual([
    '**1,000 incidents**',
    'Step Functions, transitions',
    'DynamoDB, write units',
    '**30 days in which nothing happens**',
    'KMS, keys',
  ]);
});
