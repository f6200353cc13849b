/** Values that the events' examples share, so that together they tell one incident. */
export const sample = {
  contactId: 'con_01kdxqz5m8e6ws3y1z0v7g4h2b',
  laterContactId: 'con_01kdxqz5m8e6ws3y1z0v7g4h2n',
  sourceId: 'src_01kdxqz5m8e6ws3y1z0v7g4h2c',
  incidentId: 'inc_01kdxqz5m8e6ws3y1z0v7g4h2d',
  procedureId: 'prc_01kdxqz5m8e6ws3y1z0v7g4h2e',
  resourceId: 'res_01kdxqz5m8e6ws3y1z0v7g4h2f',
  assignmentId: 'asg_01kdxqz5m8e6ws3y1z0v7g4h2g',
  notificationId: 'ntf_01kdxqz5m8e6ws3y1z0v7g4h2h',
  deadlineId: 'ddl_01kdxqz5m8e6ws3y1z0v7g4h2j',
  deviationId: 'dev_01kdxqz5m8e6ws3y1z0v7g4h2k',
  reportId: 'rpt_01kdxqz5m8e6ws3y1z0v7g4h2m',
  competenceRecordId: 'cmp_01kdxqz5m8e6ws3y1z0v7g4h2p',
  redactionId: 'red_01kdxqz5m8e6ws3y1z0v7g4h2q',
  complaintId: 'cpl_01kdxqz5m8e6ws3y1z0v7g4h2p',
  letterId: 'ltr_01kdxqz5m8e6ws3y1z0v7g4h2q',
  reference: '7Q4KX2M',
  at: (clock: string) => `2026-01-05T${clock}.000Z`,
};

export const sampleFacts = {
  reference: sample.reference,
  incidentType: 'smell-of-gas',
  team: 'north',
  place: { text: '12 Harbour Street, basement', zone: 'harbour' },
  summary: 'Strong smell of gas in the basement, two people still inside.',
  hazards: ['possible ignition source'],
  access: 'By the yard in Quay Lane; the front door is locked.',
  casualties: 'Two people are still in the basement; nobody is known to be hurt.',
  reportedAt: sample.at('09:16:10'),
};

export const sampleProcedure = { procedureId: sample.procedureId, version: 1 };

const responsibilities = [{ id: 'make-safe', text: 'You answer for making the building safe.' }];
const actions = [
  {
    id: 'isolate-supply',
    title: 'Isolate the gas supply at the meter',
    withinSeconds: 600,
    countsFrom: 'on-scene' as const,
    mandatory: true,
  },
];

export const samplePlan = {
  alarmLevel: 1,
  roles: [
    {
      role: 'first-engineer',
      title: 'First engineer',
      skills: ['gas'],
      count: 1,
      leads: true,
      acceptWithinSeconds: 120,
      understandWithinSeconds: 300,
      arriveWithinSeconds: 3600,
      responsibilities,
      actions,
    },
  ],
  channels: ['email' as const],
  dispatchWithinSeconds: 180,
  resolveWithinSeconds: 14_400,
  escalation: [{ deadline: 'accepted' as const, step: { do: 'offer-next-resource' as const } }],
};

export const sampleResource = { resourceId: sample.resourceId, name: 'Maya Lindqvist' };

export const sampleAssignment = {
  incidentId: sample.incidentId,
  assignmentId: sample.assignmentId,
  resource: sampleResource,
};

export const sampleBrief = { responsibilities, actions };

export const sampleBy = { kind: 'user' as const, id: 'agent' };

export const sampleDeadline = {
  incidentId: sample.incidentId,
  deadlineId: sample.deadlineId,
  kind: 'accepted' as const,
  assignmentId: sample.assignmentId,
  dueAt: sample.at('09:20:00'),
};

export const sampleCase = {
  reference: sample.reference,
  team: 'north',
  incidentType: 'smell-of-gas',
  validity: 'genuine' as const,
  priority: 'P1' as const,
  method: 'guided-procedure' as const,
  procedure: sampleProcedure,
  times: {
    contactReceivedAt: sample.at('09:15:00'),
    reportedAt: sample.at('09:16:10'),
    assessedAt: sample.at('09:17:40'),
    firstOfferedAt: sample.at('09:18:00'),
    firstAcceptedAt: sample.at('09:18:40'),
    firstUnderstoodAt: sample.at('09:19:30'),
    firstOnSceneAt: sample.at('09:41:00'),
    resolvedAt: sample.at('10:05:00'),
    closedAt: sample.at('10:06:00'),
  },
  targets: [
    { kind: 'triage' as const, met: true },
    { kind: 'accepted' as const, met: true },
  ],
  deviations: [{ kind: 'question-skipped' as const, grade: 'moderate' as const }],
  peopleAssigned: 1,
  offersDeclined: 0,
  offersExpired: 0,
  handledBy: [
    { user: 'agent', parts: ['reported' as const, 'assessed' as const] },
    { user: 'dispatcher', parts: ['dispatched' as const, 'resolved' as const] },
  ],
};
