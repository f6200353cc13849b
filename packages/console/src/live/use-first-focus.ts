import { useEffect, useRef, type RefObject } from 'react';

/** For the field of a dialog that is typed in first: it has the focus once the dialog has given it to its own first control. Use it in what is mounted with the dialog. */
export function useFirstFocus<Field extends { focus(): void }>(): RefObject<Field | null> {
  const field = useRef<Field>(null);
  useEffect(() => queueMicrotask(() => field.current?.focus()), []);
  return field;
}
