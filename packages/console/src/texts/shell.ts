import type { RightsChange } from '../session/rights-change.ts';
import { named, userRole } from './words.ts';

/** Texts around every screen. */
export const shellTexts = {
  product: 'Muster',
  skip: 'Skip to the content',
  navigation: 'Main',
  learn: 'Learn',
  screens: {
    contacts: 'Contacts',
    board: 'Board',
    support: 'Support',
    results: 'Results',
    complaints: 'Complaints',
    improvements: 'Improvements',
    competence: 'Competence',
    setUp: 'Set-up',
  },
  signOut: 'Sign out',
  keys: 'Keys',
  search: 'Find by reference',
  searchHint: 'Six symbols and a check symbol, as in K7M2Q4X',
  nothingFound: (reference: string) => `No incident has the reference ${reference}.`,
  offline: 'No connection. What you see is old; what you type is kept.',
  expired: 'Your sign-in has ended. What you typed is still here.',
  ended:
    'Your sign-in has ended. It was not over yet: most likely an admin has changed your roles or teams, or disabled you. What you typed is still here. If you cannot sign in again, ask an admin.',
  signInAgain: 'Sign in again',
  read: 'I have read this',
  stage: (stage: string) => `Stage ${stage}: not for real incidents`,
  loading: 'Loading …',
  old: (age: string) => `Not current: as of ${age} ago`,
  notCurrent: 'Not current',
  current: 'Current',
  notFoundTitle: 'Nothing here',
  notFoundDetail: 'This address leads to no screen.',
  toStart: 'Go to the first screen',
  deniedTitle: 'Not for your role',
  deniedDetail: (role: string) => `This screen is for the role ${role}. An admin can give it to you.`,
  brokenTitle: 'This screen has a fault',
  brokenDetail: 'Nothing that was saved is lost. Load it again.',
  loadAgain: 'Load again',
} as const;

const inWords = ({ roles, teams }: RightsChange['gained']): string =>
  [...roles.map((role) => userRole[role]), ...teams.map((team) => `team ${named(team)}`)].join(', ');

/** What somebody got and lost, as they are told. */
export const rightsChanged = ({ gained, lost }: RightsChange): string =>
  [
    'An admin has changed what you may do.',
    ...(inWords(gained) === '' ? [] : [`New: ${inWords(gained)}.`]),
    ...(inWords(lost) === '' ? [] : [`Not any more: ${inWords(lost)}.`]),
  ].join(' ');
