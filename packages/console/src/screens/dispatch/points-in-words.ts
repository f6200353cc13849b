import type { ReplyOf } from '@muster/client';
import { reachTexts as texts } from '../../texts/contact-points.ts';

type Person = Pick<ReplyOf<'readResource'>, 'contactPoints' | 'phone'>;

/** How each of a person's addresses stands, such as "e-mail verified" and "texts stopped". */
export const pointsInWords = ({ contactPoints, phone }: Person): readonly string[] => {
  const state = ({ channel, verified, failing }: Person['contactPoints'][number]): string => {
    if (channel === 'sms' && phone?.texts?.stoppedAt !== undefined) return texts.stopped;
    if (!verified) return texts.unverified;
    return failing === undefined ? texts.verified : texts.failing(failing.why);
  };
  return contactPoints.map((point) => `${texts.channel[point.channel]} ${state(point)}`);
};
