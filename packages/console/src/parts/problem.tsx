import Alert from '@cloudscape-design/components/alert';
import CopyToClipboard from '@cloudscape-design/components/copy-to-clipboard';
import { useEffect, useRef } from 'react';
import type { Fault } from '../api/fault.ts';
import { problemTexts } from '../texts/problems.ts';

/** Says what went wrong where the eye and the reader are: it takes the focus, names the fields, and gives the request id to copy. */
export function Problem({
  fault,
  takesFocus = true,
}: {
  readonly fault: Fault | undefined;
  readonly takesFocus?: boolean;
}) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (fault !== undefined && takesFocus) place.current?.focus();
  }, [fault, takesFocus]);
  if (fault === undefined) return null;
  return (
    <div ref={place} tabIndex={-1} role="alert" className="problem">
      <Alert
        type={fault.kind === 'denied' || fault.kind === 'missing' ? 'warning' : 'error'}
        header={fault.title}
      >
        <p>{fault.detail}</p>
        {fault.fields.length > 0 && (
          <ul>
            {fault.fields.map(({ field, message }) => (
              <li key={`${field} ${message}`}>
                {field === '' ? '' : `${field}: `}
                {message}
              </li>
            ))}
          </ul>
        )}
        {fault.requestId !== undefined && (
          <CopyToClipboard
            variant="inline"
            textToCopy={fault.requestId}
            textToDisplay={`${problemTexts.requestId} ${fault.requestId}`}
            copyButtonAriaLabel={problemTexts.copy}
            copySuccessText={problemTexts.copied}
            copyErrorText={problemTexts.copy}
          />
        )}
      </Alert>
    </div>
  );
}
