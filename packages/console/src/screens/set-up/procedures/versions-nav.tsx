import { Link } from '@tanstack/react-router';
import { proceduresTexts, versionTexts as texts } from '../../../texts/procedures.ts';
import { versionsDown } from './versions.ts';

interface Props {
  readonly procedureId: string;
  readonly inForce: number | undefined;
}

/** The draft and every version of a procedure, the newest first, each at its own address. */
export function VersionsNav({ procedureId, inForce }: Props) {
  return (
    <nav className="parts" aria-label={texts.choice}>
      <Link
        to="/set-up/procedures/$procedureId"
        params={{ procedureId }}
        activeOptions={{ exact: true, includeSearch: false }}
      >
        {texts.draft}
      </Link>
      {versionsDown(inForce).map((version) => (
        <Link
          key={version}
          to="/set-up/procedures/$procedureId/versions/$version"
          params={{ procedureId, version: String(version) }}
        >
          {version === inForce ? texts.inForce(version) : proceduresTexts.version(version)}
        </Link>
      ))}
    </nav>
  );
}
