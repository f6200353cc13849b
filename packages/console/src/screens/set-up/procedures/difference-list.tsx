import { differenceTexts as texts } from '../../../texts/procedures.ts';
import { differencesOf } from './differences.ts';

/** What changed from one document to another, in words. */
export function DifferenceList({ before, after }: { readonly before: unknown; readonly after: unknown }) {
  const differences = differencesOf(before, after);
  if (differences.length === 0) return <p>{texts.none}</p>;
  return (
    <ul className="differences">
      {differences.map(({ kind, place, before: was, after: is }) => (
        <li key={`${kind} ${place.join('.')}`}>
          <strong>{texts.kinds[kind]}</strong> {texts.place(place)}
          {was !== undefined && (
            <>
              {': '}
              <del>{was}</del>
            </>
          )}
          {was !== undefined && is !== undefined && ' →'}
          {is !== undefined && (
            <>
              {was === undefined ? ': ' : ' '}
              <ins>{is}</ins>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
