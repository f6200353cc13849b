import type { ReplyOf } from '@muster/client';

type Person = Pick<ReplyOf<'readResource'>, 'name' | 'team' | 'skills' | 'zones'>;

/** Whether each of the words stands in somebody's name, team, skills or zones. */
export const fits = ({ name, team, skills, zones }: Person, wanted: string): boolean => {
  const text = [name, team, ...skills, ...zones].join(' ').replaceAll('-', ' ').toLowerCase();
  return wanted
    .toLowerCase()
    .replaceAll('-', ' ')
    .split(/\s+/)
    .every((word) => text.includes(word));
};
