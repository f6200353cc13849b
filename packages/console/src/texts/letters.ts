import type { LetterPurpose } from '@muster/contracts';
import type { ReplyOf } from '@muster/client';
import { letterPurpose } from './complaints.ts';

type Letter = ReplyOf<'readComplaint'>['letters'][number];

export const letterState: Readonly<Record<Letter['state'], string>> = {
  draft: 'Draft',
  ready: 'Released, on its way by e-mail',
  sent: 'Sent by e-mail',
  'by-post': 'Released, to be posted',
  posted: 'Posted',
};

/** `Acknowledgement`, `Answer of the second stage`. */
export const letterInWords = ({ purpose, stage }: Pick<Letter, 'purpose' | 'stage'>): string =>
  stage === 1 ? letterPurpose[purpose] : `${letterPurpose[purpose]} of the second stage`;

export const letterMeans: Readonly<Record<LetterPurpose, string>> = {
  acknowledgement: 'says that we have it, how we understand it, and by when we answer',
  holding: 'says that we need longer, why, and the new day',
  answer: 'says what we found, what we do about it, and what they can do',
  deadlock: 'says that this is our last word and where they may go; it ends the complaint',
};

export const lettersTexts = {
  title: 'Letters',
  none: 'There is no letter yet.',
  draft: (what: string) => `Draft: ${what}`,
  enclose: 'Enclose the evidence pack with the answer or final letter that is drafted next',
  enclosed: 'The evidence pack goes with it.',
  enclosedByPost: 'The evidence pack goes with it: print that, too.',
  drafted: (what: string) => `${what}: drafted below. Fill in what stands in [brackets], then release it.`,
  subject: 'Subject',
  text: 'Text',
  textHint: 'Without greeting and address: Muster puts them around it. An empty line begins a paragraph.',
  stops: 'What stops it from being sent',
  fits: 'Nothing stops it.',
  saveFirst: 'Save your changes before it is released.',
  save: (what: string) => `Save: ${what}`,
  saved: 'Saved.',
  release: (what: string) => `Look at it and release: ${what}`,
  releaseTitle: (what: string) => `Release this letter? ${what}`,
  byMail: 'It goes by e-mail to the address that the contact left. What was released cannot be called back.',
  byPost: 'Muster knows no address, so it has to be printed and posted. Its limit stays open until then.',
  releaseNow: 'Release it now',
  released: (what: string) => `${what}: released.`,
  preview: 'As it will look',
  greeting: 'Dear … (the name that the contact left)',
  greetingByPost: 'Hello,',
  reference: (reference: string) => `Reference: ${reference}`,
  read: 'Read it',
  draftedBy: (by: string) => `drafted by ${by}`,
  failed: (reason: string) =>
    reason === 'no-address'
      ? 'The contact left no e-mail address, so it goes by post.'
      : `It could not go by e-mail (${reason}), so it goes by post.`,
  repeated: 'It may have arrived twice.',
  print: (what: string) => `Page to print: ${what}`,
  wasPosted: (what: string) => `It was posted: ${what}`,
  postedTitle: 'Was it posted?',
  postedDetail: 'Its limit counts as met from now on. Say so only once the letter has left.',
  posted: (what: string) => `${what}: noted as posted.`,
} as const;

export const printTexts = {
  title: 'Letter to print',
  loading: 'Loading the letter …',
  missing: 'There is no such letter here.',
  notReleased: 'It is a draft: release it before it is printed.',
  back: 'Back to it',
  print: 'Print this page',
  detail:
    'Only the letter is printed. Address and greeting are typed here for the print alone: they are kept nowhere.',
  address: 'Name and address',
  greeting: 'Greeting',
} as const;
