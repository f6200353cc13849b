import { useEffect, useRef } from 'react';
import { candidateTexts as texts } from '../../texts/dispatch.ts';
import type { AskedResult } from './choice.ts';
import { Isolated } from './isolated.tsx';

/** What came of asking, person by person; it takes the focus that the confirmation had. */
export function AskedResults({ results }: { readonly results: readonly AskedResult[] }) {
  const place = useRef<HTMLUListElement>(null);
  useEffect(() => {
    if (results.length > 0) place.current?.focus();
  }, [results]);
  if (results.length === 0) return null;
  return (
    <ul ref={place} tabIndex={-1} className="results" aria-label={texts.outcome}>
      {results.map((one) =>
        one.result === 'offered' ? (
          <li key={one.assignmentId}>
            <Isolated text={texts.asked(one.resource.name)} name={one.resource.name} />
          </li>
        ) : (
          <li key={`${one.role} ${one.resourceId}`} className="short">
            {one.because}
          </li>
        ),
      )}
    </ul>
  );
}
