import type { BodyOf, ReplyOf } from '@muster/client';

type Policy = ReplyOf<'readContactsPolicy'>;
type Failing = Policy['teams'][string][number]['failing'];

/** Somebody who is told, as a line of the form. */
export interface ContactRow {
  readonly team: string;
  readonly name: string;
  readonly email: string;
  readonly failing?: NonNullable<Failing>;
}

/** The lines of a policy, by team. */
export const rowsOf = ({ teams }: Policy): ContactRow[] =>
  Object.entries(teams)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([team, people]) =>
      people.map(({ name, email, failing }) => ({ team, name, email, ...(failing && { failing }) })),
    );

/** The policy that lines stand for; a changed address is no longer failing, for its line then has no mark. */
export const policyOf = (rows: readonly ContactRow[]): BodyOf<'setContactsPolicy'> => {
  const teams: BodyOf<'setContactsPolicy'>['teams'] = {};
  for (const { team, name, email, failing } of rows)
    teams[team] = [
      ...(teams[team] ?? []),
      { name: name.trim(), email: email.trim(), ...(failing && { failing }) },
    ];
  return { teams };
};

/** Where the API's fault of one line is said to be: `teams/<team>/<place within the team>`. */
export const pointerOf = (rows: readonly ContactRow[], at: number): string => {
  const team = rows[at]?.team ?? '';
  return `teams/${team}/${rows.slice(0, at).filter((row) => row.team === team).length}`;
};
