import type { CallStep } from '../providers/domain/message.ts';
import { countRequest } from '../sources/count-request.ts';
import type { ProvenRequest } from '../sources/verify-source.ts';
import type { Contact } from './domain/contact.ts';
import { contactOfCall, recordCallStep } from './record-call-step.ts';
import type { StepDeps } from './save-step.ts';

/** Records a call that went out on its contact, else counts it: nobody got in touch. Gives the contact of the same call. */
export const recordOutboundStep = async (
  deps: StepDeps,
  request: ProvenRequest,
  step: CallStep,
): Promise<Contact | undefined> => {
  const { source, at, requestId } = request;
  const { callId, bodyHash, key, status, outbound: { parentCallId } = {} } = step;
  const isThere = async (id: string) => (await deps.contacts.load(contactOfCall(source, id))).version > 0;
  if (await isThere(callId)) return recordCallStep(deps, request, step);
  if (parentCallId === undefined || !(await isThere(parentCallId))) {
    await countRequest(deps, { sourceId: source.sourceId, requestId, at }, { what: 'ignoredCalls' });
    return undefined;
  }
  await recordCallStep(deps, request, {
    callId: parentCallId,
    bodyHash,
    key: `leg:${callId}:${key}`,
    step: 'leg',
    status: { progress: status.progress === 'in-progress' ? 'in-progress' : 'ringing' },
    caller: {},
    leg: { callId, ...status },
  });
  return undefined;
};
