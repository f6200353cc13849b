import { derivedId } from '@muster/core/new-id';
import { needsIfMatch } from '@muster/runtime/http/routes';
import { callFields, standardRequest, twilioRequest, type Fields } from '@muster/demo/signed';
import { operations } from '../whole/gateway.ts';
import { textFields } from '../whole/answer-by-phone.ts';
import { API_URL, CARRIER_ACCOUNT } from '../whole/environment.ts';
import { takingACall } from '../taking-a-call.ts';
import { samplesOf, shapeOf } from './json-shape.ts';
import { newImprovement } from './new-improvement.ts';
import type { SampleData } from './sample-data.ts';
import { addressOf, type Operation, type Sending } from './wire.ts';

/** The operation of this id. Throws RangeError when no route table has it, so that no test goes on about one that is gone. */
export const operationOf = (id: string): Operation => {
  const found = operations.find((operation) => operation.id === id);
  if (found === undefined) throw new RangeError(`no operation is called ${id}`);
  return found;
};

const mailFirst = [
  { channels: ['email' as const], afterSeconds: 0 },
  { channels: ['sms' as const, 'voice' as const], afterSeconds: 60 },
];
const notificationOrder = { P1: mailFirst, P2: mailFirst, P3: mailFirst, P4: mailFirst, P5: mailFirst };

/** What stands in a path when nothing else is said: things of the main job, in a state that most may be asked of. */
const usual = ({
  contactId,
  decided,
  working,
  generic,
  idle,
  reportId,
  publishedId,
  userId,
  supportPlanId,
  recordId,
  improvementId,
  complaintId,
  letterId,
  lessonId,
}: SampleData) => ({
  contactId,
  incidentId: decided,
  assignmentId: working.assignmentId,
  actionId: working.actionId,
  notificationId: derivedId('ntf', 'brief', working.assignmentId, '1'),
  sourceId: generic.sourceId,
  resourceId: idle,
  reportId,
  supportPlanId,
  improvementId,
  complaintId,
  letterId,
  lessonId,
  procedureId: publishedId,
  userId,
  recordId,
  criterionId: '3.1',
  version: '1',
  token: working.token,
  place: 'contact',
  channel: 'email',
});

const supportTerms = {
  type: 'shadowing',
  area: 'The first questions of a call',
  plannedAt: ['2026-01-12T09:00:00Z'],
  reviewAt: '2026-02-02T12:00:00Z',
};

const period = { from: '2026-01-01T00:00:00.000Z', to: '2026-01-02T00:00:00.000Z' };

/** Where the usual things or a generated body would be refused: what the operation accepts. */
const accepted = (sample: SampleData): Readonly<Record<string, Sending>> => ({
  createContact: { body: { sourceId: sample.generic.sourceId, channel: 'web', caller: { name: 'Ann' } } },
  classifyContact: { body: { class: 'query', because: 'Asked for the opening hours' } },
  saveDraft: { body: { incidentType: 'gas-detector-alarm', place: 'Pier ', summary: 'A leak in' } },
  saveUnsent: { body: { sender: '+44 20 7946 0001', words: 'It smells ' } },
  reportIncident: {
    body: {
      incidentType: 'gas-detector-alarm',
      place: { text: 'Pier 4', zone: 'harbour' },
      summary: 'A leak',
    },
  },
  startExercise: { body: { incidentType: 'gas-detector-alarm', team: 'north' } },
  replayIncident: { params: { incidentId: sample.closed.incidentId }, body: {} },
  endExercise: { params: { incidentId: sample.exercise }, body: {} },
  orderRedaction: { body: { text: 'a name that is nowhere', reason: 'It names somebody' } },
  correctIncident: { body: { summary: 'A leak by the pump', because: 'It was said wrongly' } },
  createSource: {
    body: {
      kind: 'twilio',
      name: 'A line',
      team: 'north',
      queue: 'hotline',
      secret: 'fictional-secret-00042',
    },
  },
  changeSource: { body: { name: 'Renamed' } },
  answerQuestion: {
    params: { incidentId: sample.open },
    body: { question: 'happened-before', answer: 'no', note: 'As told' },
  },
  stepBack: { params: { incidentId: sample.open }, body: {} },
  overrideDecision: {
    params: { incidentId: sample.open },
    body: { kind: 'skip', question: 'happened-before', reason: 'Nobody can tell' },
  },
  createProcedure: { body: sample.document },
  saveProcedure: { params: { procedureId: sample.draftId }, body: sample.document },
  publishProcedure: { params: { procedureId: sample.draftId }, body: {} },
  makeRecommendation: { body: {} },
  createAssignments: {
    body: { picks: sample.freePicks.map((pick) => ({ ...pick, reason: 'Nearest by now' })) },
  },
  reportAssignmentStatus: { body: { status: 'en-route' } },
  requestBrief: { params: { assignmentId: sample.offered.assignmentId }, body: {} },
  recordActionResult: { body: { result: { kind: 'not-possible', reason: 'No access' } } },
  setAutoDispatchPolicy: { body: { rules: [{ priority: 'P2', incidentTypes: ['gas-detector-alarm'] }] } },
  setOrganisation: { body: { teams: ['north', 'south', 'specialist'], zones: [], skills: [] } },
  inviteUser: { body: { email: 'ann@example.com', roles: ['agent'], teams: ['north'] } },
  changeUser: { body: { roles: ['lead'] } },
  inviteUserAgain: { params: { userId: sample.invitedId }, body: {} },
  createResource: {
    body: {
      name: 'Ann',
      team: 'north',
      skills: ['gas'],
      zones: ['harbour'],
      shifts: [{ days: ['mon'], from: '08:00', to: '16:00', zone: 'Europe/London' }],
      phone: { number: '07700 900801', verified: true },
    },
  },
  readVerification: { params: { resourceId: sample.verifying.resourceId } },
  confirmContactPointCode: {
    params: { resourceId: sample.verifying.resourceId },
    body: { code: sample.verifying.code },
  },
  setContactsPolicy: { body: { teams: { north: [{ name: 'Ann', email: 'ann@example.com' }] } } },
  setNotificationOrder: { body: notificationOrder },
  changeResource: { body: { because: 'Away', status: 'out-of-service' } },
  resolveIncident: { params: { incidentId: sample.working.incidentId }, body: { note: 'Done' } },
  closeIncident: { params: { incidentId: sample.resolved.incidentId }, body: { disposition: 'founded' } },
  createReport: {
    body: {
      title: 'The north by day',
      team: 'north',
      cadence: { every: 'day', at: '06:30', zone: 'Europe/London' },
      recipients: [{ name: 'Ann', email: 'ann@example.com' }],
    },
  },
  changeReport: { body: { title: 'The north, every day' } },
  previewReport: { body: { period } },
  runReport: { body: { period } },
  listIncidentReviews: { query: 'team=north' },
  readIncidentReview: { params: { incidentId: sample.reviewed } },
  writeIncidentReview: {
    params: { incidentId: sample.reviewed },
    body: {
      facts: ['The alarm was real'],
      helped: ['A key at the gate'],
      hindered: ['Nobody knew the pump'],
      decisions: ['The pump is labelled'],
      actions: ['Label every pump'],
    },
  },
  listLessons: { query: 'team=north' },
  settleLesson: { body: { outcome: 'declined', because: 'We do so already' } },
  takeUpImprovement: { body: newImprovement },
  readBaseline: {
    query: new URLSearchParams({ team: 'north', kind: 'targets-met', ...period }).toString(),
  },
  listImprovements: { query: 'team=north' },
  changeImprovement: { body: { action: 'A card and a reminder' } },
  putOffCheck: { body: { checkAt: '2026-03-16T00:00:00Z', because: 'Too few calls' } },
  withdrawImprovement: { body: { because: 'The cards are gone' } },
  proposeSupportPlan: { body: { team: 'north', need: 'I am unsure about gas.', terms: supportTerms } },
  acknowledgeEvidence: { body: {} },
  amendSupportPlan: { body: { basedOn: 1, because: 'Watching helps more', terms: supportTerms } },
  signSupportPlan: { body: { version: 1 } },
  recordDisagreement: { body: { view: 'The line was breaking up', nextStep: 'Listen to the calls' } },
  recordSupportSession: {
    params: { supportPlanId: sample.agreedPlanId },
    body: { heldAt: '2026-01-05T09:00:00Z', minutes: 45, says: 'Two calls heard' },
  },
  addPrivateNote: { body: { text: 'Ask for more time' } },
  handOverSupportPlan: { body: { team: 'south', because: 'I have moved' } },
  readSupportEffect: { params: { supportPlanId: sample.agreedPlanId } },
  closeSupportPlan: { body: { outcome: 'withdrawn', says: 'Not needed any more' } },
  logComplaint: {
    body: { team: 'north', kind: 'complaint', words: 'Nobody came.', severity: 'high', safety: true },
  },
  listComplaints: { query: 'team=north' },
  assessComplaint: { body: { severity: 'medium', outcomeWanted: 'An apology' } },
  investigateComplaint: { body: { handler: 'ben' } },
  extendComplaint: { body: { count: 2, because: 'A witness is away' } },
  pauseComplaint: { body: { because: 'We wait for photos' } },
  resumeComplaint: { params: { complaintId: sample.pausedId }, body: {} },
  recordFinding: { body: { finding: 'upheld', because: 'The brief was late', lesson: 'Ring twice' } },
  openSecondStage: { params: { complaintId: sample.answeredId }, body: { because: 'Not content' } },
  closeComplaint: { body: { why: 'withdrawn', because: 'They rang' } },
  draftLetter: { body: { purpose: 'acknowledgement' } },
  changeLetter: { body: { subject: 'Our answer' } },
  sendLetter: { body: {} },
  recordPosting: {
    params: { complaintId: sample.answeredId, letterId: sample.postLetterId },
    body: {},
  },
  setComplaintSettings: {
    body: {
      profile: 'lgsco',
      calendar: {
        nation: 'scotland',
        zone: 'Europe/London',
        workingDays: ['Mon', 'Tue'],
        hours: { from: '09:00', to: '17:00' },
        changes: [
          { nation: 'scotland', day: '2030-06-03', name: 'A day off', change: 'added', source: 'told' },
        ],
      },
      tell: [{ name: 'Ann', email: 'ann@example.com' }],
    },
  },
  listCases: { query: new URLSearchParams({ team: 'north', ...period }).toString() },
  readMetrics: { query: new URLSearchParams({ team: 'north', ...period }).toString() },
  addCompetenceFramework: { body: { ...takingACall, version: 2 } },
  createCompetenceRecord: {
    body: { person: 'agent', name: 'Nadia', team: 'north', frameworkId: takingACall.frameworkId, version: 1 },
  },
  listCompetenceRecords: {},
  listOwnCases: { query: new URLSearchParams(period).toString() },
  addCompetenceEvidence: {
    body: { kind: 'reflective-account', criteria: ['3.1'], text: 'What I learnt of it' },
  },
  giveCriterionVerdict: {
    body: { verdict: 'met', because: 'She explains it well', evidence: [sample.evidenceId] },
  },
  twilioVoice: { params: { sourceId: sample.twilio.sourceId } },
  twilioGather: { params: { sourceId: sample.twilio.sourceId }, query: 'step=menu' },
  twilioStatus: { params: { sourceId: sample.twilio.sourceId } },
  twilioMessage: { params: { sourceId: sample.twilio.sourceId } },
  receiveText: {},
  receiveTextStatus: {},
  receiveCallStatus: {},
  receiveKey: { query: 'step=brief' },
  genericEvent: {
    body: JSON.stringify({
      type: 'alarm',
      data: { summary: 'Head 7 in alarm', place: { text: 'Plant room', zone: 'harbour' }, hazards: ['gas'] },
    }),
    headers: { 'webhook-id': 'msg-1' },
  },
  readAssessment: { params: { incidentId: sample.open } },
  listMoreSteps: { params: { incidentId: sample.open } },
  answerOffer: { params: { token: sample.offered.token }, body: { answer: 'accept' } },
  confirmUnderstanding: { body: { confirmed: sample.working.confirmed } },
  confirmChanges: { body: { until: '2026-01-05T09:40:00.000Z' } },
  reportOwnStatus: { body: { status: 'en-route' } },
  reportOwnAction: { body: { result: 'done' } },
});

const bodies = new Map<string, unknown>();

const bodyFor = ({ id, route }: Operation): Pick<Sending, 'body'> => {
  if (route.body === undefined || route.raw) return {};
  if (!bodies.has(id)) bodies.set(id, samplesOf(shapeOf(route.body))[0]);
  return { body: bodies.get(id) };
};

/** Whatever change is made on must be named: a draft or a thing with versions. */
const isVersioned = ({ route }: Operation): boolean =>
  needsIfMatch(route) || (route.method === 'PUT' && route.params !== undefined);

/** A request that the operation accepts as things stand on the sample, unsigned. */
export const goodRequest = (operation: Operation, sample: SampleData): Sending => {
  const given: Sending = accepted(sample)[operation.id] ?? bodyFor(operation);
  const headers = { ...(isVersioned(operation) && { 'if-match': '*' }), ...given.headers };
  return { ...given, params: { ...usual(sample), ...given.params }, headers };
};

const textSid = `SM${'1'.repeat(32)}`;
const callSid = `CA${'1'.repeat(32)}`;

/** What the carrier sends to each operation of its own. */
const carrierFields: Readonly<Record<string, Fields>> = {
  receiveText: textFields('+447700900998', 'YES'),
  receiveTextStatus: { MessageSid: textSid, MessageStatus: 'delivered' },
  receiveCallStatus: { CallSid: callSid, CallStatus: 'ringing' },
  receiveKey: { CallSid: callSid, Digits: '8' },
};

/** The request as its source signs it, if it comes from one. */
export const signed = (operation: Operation, sample: SampleData, request: Sending, at: Date): Sending => {
  const url = API_URL + addressOf(operation, request);
  if (operation.id === 'genericEvent') {
    const body = typeof request.body === 'string' ? request.body : JSON.stringify(request.body);
    const id = request.headers?.['webhook-id'] ?? 'msg-1';
    const { init } = standardRequest(url, sample.generic.secret, { id, at, body });
    return { ...request, body, headers: { ...init.headers, ...request.headers } };
  }
  if (operation.route.auth !== 'signature') return request;
  const ofCarrier = carrierFields[operation.id];
  const ofCaller =
    operation.id === 'twilioMessage'
      ? textFields(sample.call.from, 'Gas')
      : callFields(sample.call.sid, sample.call.from);
  const usualFields = ofCarrier ?? ofCaller;
  const fields = { ...usualFields, ...fieldsOf(request.body) };
  const token = ofCarrier ? CARRIER_ACCOUNT.authToken : sample.twilio.token;
  const { init } = twilioRequest(url, token, fields);
  return { ...request, body: init.body, base64: true, headers: { ...init.headers, ...request.headers } };
};

const fieldsOf = (body: unknown): Record<string, string> =>
  typeof body === 'object' && body !== null
    ? Object.fromEntries(
        Object.entries(body).map(([name, of]) => [name, typeof of === 'string' ? of : JSON.stringify(of)]),
      )
    : {};
