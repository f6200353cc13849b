import type { Refused } from '@muster/core';
import { recordCallStep } from '../contacts/record-call-step.ts';
import { recordOutboundStep } from '../contacts/record-outbound-step.ts';
import { recordText, type TextDeps } from '../contacts/record-text.ts';
import type { Message } from '../providers/domain/message.ts';
import type { Kept } from '../providers/provider.ts';
import { receiveEvent, type EventDeps } from '../reports/receive-event.ts';
import type { ProvenRequest } from '../sources/verify-source.ts';

export type KeepMessageDeps = TextDeps & EventDeps;

/** Keeps what a provider's request says, once, and gives what its reply is made of. */
export const keepMessage = async (
  deps: KeepMessageDeps,
  request: ProvenRequest,
  message: Message,
): Promise<{ readonly ok: true; readonly kept: Kept } | Refused> => {
  switch (message.what) {
    case 'call-step': {
      const record = message.outbound ? recordOutboundStep : recordCallStep;
      const contact = await record(deps, request, message);
      return { ok: true, kept: { contactId: contact?.contactId, script: contact?.answered[message.step] } };
    }
    case 'text': {
      const { contact, textBack } = await recordText(deps, request, message);
      return { ok: true, kept: { contactId: contact.contactId, textBack } };
    }
    case 'event': {
      const outcome = await receiveEvent(deps, { ...request, ...message });
      if (!outcome.ok) return outcome;
      const { contactId, incident } = outcome.value;
      return { ok: true, kept: { contactId, incident } };
    }
  }
};
