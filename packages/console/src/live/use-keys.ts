import { useEffect, useRef } from 'react';
import { createKeybindingsHandler } from 'tinykeys';
import { isUnderDialog, takesText } from './focus-now.ts';
import { areKeysOn } from './key-setting.ts';

/** Keys as tinykeys names them (`g b`, `Shift+?`), each with what it does. */
export type Keys = Readonly<Record<string, () => void>>;

/** Whether a key press belongs to somebody who types, to the browser, to an input method, or to a dialog above. */
const isTaken = (event: KeyboardEvent, inDialog: boolean): boolean =>
  event.defaultPrevented ||
  event.isComposing ||
  event.repeat ||
  event.ctrlKey ||
  event.altKey ||
  event.metaKey ||
  event.getModifierState('AltGraph') ||
  takesText(event.target) ||
  (!inDialog && isUnderDialog());

/**
 * Single keys while a screen is shown. They never act while somebody types, with a modifier of the browser, held down, or
 * under an open dialog (`inDialog` is for the dialog's own); and not at all for who has switched them off.
 */
export function useKeys(keys: Keys, { inDialog = false }: { readonly inDialog?: boolean } = {}): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  const names = Object.keys(keys).join('|');
  useEffect(() => {
    const bindings = Object.fromEntries(
      names.split('|').map((name) => [
        name,
        (event: KeyboardEvent) => {
          event.preventDefault();
          latest.current[name]?.();
        },
      ]),
    );
    const handle = createKeybindingsHandler(bindings);
    const press = (event: KeyboardEvent): void => {
      if (areKeysOn() && !isTaken(event, inDialog)) handle(event);
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [names, inDialog]);
}
