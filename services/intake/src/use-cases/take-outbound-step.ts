import type { Contact } from '../domain/contact.ts';
import type { Deps } from '../deps.ts';
import { countAtSource } from './count-at-source.ts';
import { contactOfCall, takeCallStep, type CallStep } from './take-call-step.ts';

export interface OutboundStep extends CallStep {
  /** The call that this one was dialled from. */
  readonly parentCallId?: string | undefined;
}

/**
 * Takes what a provider tells of a call that went out. Nobody got in touch, so it opens no contact: it is noted on the
 * contact that it belongs to, of the same call or of the call that it was dialled from, and else only counted. Gives
 * the contact whose answers hold for this call too: that of the same call.
 */
export const takeOutboundStep =
  (deps: Deps) =>
  async ({ parentCallId, ...step }: OutboundStep): Promise<Contact | undefined> => {
    const { source, callId, requestId, at, stand } = step;
    const isThere = async (id: string) => (await deps.contacts.load(contactOfCall(source, id))).version > 0;
    if (await isThere(callId)) return takeCallStep(deps)(step);
    if (parentCallId === undefined || !(await isThere(parentCallId))) {
      await countAtSource(deps, { sourceId: source.sourceId, requestId, at }, { what: 'ignoredCalls' });
      return undefined;
    }
    const { bodyHash, key } = step;
    await takeCallStep(deps)({
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
