import { expectData } from '@muster/client';
import type { Assignment, BodyOf } from '@muster/demo/api-replies';
import { phoneAt } from '@muster/demo/phone';
import { sampleProcedureFor, sampleRole, withOutcome } from '@muster/procedures/sample';
import type { Procedure } from '@muster/procedures';
import { assess, confirm, report } from './incident.ts';
import { lead, muster, unique } from './muster.ts';
import { addPerson, type Person } from './people.ts';

type Order = BodyOf<'setNotificationOrder'>;

/** Two priorities that no other test uses: a text and then a call, and a call and then, much later, a text. */
const orders: Pick<Order, 'P4' | 'P5'> = {
  P5: [
    { channels: ['sms'], afterSeconds: 0 },
    { channels: ['voice'], afterSeconds: 3 },
  ],
  P4: [
    { channels: ['voice'], afterSeconds: 0 },
    { channels: ['sms'], afterSeconds: 600 },
  ],
};

/** Sets the orders of the two priorities; gives what puts the earlier ones back. */
export async function setOrders(): Promise<() => Promise<void>> {
  const earlier = await expectData(lead.GET('/v1/policies/notification-order'));
  const set = async (some: Pick<Order, 'P4' | 'P5'>) => {
    const now = await expectData(lead.GET('/v1/policies/notification-order'));
    await expectData(lead.PUT('/v1/policies/notification-order', { body: { ...now, ...some } }));
  };
  await set(orders);
  return () => set({ P4: earlier.P4, P5: earlier.P5 });
}

const genuine = { validity: 'genuine', reason: 'Gas is escaping.', plan: 'engineer' } as const;

/** The sample procedure with verdicts of the two priorities, whose people are told by text and call alone. */
export const procedureFor = (incidentType: string): Procedure => {
  const plan = { channels: ['sms' as const, 'voice' as const], roles: [sampleRole()] };
  const sample = sampleProcedureFor(incidentType, plan);
  const textFirst = withOutcome(sample, 'escape', { ...genuine, priority: 'P5' });
  return withOutcome(textFirst, 'faint-smell', { ...genuine, priority: 'P4' });
};

const answers = {
  'text-first': { 'where-smelt': 'meter' },
  'call-first': { 'where-smelt': 'outdoors', strength: 'faint' },
} as const;

export interface Reached {
  readonly person: Person;
  readonly phone: ReturnType<typeof phoneAt>;
  readonly zone: string;
}

/** Somebody with a telephone, alone in a zone unless one is given. */
export async function personWithPhone(number: string, zone = unique('zone')): Promise<Reached> {
  const person = await addPerson(zone, { phone: { number, verified: true } });
  const { carrier = '' } = muster;
  const phone = phoneAt(carrier, person.phone?.number ?? '');
  return { person, phone, zone };
}

/** An incident in a zone with a verdict, for which nobody was asked yet; gives its id. */
export async function incidentIn(
  { zone }: Pick<Reached, 'zone'>,
  incidentType: string,
  order: keyof typeof answers,
): Promise<string> {
  const { incidentId } = await report(incidentType, zone);
  await assess(incidentId, answers[order]);
  return incidentId;
}

/** Asks whom dispatch recommends for an incident of one place. */
export async function askFor(incidentId: string): Promise<Assignment> {
  const [assignment] = await confirm(incidentId);
  if (assignment === undefined) throw new Error('nobody was asked');
  return assignment;
}
