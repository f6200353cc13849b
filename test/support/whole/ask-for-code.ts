import { expectData } from '@muster/client';
import type { InProcessSystem } from './in-process-system.ts';
import { mailbox } from './mailbox.ts';

/** An admin has a code sent to a person's e-mail address; gives the code as it arrived. Throws when none did. */
export const askForCode = async (
  system: InProcessSystem,
  resourceId: string,
  address: string,
): Promise<string> => {
  const path = { resourceId, channel: 'email' as const };
  await expectData(
    system.as('admin').POST('/v1/resources/{resourceId}/contact-points/{channel}/verification', {
      params: { path },
      body: {},
    }),
  );
  await system.runDue();
  const mail = (await mailbox(system, address)).at(-1);
  const code = /code is (\d{6})\./.exec(mail?.text ?? '')?.[1];
  if (code === undefined) throw new Error('no code arrived');
  return code;
};
