/** The fields of a log line. Nothing else is printed: no text that people typed, no address, number or token. */
export interface LogFields {
  readonly routeKey?: string;
  readonly method?: string;
  readonly status?: number;
  readonly ms?: number;
  readonly rule?: string;
  readonly reason?: string;
  readonly event?: string;
  readonly version?: number;
  readonly sequence?: number;
  readonly count?: number;
  readonly failed?: number;
  readonly parked?: number;
  readonly attempt?: number;
  readonly lateMs?: number;
  readonly dueAt?: string;
  readonly priority?: string;
  readonly team?: string;
  readonly kind?: string;
  readonly queue?: string;
  readonly requestId?: string;
  readonly messageId?: string;
  readonly eventId?: string;
  readonly aggregateId?: string;
  readonly correlationId?: string;
  readonly contactId?: string;
  readonly incidentId?: string;
  readonly sourceId?: string;
  readonly procedureId?: string;
  readonly resourceId?: string;
  readonly assignmentId?: string;
  readonly notificationId?: string;
  readonly deadlineId?: string;
  readonly deviationId?: string;
  readonly reportId?: string;
  readonly supportPlanId?: string;
  readonly improvementId?: string;
  readonly userId?: string;
  readonly byUserId?: string;
}

const NAMES: Readonly<Record<keyof LogFields, true>> = {
  routeKey: true,
  method: true,
  status: true,
  ms: true,
  rule: true,
  reason: true,
  event: true,
  version: true,
  sequence: true,
  count: true,
  failed: true,
  parked: true,
  attempt: true,
  lateMs: true,
  dueAt: true,
  priority: true,
  team: true,
  kind: true,
  queue: true,
  requestId: true,
  messageId: true,
  eventId: true,
  aggregateId: true,
  correlationId: true,
  contactId: true,
  incidentId: true,
  sourceId: true,
  procedureId: true,
  resourceId: true,
  assignmentId: true,
  notificationId: true,
  deadlineId: true,
  deviationId: true,
  reportId: true,
  supportPlanId: true,
  improvementId: true,
  userId: true,
  byUserId: true,
};

const CODE = /^[\w .:/{}$#=-]{0,200}$/;
const NUMBER_OF_A_PERSON = /\d[\d ]{6,}/;

const printable = (name: string, value: unknown): unknown => {
  if (typeof value === 'number' || value === undefined) return value;
  if (typeof value !== 'string' || !CODE.test(value)) return 'unprintable';
  return !name.endsWith('Id') && NUMBER_OF_A_PERSON.test(value) ? 'unprintable' : value;
};

export const printableFields = (fields: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(fields)
      .filter(([name]) => Object.hasOwn(NAMES, name))
      .map(([name, value]) => [name, printable(name, value)]),
  );
