import { describe, expect, test } from 'vitest';
import { inOneLine, missingIn, reportOf, typedIn, zoneIn } from '../src/screens/contacts/report-form.ts';

describe('the zone that a place names', () => {
  const zones = ['harbour', 'old-town', 'town'];
  test('is taken where its words name exactly one', () => {
    expect(zoneIn('Pier 4, HARBOUR', zones)).toBe('harbour');
    expect(zoneIn('Old Town', ['harbour', 'old-town'])).toBe('old-town');
  });
  test('is nobody’s guess where they name none, two, or a part of a word', () => {
    expect(zoneIn('Harbourside 4', zones)).toBe('');
    expect(zoneIn('Old town, by the harbour', zones)).toBe('');
    expect(zoneIn('', zones)).toBe('');
  });
  test('is the only one there is', () => {
    expect(zoneIn('Pier 4', ['harbour'])).toBe('harbour');
  });
});

describe('a report', () => {
  test('lacks what is empty, in the order of the form', () => {
    expect(missingIn(typedIn({ fields: { place: ' ', summary: 'Gas' } }))).toEqual([
      'incidentType',
      'place',
      'zone',
    ]);
  });
  test('holds the hazards one by one, and why it is separate only where that is said', () => {
    const typed = typedIn({
      fields: {
        incidentType: 'gas',
        place: 'Pier 4',
        zone: 'harbour',
        summary: 'Gas',
        hazards: 'dog, , steep stairs ',
      },
    });
    expect(reportOf(typed)).toEqual({
      incidentType: 'gas',
      place: { text: 'Pier 4', zone: 'harbour' },
      summary: 'Gas',
      hazards: ['dog', 'steep stairs'],
    });
    expect(reportOf({ ...typed, access: 'Gate 2', casualties: ' ' })).toMatchObject({ access: 'Gate 2' });
    expect(reportOf({ ...typed, access: 'Gate 2', casualties: ' ' })).not.toHaveProperty('casualties');
    const separate = reportOf({ ...typed, separateBecause: 'Another house' });
    expect(separate).toMatchObject({ separateBecause: 'Another house' });
  });
  test('takes a pasted line end or tab in a line as a space', () => {
    expect(inOneLine('Pier\t4\r\nharbour')).toBe('Pier 4 harbour');
  });
});
