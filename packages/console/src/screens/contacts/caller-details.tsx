import Button from '@cloudscape-design/components/button';
import { expectData, type ReplyOf } from '@muster/client';
import { useEffect, useRef, useState } from 'react';
import { useApi } from '../../console-context.ts';
import { useCommand } from '../../live/use-command.ts';
import { useKeys } from '../../live/use-keys.ts';
import { Problem } from '../../parts/problem.tsx';
import { Time } from '../../parts/times.tsx';
import { contactTexts } from '../../texts/contacts.ts';

type Caller = ReplyOf<'readCaller'>;

function Details({ caller: { sender, name, words } }: { readonly caller: Caller }) {
  if (sender === undefined && name === undefined && words.length === 0)
    return <p>{contactTexts.nothingSaid}</p>;
  return (
    <dl className="facts">
      {sender !== undefined && (
        <>
          <dt>{contactTexts.caller.sender}</dt>
          <dd>{sender}</dd>
        </>
      )}
      {name !== undefined && (
        <>
          <dt>{contactTexts.caller.name}</dt>
          <dd>{name}</dd>
        </>
      )}
      {words.map(({ said, at }) => (
        <div key={`${at} ${said}`} className="said">
          <dt>
            {contactTexts.caller.words} <Time at={at} />
          </dt>
          <dd>{said}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Who called: asked for by a press that says that the look is recorded, shown until it is hidden, kept nowhere. */
export function CallerDetails({ contactId }: { readonly contactId: string }) {
  const api = useApi();
  const place = useRef<HTMLDivElement>(null);
  const [caller, setCaller] = useState<Caller>();
  const look = useCommand(
    () =>
      expectData(
        api.GET('/v1/contacts/{contactId}/caller', { params: { path: { contactId } }, cache: 'no-store' }),
      ),
    { readsAgain: false },
  );
  const show = async (): Promise<void> => setCaller(await look.run({}));
  useKeys({ d: () => void show() });
  useEffect(() => {
    if (caller !== undefined) place.current?.focus();
  }, [caller]);
  return (
    <section aria-label={contactTexts.callerTitle}>
      <h3>{contactTexts.callerTitle}</h3>
      {caller === undefined ? (
        <div className="actions">
          <Button loading={look.isRunning} onClick={() => void show()}>
            {contactTexts.showCaller}
          </Button>
          <span className="quiet">{contactTexts.showCallerHint}</span>
        </div>
      ) : (
        <div ref={place} tabIndex={-1}>
          <p className="quiet">{contactTexts.recorded}</p>
          <Details caller={caller} />
          <Button onClick={() => setCaller(undefined)}>{contactTexts.hide}</Button>
        </div>
      )}
      <Problem fault={look.fault} />
    </section>
  );
}
