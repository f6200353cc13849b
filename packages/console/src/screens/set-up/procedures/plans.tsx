import { duration } from '../../../parts/local-time.ts';
import { PlainTable } from '../../../parts/plain-table.tsx';
import { plansTexts as texts } from '../../../texts/procedures.ts';
import { named } from '../../../texts/words.ts';
import type { Finding } from './findings-by-entry.ts';
import { FindingsList } from './findings-list.tsx';
import type { Procedure } from './use-procedure.ts';

type Document = Procedure['document'];
type Role = Document['plans'][string]['roles'][number];

function RoleRow({ role }: { readonly role: Role }) {
  return (
    <tr>
      <th scope="row">
        {texts.people(role.title, role.count)}
        {role.leads && ` (${texts.leads})`}
      </th>
      <td>{role.skills.map(named).join(', ') || texts.anybody}</td>
      <td>{duration(role.acceptWithinSeconds)}</td>
      <td>{duration(role.understandWithinSeconds)}</td>
      <td>{duration(role.arriveWithinSeconds)}</td>
      <td>
        <ul className="plan-actions">
          {role.actions.map(({ id, title, withinSeconds, mandatory }, at) => (
            <li key={`${at} ${id}`}>
              {texts.action(title, duration(withinSeconds))}
              {mandatory && ` (${texts.must})`}
            </li>
          ))}
        </ul>
      </td>
    </tr>
  );
}

interface Props {
  readonly document: Document;
  readonly findings: readonly Finding[];
}

/** Who is sent by each plan, by when, and what they have to do. */
export function Plans({ document: { plans, outcomes }, findings }: Props) {
  return (
    <section>
      <h2>{texts.title}</h2>
      {Object.entries(plans).map(([name, plan]) => {
        const calling = Object.entries(outcomes).filter(([, outcome]) => outcome.plan === name);
        const found = findings.filter(({ where }) => `${where}.`.startsWith(`plans.${name}.`));
        return (
          <section key={name} className="panel">
            <h3>{named(name)}</h3>
            <p>
              {calling.length === 0
                ? texts.unused
                : texts.for(calling.map(([outcome]) => named(outcome)).join(', '))}{' '}
              {texts.limits(duration(plan.dispatchWithinSeconds), duration(plan.resolveWithinSeconds))}
            </p>
            {found.length > 0 && <FindingsList findings={found} withPlace />}
            <PlainTable label={texts.roles(named(name))} columns={texts.columns}>
              {plan.roles.map((role, at) => (
                <RoleRow key={`${at} ${role.role}`} role={role} />
              ))}
            </PlainTable>
          </section>
        );
      })}
    </section>
  );
}
