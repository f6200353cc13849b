import type { ReplyOf } from '@muster/client';
import { Link } from '@tanstack/react-router';
import { dutyStatus, peopleTexts } from '../../../texts/set-up.ts';
import { named } from '../../../texts/words.ts';
import { fits } from './fits.ts';

export type Person = ReplyOf<'readResource'>;

const mailOf = ({ email }: Person): string => {
  if (email === undefined) return peopleTexts.noMail;
  if (email.failing !== undefined) return peopleTexts.failing;
  return email.verified ? peopleTexts.verified : peopleTexts.unverified;
};

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
    <div className="scroll" role="region" tabIndex={0} aria-label={peopleTexts.title}>
      <table className="plain">
        <thead>
          <tr>
            {Object.entries(peopleTexts.columns).map(([name, title]) => (
              <th key={name} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
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
              <td>{mailOf(person)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
