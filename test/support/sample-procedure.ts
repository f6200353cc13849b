import type { ProcedureDocument } from '@muster/demo/api-replies';

export type Plan = ProcedureDocument['plans'][string];
export type Role = Plan['roles'][number];
export type Action = Role['actions'][number];

export const action = (id: string, more: Partial<Action> = {}): Action => ({
  id,
  title: `Do ${id}`,
  withinSeconds: 600,
  countsFrom: 'on-scene',
  mandatory: true,
  ...more,
});

export const role = (more: Partial<Role> = {}): Role => ({
  role: 'first-engineer',
  title: 'First engineer',
  skills: ['gas'],
  count: 1,
  leads: true,
  acceptWithinSeconds: 120,
  understandWithinSeconds: 300,
  arriveWithinSeconds: 3600,
  responsibilities: [{ id: 'make-safe', text: 'You answer for making the place safe.' }],
  actions: [action('isolate-supply')],
  ...more,
});

/**
 * A short procedure: bad is P2 at once; worse asks whether anybody is hurt, which is P1; nothing is out of scope. A
 * source may state the P1 outcome.
 */
export function sampleProcedure(
  incidentType: string,
  { roles = [role()], plan = {} }: { readonly roles?: Role[]; readonly plan?: Partial<Plan> } = {},
): ProcedureDocument {
  const respond: Plan = {
    alarmLevel: 1,
    channels: ['email'],
    dispatchWithinSeconds: 300,
    resolveWithinSeconds: 14_400,
    roles,
    escalation: [{ deadline: 'accepted', step: { do: 'offer-next-resource' } }],
    ...plan,
  };
  return {
    title: `Drill ${incidentType}`,
    incidentTypes: [incidentType],
    triage: { verdictWithinSeconds: 300 },
    start: 'how-bad',
    questions: {
      'how-bad': {
        text: 'How bad is it?',
        why: 'It decides whether anybody has to come.',
        grade: 'moderate',
        answers: [
          { id: 'bad', label: 'Bad', leadsTo: { outcome: 'come' } },
          { id: 'worse', label: 'Worse', leadsTo: { question: 'anybody-hurt' } },
          { id: 'nothing', label: 'Nothing, really', leadsTo: { outcome: 'stay' } },
        ],
        whenSkipped: { question: 'anybody-hurt' },
      },
      'anybody-hurt': {
        text: 'Is anybody hurt?',
        why: 'People come first.',
        grade: 'critical',
        answers: [
          { id: 'yes', label: 'Yes', leadsTo: { outcome: 'come-at-once' } },
          { id: 'no', label: 'No', leadsTo: { outcome: 'come' } },
        ],
        whenSkipped: { outcome: 'come-at-once' },
      },
    },
    outcomes: {
      come: { validity: 'genuine', priority: 'P2', reason: 'It is bad.', plan: 'respond' },
      'come-at-once': {
        validity: 'genuine',
        priority: 'P1',
        reason: 'Somebody is hurt.',
        plan: 'respond',
        sourceMayState: true,
      },
      stay: { validity: 'out-of-scope', reason: 'There is nothing to do.' },
    },
    plans: { respond },
    tests: [{ name: 'Bad is P2', answers: { 'how-bad': 'bad' }, expect: 'come' }],
  };
}
