import type { ReplyOf } from '@muster/client';
import { Link } from '@tanstack/react-router';
import { PlainTable } from '../../../parts/plain-table.tsx';
import { dutyStatus, peopleTexts } from '../../../texts/set-up.ts';
import { named } from '../../../texts/words.ts';
import { mailState, phoneState } from './contact-points.ts';
import { fits } from './fits.ts';

export type Person = ReplyOf<'readResource'>;

export function PeopleTable({
  people,
  wanted,
}: {
  readonly people: readonly Person[];
  readonly wanted: string;
}) {
  const shown = people.filter((person) => fits(person, wanted));
  if (shown.length === 0) return <p>{people.length === 0 ? peopleTexts.empty : peopleTexts.noMatch}</p>;
  return (
    <PlainTable label={peopleTexts.title} columns={peopleTexts.columns}>
      {shown.map((person) => (
        <tr key={person.resourceId}>
          <th scope="row">
            <Link to="/set-up/people/$resourceId" params={{ resourceId: person.resourceId }}>
              {person.name}
            </Link>
          </th>
          <td>{named(person.team)}</td>
          <td>{person.skills.map(named).join(', ')}</td>
          <td>{person.zones.map(named).join(', ')}</td>
          <td>{dutyStatus[person.status]}</td>
          <td>{mailState(person)}</td>
          <td>{phoneState(person)}</td>
        </tr>
      ))}
    </PlainTable>
  );
}
