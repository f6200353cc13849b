import type { ReplyOf } from '@muster/client';
import { duration } from '../../parts/local-time.ts';
import { expectedTexts as texts } from '../../texts/contact-points.ts';

type Steps = ReplyOf<'readExpectedSteps'>['steps'];

/** How somebody would be told, such as "Told by e-mail and text at once, by call after 45 s, unless they answer before." */
export const expectedInWords = (steps: Steps): string => {
  const by = ({ channels }: Steps[number]) => channels.map((one) => texts.by[one]).join(texts.and);
  const [first, ...later] = steps;
  if (first === undefined) return texts.nobody;
  const then = later.map((step) => texts.then(by(step), duration(step.afterSeconds)));
  return [texts.told(by(first)), ...then].join(', ') + (then.length > 0 ? texts.unlessAnswered : texts.end);
};

/** Whether a fault of one mailbox keeps somebody from hearing of it. */
export const isByMailOnly = (steps: Steps): boolean =>
  steps.length > 0 && steps.every(({ channels }) => channels.every((one) => one === 'email'));
