import { AssignmentOffered, type PlannedRole } from '@muster/contracts';
import {
  plusSeconds,
  type AssignmentId,
  type Instant,
  type Slug,
  decided,
  invalid,
  notFound,
  refuse,
  type Decided,
  type Refused,
} from '@muster/core';
import { withOffer, type Resource } from '../../people/domain/resource.ts';
import { judge, reasonFor, refOf } from '../../recommendation/domain/candidate.ts';
import { needOf } from '../../recommendation/domain/need.ts';
import {
  ineligibilityOf,
  isAbsolute,
  type IneligibilityReason,
} from '../../recommendation/domain/ineligibility.ts';
import { requireOpen, type Mobilisation, type OpenMobilisation } from '../../response/domain/mobilisation.ts';
import { isHeld, placeToFill, plannedRole, withPlace } from '../../response/domain/places.ts';
import { listInWords } from '../../wording/domain/in-words.ts';
import type { Assignment, OfferedAssignment } from './assignment.ts';

/** Whom to ask for what, and who says so. */
export interface Order {
  readonly role: Slug;
  readonly assignmentId: AssignmentId;
  readonly chosenBy: OfferedAssignment['chosenBy'];
  /** Given by a dispatcher; without it the recommendation's own reason is kept. */
  readonly reason?: string | undefined;
  readonly now: Instant;
}

/** The three aggregates of a reservation, saved in one transaction or not at all. */
export interface Reserved {
  readonly ok: true;
  readonly assignment: Decided<Assignment>;
  readonly resource: Decided<Resource>;
  readonly mobilisation: Decided<Mobilisation>;
}

const taken = ({ places }: OpenMobilisation, { role, title }: PlannedRole): Refused => {
  const holders = places.flatMap((place) => (place.role === role && isHeld(place) ? [place] : []));
  return refuse(
    'place-taken',
    `${title}: every place is taken, by ${listInWords(holders.map(({ resource }) => resource.name))}.`,
    { assignmentId: holders[0]?.assignmentId ?? '' },
  );
};

const barred = ({ resourceId, name, duty }: Resource, { code, text }: IneligibilityReason): Refused =>
  refuse(code, `${name}: ${text}.`, {
    resourceId,
    ...('held' in duty && { assignmentId: duty.held.assignmentId }),
  });

const wasRecommended = ({ recommended }: OpenMobilisation, role: Slug, { resourceId }: Resource): boolean =>
  recommended.some((pick) => pick.role === role && pick.resourceIds.includes(resourceId));

const offerOf = (
  mobilisation: OpenMobilisation,
  person: Resource,
  { planned, place, reason, order }: { planned: PlannedRole; place: number; reason: string; order: Order },
): OfferedAssignment => {
  const vacant = mobilisation.places[place];
  return {
    status: 'offered',
    correlationId: mobilisation.correlationId,
    exercise: mobilisation.exercise,
    assignmentId: order.assignmentId,
    incidentId: mobilisation.incidentId,
    reference: mobilisation.facts.reference,
    resource: refOf(person),
    role: planned.role,
    roleTitle: planned.title,
    place,
    leads: planned.leads,
    responsibilities: planned.responsibilities,
    actions: planned.actions,
    offeredAt: order.now,
    acceptBy: plusSeconds(order.now, planned.acceptWithinSeconds),
    understandWithinSeconds: planned.understandWithinSeconds,
    arriveWithinSeconds: planned.arriveWithinSeconds,
    chosenBy: order.chosenBy,
    reason: order.reason ?? reason,
    ...(vacant?.insteadOf !== undefined && { insteadOf: vacant.insteadOf }),
  };
};

const reservedBy = (mobilisation: OpenMobilisation, person: Resource, offer: OfferedAssignment): Reserved => {
  const { assignmentId, incidentId, reference, exercise, resource, role, acceptBy, insteadOf } = offer;
  const reserved: Resource = {
    ...person,
    lastOffers: withOffer(person.lastOffers, assignmentId),
    duty: {
      status: 'offered',
      held: { assignmentId, incidentId, reference, ...(exercise && { exercise }) },
    },
  };
  const held = withPlace(mobilisation, offer.place, {
    state: 'offered',
    ...{ role, assignmentId, resource, acceptBy },
    ...(insteadOf !== undefined && { insteadOf }),
  });
  return {
    ok: true,
    assignment: decided<Assignment>(offer, [AssignmentOffered.with(offer)]),
    // Whom an assignment keeps, its own events say: nobody waits for them until they are free again.
    resource: decided(reserved, []),
    mobilisation: decided<Mobilisation>({ ...held, offerCount: mobilisation.offerCount + 1 }, []),
  };
};

/** Reserves and offers. Refused for whoever cannot take the place; departing from the recommendation needs a reason. */
export const reserve = (
  before: { mobilisation: Mobilisation | undefined; resource: Resource | undefined },
  order: Order,
): Reserved | Refused => {
  const mobilisation = requireOpen(before.mobilisation);
  if ('ok' in mobilisation) return mobilisation;
  const person = before.resource;
  if (person === undefined) return notFound('resource');
  const planned = plannedRole(mobilisation, order.role);
  if (planned === undefined) return invalid('unknown-role', `The response plan has no role ${order.role}.`);

  const need = needOf({ ...mobilisation, now: order.now });
  const reason = reasonFor(judge(person, need), planned, need);
  const barrier = ineligibilityOf(person, planned, need).find(isAbsolute);
  if (barrier) return barred(person, barrier);
  const by = order.chosenBy === 'dispatcher' ? 'dispatcher' : 'dispatch';
  const place = placeToFill(mobilisation, order.role, by);
  if (place < 0) return taken(mobilisation, planned);
  const departs = order.chosenBy === 'dispatcher' && !wasRecommended(mobilisation, order.role, person);
  if (departs && order.reason === undefined) {
    return invalid(
      'reason-required',
      `${person.name} is not who was recommended for ${planned.title}; say why. ${reason}`,
    );
  }
  return reservedBy(mobilisation, person, offerOf(mobilisation, person, { planned, place, reason, order }));
};
