import type { MusterEvent } from '@muster/contracts';
import type { Sender } from '@muster/notifications/channel';
import type { Mail } from '@muster/notifications/email/mail';
import type { Text } from '@muster/notifications/sms/text';
import type { Call } from '@muster/notifications/voice/call';
import type { AssignmentContextStores } from '../assignments/change-assignment.ts';
import type { LinkKeys } from '../links/keys.ts';
import type { PolicyStores } from '../policies/store.ts';
import type { SendDeps } from './send-once.ts';

/** What telling people needs. */
export interface NotifierDeps
  extends AssignmentContextStores, Pick<PolicyStores, 'contacts' | 'notificationOrder'>, SendDeps {
  readonly email: Sender<Mail>;
  readonly sms: Sender<Text>;
  readonly voice: Sender<Call>;
  /** Brings the offer to `tellNextStep` after so many seconds, 900 at most. Rejects when it cannot. */
  readonly lookAgain: (offer: MusterEvent<'AssignmentOffered'>, seconds: number) => Promise<unknown>;
  readonly keys: () => Promise<LinkKeys>;
  /** The IANA zone in whose local time mails give moments. */
  readonly zone: string;
  /** The control room's telephone number. */
  readonly phone: string;
  readonly mailFrom: string;
  readonly publicUrl: string;
}
