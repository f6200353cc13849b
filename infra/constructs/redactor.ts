import type * as z from 'zod';
import type { ServiceName } from '@muster/core';
import type { Handler, HandlerNeeds } from './handler.ts';
import type { ServiceFoundation } from './service-foundation.ts';

/** Less than monitoring's own Lambda waits for it. */
const TIMEOUT_SECONDS = 80;

export interface RedactorNeeds<Env extends z.ZodObject> extends Pick<
  HandlerNeeds<Env>,
  'env' | 'environment' | 'functionName'
> {
  /** Kinds that say where else the text may be. */
  readonly read: readonly string[];
  readonly rewritten: readonly string[];
}

/** How a stack's Lambda that removes texts is called where monitoring knows it by name alone. */
export const redactorName = (stackName: string): string => `${stackName}-redact`;

/** The Lambda of a service that alone rewrites rows of some kinds: it removes texts when monitoring's calls it. */
export const addRedactor = <Env extends z.ZodObject>(
  foundation: ServiceFoundation,
  service: ServiceName,
  { read, rewritten, ...needs }: RedactorNeeds<Env>,
): Handler => {
  const handler = foundation.handler('redact', {
    ...needs,
    kinds: { read, saved: [] },
    timeoutSeconds: TIMEOUT_SECONDS,
    ifItFails: {
      whoIsHurt: `Whoever a text is about that a lead has ordered removed: ${service} still has it.`,
      whatToDo: `Read the log of ${service}’s redact and fix the cause; monitoring’s calls it again within ten minutes.`,
    },
  });
  foundation.table.grantRedact(handler, rewritten);
  return handler;
};
