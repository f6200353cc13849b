import type { NotificationChannel } from '@muster/contracts';
import type { NotificationId, ResourceId } from '@muster/core';
import { derivedId } from '@muster/core/new-id';
import type { ContactPoint } from './domain/contact-points.ts';

/** Where the verification of a person's address on a channel is kept. */
export const verificationIdOf = (resourceId: ResourceId, channel: NotificationChannel): string =>
  derivedId('vrf', resourceId, channel);

/** Names an address without containing it. */
export const pointIdOf = ({ channel, address }: ContactPoint): string =>
  derivedId('cpt', channel, address.toLowerCase());

/** The message that carries the code of this number. */
export const codeMessageId = (verificationId: string, number: number): NotificationId =>
  derivedId('ntf', verificationId, String(number));
