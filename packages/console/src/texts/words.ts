import type {
  AssessmentMethod,
  ContactChannel,
  ContactClass,
  DeadlineKind,
  DeviationGrade,
  Disposition,
  HowKnown,
  Priority,
  SceneFacts,
  UserRole,
  Validity,
} from '@muster/contracts';
import type { ReplyOf } from '@muster/client';

type Incident = ReplyOf<'readIncident'>;
export type IncidentStatus = Incident['status'];
export type AssignmentStatus = Incident['people'][number]['status'];
export type DeadlineStatus = Incident['deadlines'][number]['status'];

/** The words for what events and the API say by name; one word, one meaning, on every screen. */
export const incidentStatus: Readonly<Record<IncidentStatus, string>> = {
  'awaiting-report': 'Awaiting report',
  reported: 'Reported',
  assessing: 'Assessing',
  assessed: 'Assessed',
  rejected: 'Rejected',
  dispatched: 'Dispatched',
  resolved: 'Resolved',
  closed: 'Closed',
};

export const assignmentStatus: Readonly<Record<AssignmentStatus, string>> = {
  offered: 'Offered',
  accepted: 'Accepted',
  understood: 'Understood',
  'en-route': 'En route',
  'on-scene': 'On scene',
  clear: 'Clear',
  declined: 'Declined',
  expired: 'Expired',
  released: 'Released',
};

export const deadlineStatus: Readonly<Record<DeadlineStatus, string>> = {
  open: 'Open',
  met: 'Met',
  missed: 'Missed',
  dropped: 'Dropped',
};

/** What has to happen by a deadline. */
export const deadlineKind: Readonly<Record<DeadlineKind, string>> = {
  triage: 'Verdict',
  dispatched: 'Dispatch',
  accepted: 'Acceptance',
  understood: 'Brief understood',
  arrived: 'Arrival',
  action: 'Action',
  resolved: 'Resolution',
};

export const priority: Readonly<Record<Priority, string>> = {
  P1: 'P1, immediate',
  P2: 'P2, urgent',
  P3: 'P3, soon',
  P4: 'P4, routine',
  P5: 'P5, planned',
};

export const validity: Readonly<Record<Validity, string>> = {
  genuine: 'Genuine',
  duplicate: 'Duplicate',
  'insufficient-information': 'Insufficient information',
  'hoax-or-malicious': 'Hoax or malicious',
  'out-of-scope': 'Out of scope',
  'information-only': 'Information only',
};

export const assessmentMethod: Readonly<Record<AssessmentMethod, string>> = {
  'guided-procedure': 'Guided procedure',
  'impact-urgency-matrix': 'Impact and urgency',
  'agent-judgement': 'Agent’s judgement',
  'source-stated': 'Stated by the source',
  corroboration: 'Corroboration',
  'supervisor-review': 'Supervisor’s review',
};

export const contactClass: Readonly<Record<ContactClass, string>> = {
  unclassified: 'Not classified',
  incident: 'Incident',
  query: 'Query',
  complaint: 'Complaint',
  'not-relevant': 'Not relevant',
};

export const contactChannel: Readonly<Record<ContactChannel, string>> = {
  voice: 'Call',
  sms: 'Text message',
  chat: 'Chat',
  email: 'E-mail',
  web: 'Web form',
  webhook: 'System',
};

export const contactProgress: Readonly<Record<ReplyOf<'readContact'>['progress'], string>> = {
  ringing: 'Ringing',
  'in-progress': 'In progress',
  completed: 'Ended',
  'end-not-reported': 'End not reported',
};

export const deviationGrade: Readonly<Record<DeviationGrade, string>> = {
  critical: 'Critical',
  major: 'Major',
  moderate: 'Moderate',
  minor: 'Minor',
};

export const disposition: Readonly<Record<Disposition, string>> = {
  founded: 'Founded',
  unfounded: 'Unfounded',
  minor: 'Minor',
  cancelled: 'Cancelled',
  referred: 'Referred',
  duplicate: 'Duplicate',
};

export const howKnown: Readonly<Record<HowKnown, string>> = {
  'self-report': 'said by the person',
  prompt: 'answered when asked',
  location: 'from the location',
  caller: 'said by the caller',
  supervisor: 'told to the control room',
};

export const userRole: Readonly<Record<UserRole, string>> = {
  agent: 'Agent',
  dispatcher: 'Dispatcher',
  lead: 'Lead',
  admin: 'Admin',
};

/** A name such as `smell-of-gas` as people read it: "Smell of gas". */
export const named = (slug: string): string => {
  const words = slug.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
};

/** What may be told of the scene, as METHANE (the report of JESIP) asks, in the order in which it is read. */
export const sceneFact: Readonly<Record<keyof SceneFacts, string>> = {
  access: 'Access',
  casualties: 'Casualties',
  emergencyServices: 'Emergency services',
};
