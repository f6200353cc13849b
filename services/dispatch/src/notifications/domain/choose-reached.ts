import type { ContactPoint } from '../../people/domain/contact-points.ts';
import type { Notification } from './notification.ts';

interface Tried {
  readonly point: ContactPoint;
  readonly latest: Notification | undefined;
}

/** Whether the person may have had the message there: it was sent, or nobody knows that it was not. */
export const mayHaveArrived = (latest: Notification | undefined): boolean =>
  latest?.state === 'sent' || latest?.state === 'unknown' || latest?.state === 'requested';

/**
 * Where to tell somebody what follows, of the addresses at which the brief was tried: those where it may have arrived, by writing
 * where that is possible, since a call would interrupt them once more. If it arrived nowhere: by mail, or at whatever there is.
 */
export const chooseReached = (tried: readonly Tried[]): readonly ContactPoint[] => {
  const reached = tried.filter(({ latest }) => mayHaveArrived(latest)).map(({ point }) => point);
  const written = reached.filter(({ channel }) => channel !== 'voice');
  const mail = tried.map(({ point }) => point).filter(({ channel }) => channel === 'email');
  return (
    [written, reached, mail].find((points) => points.length > 0) ??
    tried.slice(0, 1).map(({ point }) => point)
  );
};
