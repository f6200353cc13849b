import { App, Fn, Stack } from 'aws-cdk-lib';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { AlarmTopic } from '@muster/infra/constructs/alarm-topic.ts';
import { CursorKey } from '@muster/infra/constructs/cursor-key.ts';
import { FrontDoor } from '@muster/infra/constructs/front-door.ts';
import { MailStore } from '@muster/infra/constructs/mail-store.ts';
import { ServiceTable } from '@muster/infra/constructs/service-table.ts';
import { SignIn } from '@muster/infra/constructs/sign-in.ts';
import { region } from '@muster/infra/local/aws.ts';
import { featureFlags } from '@muster/infra/muster.ts';
import { stageOf } from '@muster/infra/stages.ts';

export const KEPT = 'muster-kept';
/** What no account has exported. */
export const MISSING = 'nothing-of-this-name';

/**
 * Synthesises into a folder one stack with each type of resource that stage main keeps. Broken, its queue asks for what is
 * missing, once all the rest is made.
 */
export function synthesiseKept(outdir: string, { broken }: { readonly broken: boolean }): void {
  const app = new App({ outdir, context: featureFlags, builtinCloudFormationValidation: false });
  const stack = new Stack(app, KEPT, { env: { region, account: '000000000000' } });
  const stage = { ...stageOf({ stage: 'local' }), removal: stageOf({}).removal };
  const tell = new AlarmTopic(stack, 'Alarms', stage);
  const signIn = new SignIn(stack, 'SignIn', stage);
  const door = new FrontDoor(stack, 'FrontDoor', { stage, tell });
  door.admit(signIn);
  const rest = [
    new ServiceTable(stack, 'Store', stage),
    new MailStore(stack, 'Mail', stage),
    new CursorKey(stack, 'CursorKey', stage),
    door,
  ];
  const last = new Queue(stack, 'Last', {
    enforceSSL: true,
    ...(broken && { queueName: Fn.importValue(MISSING) }),
  });
  last.node.addDependency(tell, signIn, ...rest);
  app.synth();
}
