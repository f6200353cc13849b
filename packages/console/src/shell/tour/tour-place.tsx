import { useMay, usePerson } from '../../console-context.ts';
import { Tour } from './tour.tsx';
import { useTourState } from './tour-state.ts';

/** Where the tour stands for those who may take contacts, until it is over. It comes with the first load, so that nothing moves for it later. */
export function TourPlace() {
  const { userId } = usePerson();
  const mayPractise = useMay('agent');
  const { status, practice } = useTourState(userId);
  const isOver = status === 'done' && practice === undefined;
  return mayPractise && !isOver ? <Tour /> : null;
}
