import type { IncidentFacts, SceneFacts } from '@muster/contracts';
import type { Instant } from '@muster/core';
import type { CallStatus } from './call-status.ts';
import type { Script } from './script.ts';

/** What a request says about whoever got in touch. */
export interface CallerInfo {
  readonly sender?: string | undefined;
  readonly name?: string | undefined;
  readonly said?: string | undefined;
}

/** One step of a call, in no provider's words. */
export interface CallStep {
  readonly what: 'call-step';
  readonly callId: string;
  /** Names the step among those of its call: `voice`, `gather-menu`. */
  readonly step: string;
  /** Names the request among those of its call, the same when it is repeated. */
  readonly key: string;
  /** Of what the request says: a repetition that says something else is counted at the source. */
  readonly bodyHash: string;
  readonly status: CallStatus;
  readonly durationSeconds?: number | undefined;
  readonly pressed?: string | undefined;
  readonly script?: Script | undefined;
  readonly caller: CallerInfo;
  /** A call that went out: nobody got in touch. It may have been dialled from another call. */
  readonly outbound?: { readonly parentCallId: string | undefined } | undefined;
}

/** A text (SMS) that somebody sent, in no provider's words. */
export interface ReceivedText {
  readonly what: 'text';
  /** The provider's own id, the same when it brings the text again. */
  readonly textId: string;
  /** Of what the request says: a repetition that says something else is counted at the source. */
  readonly bodyHash: string;
  readonly caller: CallerInfo;
}

/** What a system says happened. Facts are there when it says what and where. */
export interface SystemEvent {
  readonly what: 'event';
  readonly eventId: string;
  /** Of the body: a repetition with another one is counted at the source. */
  readonly bodyHash: string;
  readonly type: string;
  /** As it was sent, for the key that distinguishes alarms. */
  readonly data: unknown;
  readonly place: IncidentFacts['place'] | undefined;
  readonly summary: string | undefined;
  readonly occurredAt: Instant | undefined;
  readonly caller: CallerInfo;
  readonly facts: (Pick<IncidentFacts, 'place' | 'summary' | 'hazards'> & SceneFacts) | undefined;
}

export type Message = CallStep | ReceivedText | SystemEvent;
