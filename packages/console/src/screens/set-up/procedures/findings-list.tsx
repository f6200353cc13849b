import { procedureTexts } from '../../../texts/procedures.ts';
import type { Finding } from './findings-by-entry.ts';

/** What the checker says, each with how much it weighs in words. `withPlace` names the place in the document, too. */
export function FindingsList({
  findings,
  withPlace = false,
}: {
  readonly findings: readonly Finding[];
  readonly withPlace?: boolean;
}) {
  return (
    <ul className="findings">
      {findings.map(({ severity, where, says }) => (
        <li key={`${where} ${says}`}>
          <strong className={severity}>{procedureTexts.severity[severity]}</strong>
          {withPlace && (
            <>
              {' '}
              <code>{where}</code>
            </>
          )}
          : {says}
        </li>
      ))}
    </ul>
  );
}
