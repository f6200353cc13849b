import { AVAILABLE_CHANNELS, unknownSince, type OrganisationNames } from '@muster/contracts';
import { contactPointsOf } from './domain/contact-points.ts';
import { namesOfPerson } from './domain/near-names.ts';
import type { Resource } from './domain/resource.ts';
import type { CodeMessage } from './domain/code-message.ts';
import type { Verification } from './domain/verification.ts';
import type { ResourceView, VerificationView } from './routes.ts';

/** A person as the API shows them: the duty's fields among the others, and which of their names are not known any more. */
export const resourceView = (
  { duty, recentJobs: _, lastOffers: ___, removedAt: __, ...rest }: Resource,
  names: OrganisationNames | undefined,
): ResourceView => ({
  ...rest,
  contactPoints: contactPointsOf(rest)
    .filter(({ channel }) => AVAILABLE_CHANNELS.includes(channel))
    .map(({ address: _address, ...point }) => point),
  warnings: unknownSince(names, namesOfPerson(rest)),
  status: duty.status,
  ...('because' in duty && { because: duty.because }),
  ...('held' in duty && { assignmentId: duty.held.assignmentId, incidentId: duty.held.incidentId }),
});

/** A verification and what became of its message, without the code. */
export const verificationView = (
  { channel, askedAt, expiresAt, triesLeft, verifiedAt }: Verification,
  message: CodeMessage | undefined,
): VerificationView => ({
  ...{ channel, askedAt, expiresAt, triesLeft },
  ...messageView(message),
  ...(verifiedAt !== undefined && { verifiedAt }),
});

const messageView = (message: CodeMessage | undefined): Pick<VerificationView, 'message' | 'reason'> => {
  switch (message?.state) {
    case 'sent':
      return { message: 'sent' };
    case 'failed':
    case 'returned':
      return { message: 'failed', reason: message.reason };
    case 'requested':
    case 'unsent':
    case 'unknown':
    case undefined:
      return { message: 'waiting' };
  }
};
