import { expectData } from '@muster/client';
import { useEffect, useState } from 'react';
import { useApi } from '../../console-context.ts';
import { useLive } from '../../live/use-live.ts';
import { hasNewCaller } from './steps.ts';

/** Calls back when somebody is on the line who was not when this was first shown. */
export function useNewCaller(onCaller: () => void): void {
  const api = useApi();
  const { data } = useLive({
    key: ['listContacts', 'ringing for the tour'],
    read: (signal) =>
      expectData(api.GET('/v1/contacts', { params: { query: { status: 'ringing', limit: 25 } }, signal })),
  });
  const [before, setBefore] = useState<readonly string[]>();
  useEffect(() => {
    if (data === undefined) return;
    const ringing = data.items.map(({ contactId }) => contactId);
    if (before === undefined) setBefore(ringing);
    else if (hasNewCaller(before, ringing)) onCaller();
  }, [data, before, onCaller]);
}
