/** Whether an element takes what is typed. */
export const takesText = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target.closest(
      'input, textarea, select, [role="combobox"], [role="listbox"], [role="menu"], [role="textbox"]',
    ) !== null);

/** Whether a dialog stands above the screen. Cloudscape leaves the closed ones in the page, hidden by a class. */
export const isUnderDialog = (): boolean =>
  [...document.querySelectorAll('[role="dialog"], dialog[open]')].some((one) => one.checkVisibility());
