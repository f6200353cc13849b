import { CorrectedField, IncidentFacts, Priority, ResourceRef, ResponsePlan } from '@muster/contracts';
import { AssignmentId, IncidentId, Instant, refuse, ResourceId, Slug, type Refused } from '@muster/core';
import * as z from 'zod';

/** `insteadOf`: the assignment that held the place before. */
const place = { role: Slug, insteadOf: AssignmentId.optional() };
const holder = { ...place, assignmentId: AssignmentId, resource: ResourceRef };
const bySelf = z.enum(['auto-dispatch', 'escalation']);

/** Open: a dispatcher decides. Seeking: dispatch itself looks. Short: nobody was left, and that was told once. */
export const Place = z.discriminatedUnion('state', [
  z.object({ state: z.literal('open'), ...place }),
  z.object({ state: z.literal('seeking'), ...place, chosenBy: bySelf }),
  z.object({ state: z.literal('offered'), ...holder, acceptBy: Instant }),
  z.object({ state: z.literal('filled'), ...holder, acceptedAt: Instant }),
  z.object({
    state: z.literal('short'),
    ...place,
    reason: z.string().min(1),
    since: Instant,
    /** Set where dispatch itself had looked: it offers the place to whoever becomes able. */
    chosenBy: bySelf.optional(),
    toldOf: z.array(ResourceId).optional(),
  }),
]);
export type Place = z.infer<typeof Place>;

/** Somebody who had a place and gave it up: not asked again for this incident without a dispatcher's reason. */
export const Tried = z.object({
  resource: ResourceRef,
  role: Slug,
  assignmentId: AssignmentId,
  how: z.enum(['declined', 'expired', 'released', 'clear']),
  at: Instant,
});
export type Tried = z.infer<typeof Tried>;

/** Carried from the first cause through every later one of the incident. */
export const origin = { correlationId: z.string().min(1), exercise: z.boolean() };

export type Origin = { readonly correlationId: string; readonly exercise: boolean };

const opened = {
  ...origin,
  incidentId: IncidentId,
  facts: IncidentFacts,
  /** The correction that the facts are of, by its place among the events of the report. */
  correctedAs: z.int().min(1).optional(),
  /** When people who held a place were last given other words of a field, by the field. */
  changed: z.partialRecord(CorrectedField, Instant).optional(),
  priority: Priority,
  plan: ResponsePlan,
  autoDispatch: z.boolean(),
  openedAt: Instant,
  places: z.array(Place).min(1),
  /** How many offers were made; the next one's id derives from it. */
  offerCount: z.int().min(0),
  tried: z.array(Tried),
  /** Whom the latest recommendation picked; the whole of it is a child row. */
  recommended: z.array(z.object({ role: Slug, resourceIds: z.array(ResourceId) })),
  recommendationCount: z.int().min(0),
};

/** The response to one incident, keyed by the incident's id. `never-opened`: it was over before it began here. */
export const Mobilisation = z.discriminatedUnion('status', [
  z.object({ status: z.literal('open'), ...opened }),
  z.object({
    status: z.literal('stood-down'),
    ...opened,
    stoodDownAt: Instant,
    because: z.enum(['resolved', 'closed', 'rejected']),
  }),
  z.object({
    status: z.literal('never-opened'),
    incidentId: IncidentId,
    stoodDownAt: Instant,
    because: z.enum(['resolved', 'closed', 'rejected']),
  }),
]);
export type Mobilisation = z.infer<typeof Mobilisation>;

export type OpenMobilisation = Extract<Mobilisation, { status: 'open' }>;

/** The mobilisation if it can take an order, or why it cannot. */
export const requireOpen = (mobilisation: Mobilisation | undefined): OpenMobilisation | Refused => {
  if (mobilisation === undefined) {
    const because = 'No verdict on such an incident has arrived here; nobody is sent before one.';
    return { ok: false, refusal: { kind: 'not-found', rule: 'no-verdict', because } };
  }
  if (mobilisation.status === 'open') return mobilisation;
  return refuse('stood-down', `The response to this incident was stood down: it is ${mobilisation.because}.`);
};
