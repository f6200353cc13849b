import {
  GetFunctionConfigurationCommand,
  LambdaClient,
  ListEventSourceMappingsCommand,
  UpdateFunctionConfigurationCommand,
} from '@aws-sdk/client-lambda';
import { ListExecutionsCommand, SFNClient } from '@aws-sdk/client-sfn';
import { expectData } from '@muster/client';
import type { UserRole } from '@muster/contracts';
import { until } from '@muster/demo/until';
import { connection } from '@muster/infra/local/aws.ts';
import { clientOf } from '@muster/infra/local/clients.ts';
import { MailBox } from '@muster/infra/local/mail.ts';
import type { Muster } from '@muster/infra/local/muster-file.ts';
import { sampleRole } from '@muster/procedures/sample';
import { incidentPath } from '../../support/incident-requests.ts';
import { publishSampleProcedure } from './publish-procedure.ts';
import { unique } from './muster.ts';
import { addPerson, type Person } from './people.ts';
import { dispatchAtOnce } from '../../support/dispatch-at-once.ts';
import { addReporter } from './source.ts';

/** A source whose alarms are dispatched at once to people of their own zone. */
export interface AlarmedTeam {
  readonly source: { readonly baseUrl: string; readonly secret: string };
  readonly zone: string;
  readonly people: readonly Person[];
}

/** Sets up such a source in a system other than the one under test. */
export async function addAlarmedTeam(
  muster: Muster,
  count: number,
  acceptWithinSeconds: number,
): Promise<AlarmedTeam> {
  const as = (role: UserRole) => clientOf(muster, role);
  const [admin, lead] = [as('admin'), as('lead')];
  const incidentType = await publishSampleProcedure(
    { roles: [sampleRole({ acceptWithinSeconds })] },
    { lead, agent: as('agent') },
  );
  await dispatchAtOnce(lead, incidentType);
  const zone = unique('zone');
  const people: Person[] = [];
  while (people.length < count) people.push(await addPerson(zone, {}, admin));
  const source = await addReporter(incidentType, 'alarm-confirmed', { admin, apiUrl: muster.apiUrl });
  return { source, zone, people };
}

/** What a dispatcher sees of incidents in a system other than the one under test. */
export const incidentsIn = (muster: Muster) => {
  const dispatcher = clientOf(muster, 'dispatcher');
  return {
    assignments: async (incidentId: string) =>
      (await expectData(dispatcher.GET('/v1/incidents/{incidentId}/assignments', incidentPath(incidentId))))
        .items,
    incident: (incidentId: string) =>
      expectData(dispatcher.GET('/v1/incidents/{incidentId}', incidentPath(incidentId))),
    linesOfKind: async (incidentId: string, kind: string) => {
      const path = { params: { path: { incidentId }, query: { limit: 100 } } };
      const { items } = await expectData(dispatcher.GET('/v1/incidents/{incidentId}/timeline', path));
      return items.filter((line) => line.kind === kind);
    },
  };
};

/** The mails that were made for a person, newest first. */
export async function mailsTo(muster: Muster, { email }: Person) {
  const box = new MailBox(muster);
  try {
    return await box.to(email?.address ?? '', new Date(0));
  } finally {
    box.close();
  }
}

/** How many mails with a link for a person the provider has taken since it was started. */
export async function countLinkMails({ endpoint }: Muster, { name }: Person): Promise<number> {
  const reply = await fetch(`${endpoint}/_ministack/ses/messages`);
  const { messages } = (await reply.json()) as { messages: Record<string, { BodyText: string }[]> };
  const all = Object.values(messages).flat();
  return all.filter(({ BodyText }) => BodyText.includes(`${name}, `) && BodyText.includes('/r/')).length;
}

/** How many clocks run. */
export async function clocksRunning({ endpoint, stateMachines }: Muster): Promise<number> {
  const sfn = new SFNClient(connection(endpoint));
  const asked = { stateMachineArn: stateMachines.clock, statusFilter: 'RUNNING' as const };
  const { executions = [] } = await sfn.send(new ListExecutionsCommand(asked));
  sfn.destroy();
  return executions.length;
}

/** Lets dispatch's notifier reach its mail provider at another address, or at the usual one again. */
export async function sendMailThrough(muster: Muster, address: string | undefined): Promise<void> {
  const lambda = new LambdaClient(connection(muster.endpoint));
  const queue = muster.queues['dispatch']?.['notifier']?.split('/').at(-1) ?? 'none';
  const { EventSourceMappings = [] } = await lambda.send(new ListEventSourceMappingsCommand({}));
  const FunctionName = EventSourceMappings.find(({ EventSourceArn }) =>
    EventSourceArn?.endsWith(`:${queue}`),
  )?.FunctionArn;
  const { Environment } = await lambda.send(new GetFunctionConfigurationCommand({ FunctionName }));
  const { AWS_ENDPOINT_URL_SESV2: _, ...usual } = Environment?.Variables ?? {};
  const Variables = { ...usual, ...(address !== undefined && { AWS_ENDPOINT_URL_SESV2: address }) };
  await lambda.send(new UpdateFunctionConfigurationCommand({ FunctionName, Environment: { Variables } }));
  lambda.destroy();
}

/** The one person who was asked first, once their brief is in their mail. */
export async function waitForBrief(muster: Muster, { people }: AlarmedTeam, incidentId: string) {
  const first = await until('the offer', async () => (await incidentsIn(muster).assignments(incidentId))[0]);
  const person = people.find(({ resourceId }) => resourceId === first.resource.resourceId);
  if (person === undefined) throw new Error('somebody of another team was asked');
  const mail = await until('the brief', async () => (await mailsTo(muster, person))[0]);
  return { assignment: first, person, mail };
}
