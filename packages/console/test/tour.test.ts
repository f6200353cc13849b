import { describe, expect, test } from 'vitest';
import { addressOf, hasNewCaller, stepAt, STEPS } from '../src/shell/tour/steps.ts';
import { parseTour } from '../src/shell/tour/tour-state.ts';

const practice = { incidentId: 'inc_1', contactId: 'con_1', reference: 'K7M2Q4X' };

describe('the tour', () => {
  test('leads to a real screen at each step, and to none that the role may not open', () => {
    const addresses = (mayDispatch: boolean) => STEPS.map((step) => addressOf(step, practice, mayDispatch));
    expect(addresses(true)).toEqual([
      '/contacts/con_1',
      '/incidents/inc_1/assessment',
      '/incidents/inc_1/dispatch',
      '/board',
      '/incidents/inc_1',
    ]);
    expect(addresses(false)[2]).toBe('/incidents/inc_1');
    expect(addressOf('report', { ...practice, contactId: undefined }, true)).toBe('/incidents/inc_1');
    expect(stepAt(9)).toBe('closing');
  });

  test('gives way to whoever begins to ring, not to who rang before', () => {
    expect(hasNewCaller(['con_1'], ['con_1'])).toBe(false);
    expect(hasNewCaller(['con_1'], [])).toBe(false);
    expect(hasNewCaller(['con_1'], ['con_1', 'con_2'])).toBe(true);
  });

  test('begins anew from what cannot be read, and goes on from what was kept', () => {
    const kept = { status: 'left', at: 2, practice };
    expect(parseTour(JSON.stringify(kept))).toEqual(kept);
    for (const text of [null, '', '{', '[]', '"left"', '{"status":"lost","at":1}', '{"status":"left"}']) {
      expect(parseTour(text)).toMatchObject({ status: 'unseen', at: 0 });
    }
    expect(parseTour('{"status":"done","at":0,"practice":{"incidentId":1}}').practice).toBeUndefined();
  });
});
