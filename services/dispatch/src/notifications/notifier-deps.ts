import type { Sender } from '@muster/notifications/channel';
import type { Mail } from '@muster/notifications/email/mail';
import type { AssignmentContextStores } from '../assignments/change-assignment.ts';
import type { LinkKeys } from '../links/keys.ts';
import type { PolicyStores } from '../policies/store.ts';
import type { SendDeps } from './send-once.ts';

/** What telling people needs. */
export interface NotifierDeps extends AssignmentContextStores, Pick<PolicyStores, 'contacts'>, SendDeps {
  readonly email: Sender<Mail>;
  readonly keys: () => Promise<LinkKeys>;
  /** The IANA zone in whose local time mails give moments. */
  readonly zone: string;
  /** The control room's telephone number. */
  readonly phone: string;
  readonly mailFrom: string;
  readonly publicUrl: string;
}
