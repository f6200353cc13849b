const NAME = 'muster-single-keys';

/** Whether this person's browser uses single keys; they may be switched off (WCAG 2.2, 2.1.4). */
export const areKeysOn = (): boolean => localStorage.getItem(NAME) !== 'off';

export const switchKeys = (on: boolean): void => {
  if (on) localStorage.removeItem(NAME);
  else localStorage.setItem(NAME, 'off');
};
