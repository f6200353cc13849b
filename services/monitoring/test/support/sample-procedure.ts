import { ProcedureId } from '@muster/core';
import { derivedId } from '@muster/core/new-id';
import { Procedure } from '@muster/procedures';

export const procedureRef = { procedureId: ProcedureId.parse(derivedId('prc', 'gas')), version: 1 };

export const actions = [
  { id: 'isolate', title: 'Isolate the supply', withinSeconds: 60, countsFrom: 'on-scene', mandatory: true },
  { id: 'ventilate', title: 'Ventilate', withinSeconds: 90, countsFrom: 'accepted', mandatory: false },
] as const;
export const responsibilities = [{ id: 'make-safe', text: 'You answer for the building.' }];

export const procedure = Procedure.parse({
  title: 'Smell of gas',
  incidentTypes: ['smell-of-gas'],
  triage: { verdictWithinSeconds: 120 },
  start: 'where',
  questions: {
    where: {
      text: 'Where is the smell?',
      why: 'It decides.',
      grade: 'moderate',
      answers: [{ id: 'indoors', label: 'Indoors', leadsTo: { outcome: 'escape' } }],
      whenSkipped: { outcome: 'escape' },
    },
  },
  outcomes: {
    escape: { validity: 'genuine', priority: 'P1', reason: 'Gas indoors.', plan: 'full' },
    drains: { validity: 'out-of-scope', reason: 'Drains.' },
  },
  plans: {
    full: {
      alarmLevel: 1,
      roles: [
        {
          role: 'first-engineer',
          title: 'First engineer',
          skills: ['gas'],
          count: 1,
          leads: true,
          acceptWithinSeconds: 20,
          understandWithinSeconds: 60,
          arriveWithinSeconds: 300,
          responsibilities,
          actions,
        },
      ],
      channels: ['email'],
      dispatchWithinSeconds: 60,
      resolveWithinSeconds: 3600,
      escalation: [
        { deadline: 'accepted', step: { do: 'offer-next-resource' } },
        { deadline: 'arrived', step: { do: 'tell-role', role: 'lead' } },
      ],
    },
  },
  tests: [],
});
