import { PlainTable } from '../../parts/plain-table.tsx';
import { termLabels } from '../../texts/support.ts';
import { agreeTexts as texts } from '../../texts/support-plan.ts';
import { differs, namesOf } from './differences.ts';
import type { Version } from './plan.ts';
import { TermValue } from './term-value.tsx';

/** The terms of one version. */
export function TermsTable({ version: { terms, version, by } }: { readonly version: Version }) {
  const label = texts.versionBy(version, by);
  return (
    <PlainTable label={label} columns={{ name: texts.term, terms: label }}>
      {namesOf(terms).map((name) => (
        <tr key={name}>
          <th scope="row">{termLabels[name]}</th>
          <td>
            <TermValue terms={terms} name={name} />
          </td>
        </tr>
      ))}
    </PlainTable>
  );
}

interface Props {
  readonly before: Version;
  readonly beforeLabel: string;
  readonly after: Version;
}

/** Two versions beside each other; what differs is marked in words. */
export function ComparedTerms({ before, beforeLabel, after }: Props) {
  const label = texts.versionBy(after.version, after.by);
  const columns = { name: texts.term, before: beforeLabel, after: label };
  return (
    <PlainTable label={`${beforeLabel}; ${label}`} columns={columns}>
      {namesOf(after.terms).map((name) => {
        const isChanged = differs(before.terms, after.terms, name);
        return (
          <tr key={name}>
            <th scope="row">
              {termLabels[name]}
              <div className={isChanged ? 'mark' : 'quiet mark'}>
                {isChanged ? texts.changed : texts.same}
              </div>
            </th>
            <td>
              <TermValue terms={before.terms} name={name} />
            </td>
            <td className={isChanged ? 'changed' : ''}>
              <TermValue terms={after.terms} name={name} />
            </td>
          </tr>
        );
      })}
    </PlainTable>
  );
}
