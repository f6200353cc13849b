import Button, { type ButtonProps } from '@cloudscape-design/components/button';
import { useEffect, useRef } from 'react';

interface Props {
  readonly label: string;
  readonly ariaLabel?: string | undefined;
  readonly isRunning: boolean;
  /** Why it cannot be pressed now. */
  readonly heldBack?: string | undefined;
  readonly backLabel: string;
  /** What must be filled in before; the act itself where nothing must. */
  readonly findFirst?: () => HTMLElement | null | undefined;
  readonly onPress: () => void;
  readonly onBack: () => void;
}

/** The act of a dialog and the way back. Takes the focus after the dialog has given it to its first control; a held key presses nothing. */
export function DialogActions(props: Props) {
  const { label, ariaLabel, isRunning, heldBack, backLabel, findFirst, onPress, onBack } = props;
  const button = useRef<ButtonProps.Ref>(null);
  const find = useRef(findFirst);
  useEffect(() => {
    queueMicrotask(() => (find.current?.() ?? button.current)?.focus());
  }, []);
  return (
    <div className="actions" onKeyDown={(event) => event.repeat && event.preventDefault()}>
      <Button
        ref={button}
        variant="primary"
        loading={isRunning}
        disabled={heldBack !== undefined}
        {...(heldBack !== undefined && { disabledReason: heldBack })}
        {...(ariaLabel !== undefined && { ariaLabel })}
        onClick={onPress}
      >
        {label}
      </Button>
      <Button onClick={onBack}>{backLabel}</Button>
    </div>
  );
}
