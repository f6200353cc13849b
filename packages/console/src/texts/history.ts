/** Texts of the exercise history that a demo comes with. */
export const historyTexts = {
  label: 'Exercise history (demo)',
  isOff: 'What was made up to look at. Real figures, lists and mails never count it.',
  isOn: 'You see exercise history: it was made up to look at. Nothing of it happened, no real figure counts it, and it cannot be changed.',
} as const;
