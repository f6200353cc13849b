import { Link } from '@tanstack/react-router';
import { useMay } from '../../console-context.ts';
import { closingTexts as texts } from '../../texts/incident.ts';
import type { Gate } from './open-before-closing.ts';

interface Props {
  readonly incidentId: string;
  readonly gates: readonly Gate[];
}

/** What holds the closing up, each with the way to where it is dealt with. */
export function Gates({ incidentId, gates }: Props) {
  const mayDispatch = useMay('dispatcher');
  return (
    <>
      <h3>{texts.gates}</h3>
      {gates.length === 0 && <p>{texts.noGates}</p>}
      <ul>
        {gates.map(({ key, words, at }) => (
          <li key={key}>
            <bdi>{words}</bdi>{' '}
            {at === 'assessment' && (
              <Link to="/incidents/$incidentId/assessment" params={{ incidentId }}>
                {texts.toAssessment}
              </Link>
            )}
            {at === 'dispatch' && mayDispatch && (
              <Link to="/incidents/$incidentId/dispatch" params={{ incidentId }}>
                {texts.toDispatch}
              </Link>
            )}
            {at === 'path' && (
              <Link to="/incidents/$incidentId" params={{ incidentId }} search={{ part: 'path' }}>
                {texts.toPath}
              </Link>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
