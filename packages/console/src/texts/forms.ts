/** Texts of every form. */
export const formTexts = {
  save: 'Save',
  saved: 'Saved',
  saving: 'Saving …',
  undo: 'Undo changes',
  remove: 'Remove',
  add: 'Add',
  cancel: 'Cancel',
  conflictTitle: 'Somebody else saved in between',
  mine: 'Yours',
  theirs: 'Saved',
  keepMine: 'Keep yours',
  takeTheirs: 'Take the saved one',
  commas: 'Names with commas between',
  reason: 'Reason',
  reasonMissing: 'Give the reason.',
  newNames: 'The name that is near another is meant',
} as const;
