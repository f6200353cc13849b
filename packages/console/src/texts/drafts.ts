/** Texts of whatever is kept on the server while it is typed. */
export const draftTexts = {
  saved: 'Saved on the server',
  saving: 'Saving …',
  typing: 'Not saved yet',
  failed: 'Not saved: Muster does not answer. It is tried again; your text stays here.',
  refused: (detail: string) => `Not saved: ${detail}`,
  loading: 'Loading what was typed …',
} as const;
