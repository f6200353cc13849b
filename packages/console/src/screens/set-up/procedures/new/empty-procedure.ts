import type { BodyOf } from '@muster/client';

type Document = BodyOf<'createProcedure'>;

/** What every new procedure has to have of its own. */
export interface NewProcedure {
  readonly title: string;
  readonly incidentTypes: readonly string[];
}

const MINUTE = 60;

/**
 * The least that the checker passes: one question, two outcomes, one person who is sent, and a test for each outcome. A skip
 * leads to whoever is sent, so that the sample is on the safe side until somebody writes more.
 */
export const emptyProcedure = ({ title, incidentTypes }: NewProcedure): Document => ({
  title,
  incidentTypes: [...incidentTypes],
  triage: { verdictWithinSeconds: 5 * MINUTE },
  start: 'needs-somebody',
  questions: {
    'needs-somebody': {
      text: 'Does somebody have to go there?',
      why: 'Say here why the question is asked: the agent reads it with the question.',
      grade: 'major',
      answers: [
        { id: 'yes', label: 'Yes, or it is not clear', leadsTo: { outcome: 'send-somebody' } },
        { id: 'no', label: 'No', leadsTo: { outcome: 'nobody-needed' } },
      ],
      whenSkipped: { outcome: 'send-somebody' },
    },
  },
  outcomes: {
    'send-somebody': {
      validity: 'genuine',
      priority: 'P2',
      reason: 'Somebody has to go there.',
      plan: 'one-person',
    },
    'nobody-needed': { validity: 'information-only', reason: 'Nobody has to go there.' },
  },
  plans: {
    'one-person': {
      alarmLevel: 1,
      channels: ['email'],
      dispatchWithinSeconds: 5 * MINUTE,
      resolveWithinSeconds: 240 * MINUTE,
      roles: [
        {
          role: 'responder',
          title: 'Responder',
          skills: [],
          count: 1,
          leads: true,
          acceptWithinSeconds: 5 * MINUTE,
          understandWithinSeconds: 5 * MINUTE,
          arriveWithinSeconds: 60 * MINUTE,
          responsibilities: [{ id: 'look', text: 'You look at what happened and say what is needed.' }],
          actions: [],
        },
      ],
      escalation: [{ deadline: 'accepted', step: { do: 'offer-next-resource' } }],
    },
  },
  tests: [
    { name: 'somebody has to go', answers: { 'needs-somebody': 'yes' }, expect: 'send-somebody' },
    { name: 'nobody has to go', answers: { 'needs-somebody': 'no' }, expect: 'nobody-needed' },
    { name: 'the line breaks up', answers: {}, skips: ['needs-somebody'], expect: 'send-somebody' },
  ],
});

/** Another procedure's document under a title and for types of its own. */
export const copyOf = (document: Document, { title, incidentTypes }: NewProcedure): Document => ({
  ...document,
  title,
  incidentTypes: [...incidentTypes],
});
