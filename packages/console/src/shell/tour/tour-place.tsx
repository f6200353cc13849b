import { lazy, Suspense } from 'react';
import { useMay, usePerson } from '../../console-context.ts';
import { useTourState } from './tour-state.ts';

const Tour = lazy(() => import('./tour.tsx'));

/** Where the tour stands for those who may take contacts; nothing of it is loaded once it is over. */
export function TourPlace() {
  const { userId } = usePerson();
  const mayPractise = useMay('agent');
  const { status, practice } = useTourState(userId);
  const isOver = status === 'done' && practice === undefined;
  return mayPractise && !isOver ? (
    <Suspense>
      <Tour />
    </Suspense>
  ) : null;
}
