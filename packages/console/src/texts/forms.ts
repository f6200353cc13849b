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
} as const;
