import Button from '@cloudscape-design/components/button';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { useMay, usePerson } from '../../console-context.ts';
import { Problem } from '../../parts/problem.tsx';
import { tourTexts as texts } from '../../texts/tour.ts';
import { addressOf, stepAt, type Practice } from './steps.ts';
import { TourStep } from './tour-step.tsx';
import { keepTour, useTourState } from './tour-state.ts';
import { useEndPractice } from './use-end-practice.ts';
import { useStartPractice } from './use-practice.ts';
import './tour.css';

function Offer() {
  const router = useRouter();
  const { userId } = usePerson();
  const mayDispatch = useMay('dispatcher');
  const start = useStartPractice();
  const [hasNoTypes, setNoTypes] = useState(false);
  const begin = async (): Promise<void> => {
    const { practice } = (await start.run({ begin: true })) ?? {};
    setNoTypes(practice === undefined && start.fault === undefined);
    if (practice === undefined) return;
    keepTour(userId, { status: 'running', at: 0, practice });
    await router.navigate({ href: addressOf('report', practice, mayDispatch) });
  };
  return (
    <section className="tour" aria-label={texts.region}>
      <span>
        <strong>{texts.offer}</strong> {texts.offerHint}
      </span>
      <div className="actions">
        <Button loading={start.isRunning} onClick={() => void begin()}>
          {texts.begin}
        </Button>
        <Button onClick={() => keepTour(userId, { status: 'done', at: 0 })}>{texts.later}</Button>
      </div>
      {hasNoTypes && <output>{texts.noTypes}</output>}
      <Problem fault={start.fault} />
    </section>
  );
}

/** The practice of a tour that was left or is over, until it has ended. */
function LeftPractice({ at, practice }: { readonly at: number; readonly practice: Practice }) {
  const router = useRouter();
  const { userId } = usePerson();
  const mayDispatch = useMay('dispatcher');
  const end = useEndPractice();
  const [ending, setEnding] = useState<'ended' | 'left'>();
  const goOn = (): void => {
    keepTour(userId, { status: 'running', at, practice });
    void router.navigate({ href: addressOf(stepAt(at), practice, mayDispatch) });
  };
  const { reference } = practice;
  return (
    <section className="tour" aria-label={texts.region}>
      <output>
        {ending === undefined && texts.practice(reference)}
        {ending === 'ended' && texts.ended}
        {ending === 'left' && texts.stays(reference)}
      </output>
      <div className="actions">
        {ending === undefined ? (
          <>
            <Button onClick={goOn}>{texts.goOn}</Button>
            <Button
              ariaLabel={texts.endOf(reference)}
              loading={end.isRunning}
              onClick={() => void end.run(practice).then(setEnding)}
            >
              {texts.end}
            </Button>
          </>
        ) : (
          <Button onClick={() => keepTour(userId, { status: 'done', at: 0 })}>{texts.close}</Button>
        )}
      </div>
      <Problem fault={end.fault} />
    </section>
  );
}

/** The tour as far as this person is: offered once, its step, or the practice that it left. In the flow of the page, it covers nothing. */
export function Tour() {
  const { userId } = usePerson();
  const { status, at, practice } = useTourState(userId);
  if (practice === undefined) return status === 'unseen' ? <Offer /> : null;
  return status === 'running' ? (
    <TourStep
      at={at}
      practice={practice}
      onFinish={() => keepTour(userId, { status: 'left', at, practice })}
    />
  ) : (
    <LeftPractice at={at} practice={practice} />
  );
}
