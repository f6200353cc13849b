import { describe, expect, test } from 'vitest';
import { similarIncidents, type Card, type Told } from '../src/screens/contacts/similar-incidents.ts';

const told: Told = {
  incidentType: 'smell-of-gas',
  place: 'Pier 4, by the fish market',
  zone: 'harbour',
  sourceId: 'src_1',
  receivedAt: '2026-01-05T09:15:00.000Z',
};

const card = (change: Partial<Card>): Card => ({
  incidentId: 'inc_1',
  status: 'dispatched',
  neededAt: '2026-01-05T09:30:00.000Z',
  neededFor: 'arrived',
  missedDeadlines: 0,
  exercise: false,
  reportedAt: '2026-01-03T09:00:00.000Z',
  ...change,
});

const because = (change: Partial<Card>, about: Partial<Told> = {}) =>
  similarIncidents({ ...told, ...about }, [card(change)])[0]?.because;

describe('open incidents that may be the same', () => {
  test('are found by their place in other words, whatever the case and signs', () => {
    expect(because({ place: 'FISH MARKET pier 4' })).toEqual(['place']);
    expect(because({ place: 'Cellar of the town hall' })).toBeUndefined();
    expect(because({ place: 'By the street' })).toBeUndefined();
  });

  test('are never exercises: a real contact linked to one would be lost', () => {
    expect(because({ place: 'Fish market pier 4', exercise: true })).toBeUndefined();
  });

  test('are shown once each, as last read, though one moved in the list while its pages were read', () => {
    const before = card({ place: 'Pier 4', status: 'assessing' });
    const found = similarIncidents(told, [
      before,
      card({ place: 'Pier 4', incidentId: 'inc_2' }),
      card({ place: 'Pier 4' }),
    ]);
    expect(found.map(({ card: { incidentId, status } }) => [incidentId, status]).sort()).toEqual([
      ['inc_1', 'dispatched'],
      ['inc_2', 'dispatched'],
    ]);
  });

  test('say every reason, the strongest first', () => {
    const same = {
      place: 'Pier 4',
      incidentType: 'smell-of-gas',
      zone: 'harbour',
      reportedAt: '2026-01-05T08:20:00.000Z',
      sourceId: 'src_1',
    };
    expect(because(same)).toEqual(['place', 'type', 'zone', 'time', 'source']);
  });

  test('need more than the type: another zone, two days ago, is another incident', () => {
    expect(because({ incidentType: 'smell-of-gas' })).toBeUndefined();
    expect(because({ incidentType: 'smell-of-gas', zone: 'harbour' })).toEqual(['type', 'zone']);
  });

  test('are none of those that happen to be recent while nothing is typed', () => {
    const recent = {
      zone: 'harbour',
      place: 'Pier 4',
      reportedAt: '2026-01-05T09:10:00.000Z',
      sourceId: 'src_1',
    };
    expect(because(recent, { incidentType: '', place: '', zone: '' })).toBeUndefined();
  });

  test('are five at most, the likeliest on top and then the newest', () => {
    const cards = Array.from({ length: 8 }, (_, at) =>
      card({
        incidentId: `inc_${at}`,
        place: 'Pier 4',
        reportedAt: `2026-01-0${(at % 3) + 1}T09:00:00.000Z`,
      }),
    );
    const best = card({ incidentId: 'best', place: 'Pier 4', incidentType: 'smell-of-gas' });
    const found = similarIncidents(told, [...cards, best]).map((one) => one.card.incidentId);
    expect(found).toHaveLength(5);
    expect(found.slice(0, 3)).toEqual(['best', 'inc_2', 'inc_5']);
  });
});
