import type { Contact } from '../domain/contact.ts';
import type { Deps } from '../deps.ts';
import { countAtSource } from './count-at-source.ts';
import { contactOfCall, takeCallStep, type CallStep } from './take-call-step.ts';

export interface OutboundStep extends CallStep {
  readonly parentCallId?: string | undefined;
}

/** Notes a call that went out on its contact, else counts it: nobody got in touch. Gives the contact of the same call. */
export const takeOutboundStep = async (
  deps: Deps,
  { parentCallId, ...step }: OutboundStep,
): Promise<Contact | undefined> => {
  const { source, callId, requestId, at, stand } = step;
  const isThere = async (id: string) => (await deps.contacts.load(contactOfCall(source, id))).version > 0;
  if (await isThere(callId)) return takeCallStep(deps, step);
  if (parentCallId === undefined || !(await isThere(parentCallId))) {
    await countAtSource(deps, { sourceId: source.sourceId, requestId, at }, { what: 'ignoredCalls' });
    return undefined;
  }
  const { bodyHash, key } = step;
  await takeCallStep(deps, {
    source,
    callId: parentCallId,
    at,
    requestId,
    bodyHash,
    key: `leg:${callId}:${key}`,
    step: 'leg',
    stand: { progress: stand.progress === 'in-progress' ? 'in-progress' : 'ringing' },
    caller: {},
    leg: { callId, ...stand },
  });
  return undefined;
};
