import Button from '@cloudscape-design/components/button';
import { useMemo } from 'react';
import { differenceTexts, editTexts as texts } from '../../../../texts/procedures.ts';
import { DifferenceList } from '../difference-list.tsx';
import { mergeYaml } from './merge-yaml.ts';
import { readText } from './yaml-text.ts';

interface Props {
  readonly origin: string;
  readonly mine: string;
  readonly theirs: string;
  readonly onMerge: (text: string) => void;
}

/** What somebody else saved since this text was begun, and the way to bring it into this text. */
export function MergeTheirs({ origin, mine, theirs, onMerge }: Props) {
  const { before, after, merged } = useMemo(() => {
    const [was, is] = [readText(origin).value, readText(theirs).value];
    return { before: was, after: is, merged: mergeYaml(was, mine, is) };
  }, [origin, mine, theirs]);
  return (
    <section className="panel saving" aria-label={texts.theirs}>
      <h2>{texts.theirs}</h2>
      <DifferenceList before={before} after={after} />
      {merged === undefined ? (
        <p>{texts.mendFirst}</p>
      ) : (
        <>
          {merged.both.length > 0 && <p>{texts.both(merged.both.map(differenceTexts.place).join('; '))}</p>}
          <Button onClick={() => onMerge(merged.text)}>{texts.merge}</Button>
        </>
      )}
    </section>
  );
}
