import { describe, expect, test } from 'vitest';
import { operations } from '../support/whole/gateway.ts';
import { inShort } from '../support/input/problem.ts';
import { takingACall } from '../support/taking-a-call.ts';
import { goodRequest, operationOf, signed } from '../support/input/requests.ts';
import type { SampleData } from '../support/input/sample-data.ts';
import { useSampleData } from '../support/input/use-sample-data.ts';
import type { Sending } from '../support/input/wire.ts';

const on = useSampleData();

interface Refusal {
  readonly operation: string;
  readonly state: string;
  readonly change: (sample: SampleData) => Sending;
  readonly rule: string;
}

const incident = (incidentId: string) => ({ params: { incidentId } });
const someone = ({ freePicks: [pick] }: SampleData, resourceId: string) => ({
  body: { picks: [{ role: pick?.role, resourceId, reason: 'By hand' }] },
});

/** What each POST with a state behind it refuses, and in which state. */
const TABLE: readonly Refusal[] = [
  {
    operation: 'classifyContact',
    state: 'a contact that is reported',
    change: ({ closed }) => ({ params: { contactId: closed.contactId } }),
    rule: 'already-reported',
  },
  {
    operation: 'reportIncident',
    state: 'a contact that is reported',
    change: ({ closed }) => ({ params: { contactId: closed.contactId } }),
    rule: 'already-reported',
  },
  {
    operation: 'answerQuestion',
    state: 'another question is asked',
    change: () => ({ body: { question: 'detector-state', answer: 'alarm' } }),
    rule: 'question-moved-on',
  },
  {
    operation: 'answerQuestion',
    state: 'the assessment has its verdict',
    change: ({ decided }) => incident(decided),
    rule: 'already-decided',
  },
  {
    operation: 'answerQuestion',
    state: 'the question has no such answer',
    change: () => ({ body: { question: 'happened-before', answer: 'perhaps' } }),
    rule: 'no-such-answer',
  },
  {
    operation: 'stepBack',
    state: 'the assessment has its verdict',
    change: ({ closed }) => incident(closed.incidentId),
    rule: 'already-decided',
  },
  {
    operation: 'overrideDecision',
    state: 'the procedure has no such outcome',
    change: () => ({ body: { kind: 'outcome', outcome: 'no-such-outcome', reason: 'None' } }),
    rule: 'no-such-outcome',
  },
  {
    operation: 'publishProcedure',
    state: 'the newest draft is in force',
    change: ({ publishedId }) => ({ params: { procedureId: publishedId } }),
    rule: 'nothing-to-publish',
  },
  {
    operation: 'makeRecommendation',
    state: 'the incident is closed',
    change: ({ closed }) => incident(closed.incidentId),
    rule: 'stood-down',
  },
  {
    operation: 'createAssignments',
    state: 'the incident is closed',
    change: ({ closed }) => incident(closed.incidentId),
    rule: 'stood-down',
  },
  {
    operation: 'createAssignments',
    state: 'the person is busy elsewhere',
    change: (sample) => someone(sample, sample.working.resourceId),
    rule: 'reserved',
  },
  {
    operation: 'createAssignments',
    state: 'the person is out of service',
    change: (sample) => someone(sample, sample.idle),
    rule: 'out-of-service',
  },
  {
    operation: 'reportAssignmentStatus',
    state: 'the assignment is over',
    change: ({ resolved }) => ({
      params: { assignmentId: resolved.assignmentId },
      body: { status: 'released', reason: 'Not needed.' },
    }),
    rule: 'clear',
  },
  {
    operation: 'reportAssignmentStatus',
    state: 'the offer was not accepted',
    change: ({ offered }) => ({ params: { assignmentId: offered.assignmentId } }),
    rule: 'not-accepted',
  },
  {
    operation: 'reportAssignmentStatus',
    state: 'declined after it was accepted',
    change: () => ({ body: { status: 'declined' } }),
    rule: 'already-accepted',
  },
  {
    operation: 'requestBrief',
    state: 'the assignment is over',
    change: ({ resolved }) => ({ params: { assignmentId: resolved.assignmentId } }),
    rule: 'clear',
  },
  {
    operation: 'sendContactPointCode',
    state: 'a code has just been sent',
    change: ({ verifying: { resourceId } }) => ({ params: { resourceId } }),
    rule: 'code-just-sent',
  },
  {
    operation: 'sendContactPointCode',
    state: 'the person has no such address',
    change: () => ({ params: { channel: 'webhook' } }),
    rule: 'no-contact-point',
  },
  {
    operation: 'recordActionResult',
    state: 'the offer was not accepted',
    change: ({ offered: { assignmentId, actionId } }) => ({ params: { assignmentId, actionId } }),
    rule: 'not-accepted',
  },
  {
    operation: 'resolveIncident',
    state: 'it is closed',
    change: ({ closed }) => incident(closed.incidentId),
    rule: 'already-closed',
  },
  {
    operation: 'resolveIncident',
    state: 'it is resolved',
    change: ({ resolved }) => incident(resolved.incidentId),
    rule: 'already-resolved',
  },
  {
    operation: 'resolveIncident',
    state: 'it has no verdict',
    change: ({ open }) => incident(open),
    rule: 'not-assessed',
  },
  {
    operation: 'closeIncident',
    state: 'it is closed',
    change: ({ closed }) => incident(closed.incidentId),
    rule: 'already-closed',
  },
  {
    operation: 'closeIncident',
    state: 'a mandatory action is open',
    change: ({ working }) => incident(working.incidentId),
    rule: 'mandatory-action-open',
  },
  {
    operation: 'endExercise',
    state: 'it is a real incident',
    change: ({ working }) => incident(working.incidentId),
    rule: 'not-an-exercise',
  },
  {
    operation: 'replayIncident',
    state: 'it is not over',
    change: ({ working }) => incident(working.incidentId),
    rule: 'not-over',
  },
  {
    operation: 'inviteUser',
    state: 'a user has the address',
    change: () => ({ body: { email: 'carl@example.com', roles: ['agent'], teams: ['north'] } }),
    rule: 'email-in-use',
  },
  {
    operation: 'inviteUserAgain',
    state: 'they have signed in before',
    change: ({ userId }) => ({ params: { userId } }),
    rule: 'has-signed-in',
  },
  {
    operation: 'createReport',
    state: 'an equal order goes on',
    change: ({ ordered }) => ({ body: ordered }),
    rule: 'equal-report',
  },
  {
    operation: 'addCompetenceFramework',
    state: 'another stands under this version',
    change: () => ({ body: { ...takingACall, title: 'Another one' } }),
    rule: 'framework-version-taken',
  },
  {
    operation: 'createCompetenceRecord',
    state: 'there is one already',
    change: () => ({
      body: { person: 'agent', name: 'Nadia', team: 'north', frameworkId: 'unit-320', version: 1 },
    }),
    rule: 'record-exists',
  },
  {
    operation: 'addCompetenceEvidence',
    state: 'it is testimony on oneself',
    change: () => ({
      body: { kind: 'witness-testimony', criteria: ['1.1'], text: 'She is good', signed: true },
    }),
    rule: 'not-yours-to-write',
  },
  {
    operation: 'runReport',
    state: 'the period is not over',
    change: () => ({ body: { period: { from: '2026-01-05T00:00:00Z', to: '2026-02-01T00:00:00Z' } } }),
    rule: 'period-not-over',
  },
  ...[
    'acknowledgeEvidence',
    'amendSupportPlan',
    'signSupportPlan',
    'recordDisagreement',
    'recordSupportSession',
    'handOverSupportPlan',
    'closeSupportPlan',
  ].map((operation) => ({
    operation,
    state: 'the plan is closed',
    change: ({ closedPlanId }: SampleData) => ({ params: { supportPlanId: closedPlanId } }),
    rule: 'support-plan-closed',
  })),
  ...['putOffCheck', 'withdrawImprovement'].map((operation) => ({
    operation,
    state: 'the action is withdrawn',
    change: ({ withdrawnId }: SampleData) => ({ params: { improvementId: withdrawnId } }),
    rule: 'improvement-withdrawn',
  })),
  {
    operation: 'recordSupportSession',
    state: 'nothing is agreed',
    change: ({ supportPlanId }) => ({ params: { supportPlanId } }),
    rule: 'not-agreed',
  },
  {
    operation: 'closeSupportPlan',
    state: 'the review is not due',
    change: ({ agreedPlanId }) => ({
      params: { supportPlanId: agreedPlanId },
      body: { outcome: 'effective', says: 'It helped' },
    }),
    rule: 'review-not-due',
  },
  ...[
    'investigateComplaint',
    'extendComplaint',
    'pauseComplaint',
    'resumeComplaint',
    'recordFinding',
    'openSecondStage',
    'closeComplaint',
    'draftLetter',
  ].map((operation) => ({
    operation,
    state: 'the complaint is closed',
    change: ({ closedComplaintId }: SampleData) => ({ params: { complaintId: closedComplaintId } }),
    rule: 'complaint-closed',
  })),
  {
    operation: 'settleLesson',
    state: 'it was settled otherwise',
    change: ({ settledLessonId }) => ({ params: { lessonId: settledLessonId } }),
    rule: 'lesson-settled',
  },
  {
    operation: 'openSecondStage',
    state: 'its first stage is not answered',
    change: ({ complaintId }) => ({ params: { complaintId } }),
    rule: 'not-answered',
  },
  {
    operation: 'sendLetter',
    state: 'it was released before',
    change: ({ answeredId, postLetterId }) => ({
      params: { complaintId: answeredId, letterId: postLetterId },
    }),
    rule: 'letter-not-draft',
  },
  {
    operation: 'recordPosting',
    state: 'it is a draft',
    change: ({ complaintId, letterId }) => ({ params: { complaintId, letterId } }),
    rule: 'not-by-post',
  },
];

/** POSTs of users that no state refuses, and why. */
const ALWAYS_TAKEN: Readonly<Record<string, string>> = {
  createContact: 'somebody who gets in touch is always written down',
  eraseCaller: 'a wish to be forgotten is always met; asked again, nothing is left to erase',
  correctIncident: 'words can be put right at any time, also of a closed incident',
  startExercise: 'a new exercise; its key makes a repetition the same one',
  createSource: 'a new thing; its key makes a repetition the same source',
  createProcedure: 'a new draft, which need not be sound until it is published',
  createResource: 'a new thing; its key makes a repetition the same person',
  orderRedaction:
    'a text can be removed at any time, also of a closed incident; twice, the second finds nothing',
  noteIncident: 'a note changes nothing but the timeline, also of a closed incident',
  previewReport: 'it changes nothing',
  takeUpImprovement: 'a new action; what could never be decided is 422',
  proposeSupportPlan: 'a new plan; its key makes a repetition the same one',
  logComplaint: 'somebody who complains is always logged; its key makes a repetition the same one',
  addPrivateNote: 'a note for oneself is taken in any state of the plan',
};

describe('what the state does not allow is 409 with a rule, and nothing is written', () => {
  test.each(TABLE.map((one) => [`${one.operation}: ${one.state}`, one] as const))(
    '%s',
    async (_name, refusal) => {
      const { sample, wire } = on();
      const operation = operationOf(refusal.operation);
      const [good, change] = [goodRequest(operation, sample), refusal.change(sample)];
      const request = { ...good, ...change, params: { ...good.params, ...change.params } };
      const received = await wire.send(operation, signed(operation, sample, request, new Date()));
      await wire.ledger.undo();
      expect(inShort(received)).toBe(`409 ${refusal.rule}`);
    },
  );

  test('every POST of users is in the table, or never refused for a reason that is given', () => {
    const posts = operations.filter(
      ({ route: { method, auth } }) => method === 'POST' && typeof auth === 'object',
    );
    const covered = new Set([...TABLE.map(({ operation }) => operation), ...Object.keys(ALWAYS_TAKEN)]);
    expect(posts.map(({ id }) => id).filter((id) => !covered.has(id))).toEqual([]);
    expect([...covered].filter((id) => !posts.some((post) => post.id === id))).toEqual([]);
  });
});

/** A form of the page that comes too late or too early, in which state its link is, and what the page's status is. */
const PAGES = [
  ['answerOffer', 'the assignment is over', 'resolved', 409],
  ['confirmUnderstanding', 'it was not accepted', 'offered', 409],
  ['reportOwnStatus', 'it was not accepted', 'offered', 409],
  ['reportOwnStatus', 'the assignment is over', 'resolved', 409],
  ['confirmChanges', 'the assignment is over', 'resolved', 409],
  ['reportOwnAction', 'it was not accepted', 'offered', 409],
] as const;

describe('a form of the responder’s page that the state does not allow changes nothing', () => {
  test.each(PAGES)('%s: %s', async (id, _state, at, status) => {
    const { sample, wire } = on();
    const { token, actionId, confirmed } = sample[at];
    const operation = operationOf(id);
    const good = goodRequest(operation, sample);
    const body = id === 'confirmUnderstanding' ? { confirmed } : good.body;
    const { written, ...received } = await wire.send(operation, {
      ...good,
      body,
      params: { token, actionId },
    });
    await wire.ledger.undo();
    expect([received.status, written]).toEqual([status, []]);
  });

  test('every form of the page is there', () => {
    const forms = operations.filter(
      ({ route }) => route.auth === 'responder-token' && route.method === 'POST',
    );
    expect(forms.map(({ id }) => id).sort()).toEqual([...new Set(PAGES.map(([id]) => id))].sort());
  });
});
