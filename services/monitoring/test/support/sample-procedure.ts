import { ProcedureId } from '@muster/core';
import { derivedId } from '@muster/core/new-id';
import { sampleProcedure, sampleRole, withOutcome, withPlan, withQuestion } from '@muster/procedures/sample';

export const procedureRef = { procedureId: ProcedureId.parse(derivedId('prc', 'gas')), version: 1 };

export const actions = [
  { id: 'isolate', title: 'Isolate the supply', withinSeconds: 60, countsFrom: 'on-scene', mandatory: true },
  { id: 'ventilate', title: 'Ventilate', withinSeconds: 90, countsFrom: 'accepted', mandatory: false },
] as const;
export const responsibilities = [{ id: 'make-safe', text: 'You answer for the building.' }];

const urgent = withPlan(
  { ...sampleProcedure, triage: { verdictWithinSeconds: 120 } },
  {
    roles: [
      sampleRole({
        acceptWithinSeconds: 20,
        understandWithinSeconds: 60,
        arriveWithinSeconds: 300,
        responsibilities,
        actions: [...actions],
      }),
    ],
    dispatchWithinSeconds: 60,
    resolveWithinSeconds: 3600,
    escalation: [
      { deadline: 'accepted', step: { do: 'offer-next-resource' } },
      { deadline: 'arrived', step: { do: 'tell-role', role: 'lead' } },
    ],
  },
);

/** The sample with times of a minute or so, and with a first question that ends in a P1 also when it is skipped. */
export const procedure = withQuestion(
  withOutcome(urgent, 'escape', {
    validity: 'genuine',
    priority: 'P1',
    reason: 'Gas is escaping.',
    plan: 'engineer',
  }),
  'where-smelt',
  { grade: 'moderate', whenSkipped: { outcome: 'escape' } },
);
