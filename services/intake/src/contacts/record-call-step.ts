import { type ContactId } from '@muster/core';
import { derivedId } from '@muster/core/new-id';
import type { CallStep } from '../providers/domain/message.ts';
import type { Source } from '../sources/domain/source.ts';
import type { ProvenRequest } from '../sources/verify-source.ts';
import type { Contact, Leg } from './domain/contact.ts';
import { saveStep, type StepDeps } from './save-step.ts';

/** The contact that a source's call is, whether or not it is there. */
export const contactOfCall = ({ sourceId }: Pick<Source, 'sourceId'>, callId: string): ContactId =>
  derivedId('con', sourceId, callId);

type Step = Omit<CallStep, 'what' | 'outbound'> & { readonly leg?: Leg };

/** Keeps a step of a call; its contact opens with whichever step comes first. A repeated step changes nothing. */
export const recordCallStep = (
  deps: StepDeps,
  request: ProvenRequest,
  { callId, ...step }: Step,
): Promise<Contact> =>
  saveStep(deps, request, contactOfCall(request.source, callId), { ...step, channel: 'voice' });
