import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { serverNow } from '../../api/server-clock.ts';
import { useConsole, usePerson } from '../../console-context.ts';
import { beginFields, type ImprovementFields } from './improvement-fields.ts';
import { NewImprovement } from './new-improvement.tsx';

interface Props {
  readonly given: Partial<ImprovementFields>;
  readonly incidentId?: string | undefined;
  /** The lesson that is settled by taking it up. */
  readonly lessonId?: string | undefined;
}

/** The form as it begins: with what its address brought, and with what stands behind that. */
export function PrefilledImprovement({ given, incidentId, lessonId }: Props) {
  const search = useSearch({ from: '/inside/improvements/new' });
  const { teams, email } = usePerson();
  const zone = useConsole().settings.homeZone;
  const [initial] = useState(() => ({
    ...beginFields(search, { team: teams[0] ?? '', email, nowMs: serverNow(), zone }),
    ...given,
  }));
  return <NewImprovement initial={initial} incidentId={incidentId} lessonId={lessonId} />;
}
