import Alert from '@cloudscape-design/components/alert';
import type { ReplyOf } from '@muster/client';
import { Time } from '../../../parts/times.tsx';
import { personTexts, sourceTexts } from '../../../texts/set-up.ts';

type Source = ReplyOf<'readSource'>;

/** How many requests were not taken, when the last one was, and why. */
export function SourceHealth({ source }: { readonly source: Source }) {
  const counts = [
    [sourceTexts.refusals, source.refusals],
    [sourceTexts.ignoredCalls, source.ignoredCalls],
    [sourceTexts.differing, source.differing],
  ] as const;
  return (
    <section>
      <h2>{sourceTexts.healthTitle}</h2>
      {source.warnings.length > 0 && (
        <Alert type="warning" header={personTexts.warnings}>
          {source.warnings.join('; ')}
        </Alert>
      )}
      <table className="plain">
        <tbody>
          {counts.map(([title, { count, lastAt }]) => (
            <tr key={title}>
              <th scope="row">{title}</th>
              <td>{count}</td>
              <td>
                {lastAt !== undefined && (
                  <>
                    {sourceTexts.last} <Time at={lastAt} />
                  </>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {source.lastRefusal !== undefined && <p>{source.lastRefusal}</p>}
    </section>
  );
}
