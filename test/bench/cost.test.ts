import { describe, expect, test } from 'vitest';
import { idleBill, incidentsBill, type IdleResources, type Used } from './cost.ts';
import { tracesOf } from './traces.ts';

const nothing: Used = {
  requests: 0,
  invocations: 0,
  gigabyteSeconds: 0,
  writeUnits: 0,
  readUnits: 0,
  events: 0,
  messages: 0,
  transitions: 0,
  traces: 0,
  mails: 0,
  logBytes: 0,
};
const empty: IdleResources = {
  keys: 0,
  secrets: 0,
  alarms: 0,
  dashboards: 0,
  queuesRead: 0,
  runsPerMinute: 0,
  gigabyteSecondsPerRun: 0,
  logBytesPerRun: 0,
  tracesPerRun: 0,
};

const thousand = (used: Partial<Used>): number => incidentsBill({ ...nothing, ...used }, 1000).dollars;
const month = (idle: Partial<IdleResources>): number => idleBill({ ...empty, ...idle }).dollars;

describe('a thousand incidents', () => {
  test.each<[Partial<Used>, number]>([
    [{ transitions: 16 }, 0.4],
    [{ writeUnits: 120 }, 0.075],
    [{ readUnits: 8 }, 0.001],
    [{ events: 30 }, 0.03],
    [{ messages: 50 }, 0.06],
    [{ invocations: 100 }, 0.02],
    [{ gigabyteSeconds: 3 }, 0.04],
    [{ logBytes: 20_000 }, 0.01],
  ])('with %j each cost by the list price of that', (used, dollars) => {
    expect(thousand(used)).toBeCloseTo(dollars, 5);
  });

  test('pay for a mail at SES and for the object that keeps it', () => {
    expect(thousand({ mails: 3 })).toBeCloseTo(0.3 + 0.015, 6);
  });

  test('pay for a request at the API, and for a trace where one is made', () => {
    expect(thousand({ requests: 10 })).toBeCloseTo(0.01, 6);
    expect(thousand({ traces: 10 })).toBeCloseTo(0.05, 6);
  });

  test('make a trace of each request only where everything is traced, else of a share of the clocks', () => {
    expect(tracesOf({ runs: 100, clocks: 4 }, 1)).toBe(104);
    expect(tracesOf({ runs: 100, clocks: 4 }, 0.05)).toBeCloseTo(0.2, 6);
    expect(tracesOf({ runs: 100, clocks: 4 }, 0)).toBe(0);
  });

  test('of which nothing is used cost nothing', () => {
    expect(thousand({})).toBe(0);
  });
});

describe('a month in which nothing happens', () => {
  test('pays for alarms and dashboards beyond the free ones only', () => {
    expect(month({ alarms: 10, dashboards: 3 })).toBe(0);
    expect(month({ alarms: 12 })).toBeCloseTo(0.2, 6);
    expect(month({ dashboards: 4 })).toBeCloseTo(3, 6);
  });

  test('pays for every key and every secret', () => {
    expect(month({ keys: 5, secrets: 3 })).toBeCloseTo(5 + 1.2, 6);
  });

  test('pays for five readers of each queue that ask every twenty seconds', () => {
    expect(month({ queuesRead: 1 })).toBeCloseTo(648_000 * 0.4e-6, 6);
  });

  test('pays for each run of a schedule: Scheduler, Lambda, reads, and a trace where one is made', () => {
    const each = 1e-6 + 0.2e-6 + 2 * 0.125e-6;
    expect(month({ runsPerMinute: 1 })).toBeCloseTo(43_200 * each, 6);
    expect(month({ runsPerMinute: 1, tracesPerRun: 1 })).toBeCloseTo(43_200 * (each + 5e-6), 6);
  });
});
