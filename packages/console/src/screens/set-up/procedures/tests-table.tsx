import { PlainTable } from '../../../parts/plain-table.tsx';
import { procedureTexts } from '../../../texts/procedures.ts';
import { named } from '../../../texts/words.ts';
import type { Finding } from './findings-by-entry.ts';
import type { Procedure } from './use-procedure.ts';

interface Props {
  readonly tests: Procedure['document']['tests'];
  readonly findings: readonly Finding[];
}

/** A procedure's own tests. The checker runs them at each reading; one without a finding of its own has passed. */
export function TestsTable({ tests, findings }: Props) {
  const failed = (at: number) =>
    findings.filter(({ where }) => where === `tests.${at}` || where.startsWith(`tests.${at}.`));
  return (
    <section>
      <h2>{procedureTexts.tests}</h2>
      <PlainTable label={procedureTexts.tests} columns={procedureTexts.columns}>
        {tests.map((test, at) => (
          <tr key={`${at} ${test.name}`}>
            <th scope="row">{test.name}</th>
            <td>{named(test.expect)}</td>
            <td>
              {failed(at)
                .map(({ says }) => says)
                .join(' ') || procedureTexts.passed}
            </td>
          </tr>
        ))}
      </PlainTable>
    </section>
  );
}
