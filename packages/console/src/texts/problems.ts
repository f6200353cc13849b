/** What a person reads when a request fails, by kind. Where the API says more, its words replace `detail`. */
export const problemTexts = {
  unanswered: {
    title: 'No answer',
    detail: 'Muster did not answer. Your text is kept; press again, and it is done once at most.',
  },
  'signed-out': { title: 'Signed out', detail: 'Your sign-in has ended. Sign in again; your text is kept.' },
  denied: { title: 'Not allowed', detail: 'Your role may not do this. A lead or an admin can.' },
  missing: { title: 'Not found', detail: 'There is nothing at this address, or not any more.' },
  refused: { title: 'Refused', detail: 'This is not possible as things stand now.' },
  changed: {
    title: 'Changed meanwhile',
    detail: 'Somebody else saved in between. Compare both versions, then save again.',
  },
  invalid: { title: 'Please check', detail: 'Something that you entered does not fit.' },
  busy: { title: 'Busy', detail: 'Muster is busy. Your text is kept; try again in a few seconds.' },
  broken: {
    title: 'A fault in Muster',
    detail: 'Your text is kept. Try again, and tell whoever runs Muster the request id.',
  },
  requestId: 'Request id',
  copy: 'Copy',
  copied: 'Copied',
} as const;
