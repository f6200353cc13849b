import { Link } from '@tanstack/react-router';
import { PlainTable } from '../../../parts/plain-table.tsx';
import { usersTexts } from '../../../texts/set-up.ts';
import { named, userRole } from '../../../texts/words.ts';
import { calledOf, stateOf, usersThatFit, type User } from './users.ts';

interface Props {
  readonly users: readonly User[];
  readonly wanted: string;
}

export function UsersTable({ users, wanted }: Props) {
  const shown = usersThatFit(users, wanted);
  if (shown.length === 0) return <p>{users.length === 0 ? usersTexts.empty : usersTexts.noMatch}</p>;
  return (
    <PlainTable label={usersTexts.title} columns={usersTexts.columns}>
      {shown.map((user) => (
        <tr key={user.userId}>
          <th scope="row">
            <Link to="/set-up/users/$userId" params={{ userId: user.userId }}>
              {calledOf(user)}
            </Link>
          </th>
          <td>{user.roles.map((role) => userRole[role]).join(', ') || usersTexts.noRole}</td>
          <td>{user.teams.map(named).join(', ')}</td>
          <td>{usersTexts.states[stateOf(user)]}</td>
        </tr>
      ))}
    </PlainTable>
  );
}
