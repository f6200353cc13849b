import { callScript } from '@muster/notifications/voice/call-script';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { briefOf, type Brief } from '../../src/assignments/domain/brief.ts';
import { briefSpoken } from '../../src/notifications/calls/brief-call.ts';
import { noteSpoken } from '../../src/notifications/calls/note-call.ts';
import { standDownSpoken } from '../../src/notifications/calls/stand-down-call.ts';
import { at, now, offered, person, role, roleOf, verdict } from '../support/samples.ts';

const phone = '01632 960100';
const zone = 'Europe/London';

const briefFor = (more: Partial<Brief> = {}, roles = [role]): Brief => {
  const { assignment, mobilisation } = offered(person('Maya'), verdict('one', roles));
  const made = briefOf(assignment, mobilisation);
  if (made === undefined) throw new Error('it has a brief');
  return { ...made, ...more };
};
const spokenOf = (brief: Brief) => briefSpoken({ brief, phone, zone, now, isRepeat: false });

describe('a brief as a voice says it', () => {
  test('asks first, offers the keys, says where, what and what is dangerous, then who and whom to call', () => {
    const { spoken, keys } = spokenOf(briefFor());
    expect(spoken).toEqual([
      'This is the Muster control room, for Maya.',
      'Can you come, as First engineer? Answer by nine twenty in the morning.',
      'Press 1 to accept. Press 2 to decline. Press 9 to hear this again.',
      'Where. twelve Harbour Street, basement, zone harbour.',
      'What happened. Strong smell of gas in the basement, two people still inside.',
      'Hazards. possible ignition source.',
      'Access. By the yard in Quay Lane, the front door is locked. Casualties. Two people are still in the basement, nobody is known to be hurt.',
      'Reported at nine sixteen in the morning. Priority one. The reference is: seven, Quebec, four, Kilo, X-ray, two, Mike.',
      'You lead the response on scene.',
      "The control room's number is: zero one six three two, nine six zero one zero zero.",
    ]);
    expect(Object.keys(keys)).toEqual(['1', '2', '9']);
  });

  test('reads to somebody who has accepted each responsibility and action, and takes their understanding', () => {
    const { spoken, keys } = spokenOf(briefFor({ isAccepted: true, arriveBy: at('10:20:00') }));
    const said = spoken.join(' ');
    expect(said).toContain('Be on scene by ten twenty in the morning.');
    expect(said).toContain('You answer for making the building safe.');
    expect(said).toContain('Isolate the gas supply at the meter, within ten minutes of arriving.');
    expect(keys['1']).toBe('Press 1 if you have understood all of it.');
  });

  test('takes no key for what is too long to be read out', () => {
    const many = Array.from({ length: 20 }, (_, at) => ({
      id: `duty-${at}`,
      text: 'Watch the gate. '.repeat(20),
    }));
    const { spoken, keys } = spokenOf(briefFor({ isAccepted: true }, [roleOf({ responsibilities: many })]));
    expect(Object.keys(keys)).toEqual(['9']);
    expect(spoken.join(' ')).toContain('too many to be read out');
  });

  test('says of an exercise first that it is one', () => {
    expect(spokenOf(briefFor({ isExercise: true })).spoken[0]).toMatch(
      /^Exercise\. This is not a real incident\./,
    );
  });
});

const KEYS_ADDRESS = `https://muster.example.com/webhooks/carrier/calls/ntf_${'x'.repeat(26)}/keys?step=offer`;
const words = fc.oneof(
  fc.string({ maxLength: 2000, unit: 'grapheme' }),
  fc.lorem({ maxCount: 300 }),
  fc.constantFrom('', "'&<>".repeat(200), 'x'.repeat(2000), '1234 '.repeat(100)),
);

test('every call fits into the document that starts it, whatever was reported', () => {
  fc.assert(
    fc.property(words, words, fc.boolean(), (one, other, isAccepted) => {
      const base = briefFor();
      const facts = {
        ...base.facts,
        summary: one,
        hazards: [other],
        access: one,
        casualties: other,
        emergencyServices: one,
        place: { text: other, zone: 'harbour' },
      };
      const others = Array.from({ length: 20 }, () => ({
        name: one,
        roleTitle: other,
        state: 'asked' as const,
      }));
      const responsibilities = [{ id: 'duty', text: one }];
      const common = { facts, phone, isRepeat: true, isExercise: true };
      const calls = [
        spokenOf({ ...base, facts, others, responsibilities, isAccepted, leader: one, personName: 'Maya' }),
        standDownSpoken({
          ...common,
          ...{
            personName: 'Maya',
            roleTitle: 'Engineer',
            how: 'clear',
            reason: one,
            endedAt: now,
            zone,
            now,
          },
        }),
        noteSpoken({ ...common, name: 'Maya', note: one, lines: [other, one] }),
      ];
      for (const call of calls) expect(callScript(call, KEYS_ADDRESS).length).toBeLessThanOrEqual(4000);
    }),
    { seed: 320, numRuns: 150 },
  );
});
