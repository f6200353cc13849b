import Button from '@cloudscape-design/components/button';
import { useRouter } from '@tanstack/react-router';
import { useCallback } from 'react';
import { useMay, usePerson } from '../../console-context.ts';
import { useKeys } from '../../live/use-keys.ts';
import { tourTexts as texts } from '../../texts/tour.ts';
import { addressOf, stepAt, STEPS, type Practice } from './steps.ts';
import { keepTour } from './tour-state.ts';
import { useNewCaller } from './use-new-caller.ts';

interface Props {
  readonly at: number;
  readonly practice: Practice;
  readonly onFinish: () => void;
}

/** A step: what to look at and what to do on its screen. It gives way to Escape and to whoever rings. */
export function TourStep({ at, practice, onFinish }: Props) {
  const router = useRouter();
  const { userId } = usePerson();
  const mayDispatch = useMay('dispatcher');
  const leave = useCallback(() => keepTour(userId, { status: 'left', at, practice }), [userId, at, practice]);
  useKeys({ Escape: leave });
  useNewCaller(leave);
  const go = (to: number): void => {
    keepTour(userId, { status: 'running', at: to, practice });
    void router.navigate({ href: addressOf(stepAt(to), practice, mayDispatch) });
  };
  const { title, look, act, watch } = texts.steps[stepAt(at)];
  const isLast = at + 1 >= STEPS.length;
  return (
    <section className="tour" aria-label={texts.region}>
      <output>
        <strong>{texts.stepOf(at + 1, STEPS.length, title)}</strong>
        <br />
        {look} {mayDispatch ? act : (watch ?? act)}
      </output>
      <div className="actions">
        <Button onClick={() => go(at)}>{texts.there}</Button>
        {at > 0 && <Button onClick={() => go(at - 1)}>{texts.back}</Button>}
        <Button variant="primary" onClick={isLast ? onFinish : () => go(at + 1)}>
          {isLast ? texts.finish : texts.next}
        </Button>
        <Button onClick={leave}>{texts.leave}</Button>
      </div>
    </section>
  );
}
