import { expectData } from '@muster/client';
import { useNavigate } from '@tanstack/react-router';
import { useId, useRef, useState, type FormEvent } from 'react';
import { useApi } from '../console-context.ts';
import { faultOf } from '../api/fault.ts';
import { shellTexts } from '../texts/shell.ts';

export const SEARCH_FIELD = 'reference-search';

/** Leads to the incident of a reference, as it was told over the telephone. */
export function ReferenceSearch() {
  const api = useApi();
  const navigate = useNavigate();
  const field = useRef<HTMLInputElement>(null);
  const hint = useId();
  const [said, say] = useState('');
  const find = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const reference = field.current?.value.trim() ?? '';
    if (reference === '') return;
    try {
      const { items } = await expectData(api.GET('/v1/incidents', { params: { query: { reference } } }));
      const [found] = items;
      say(found === undefined ? shellTexts.nothingFound(reference) : '');
      if (found === undefined) return;
      if (field.current) field.current.value = '';
      await navigate({ to: '/incidents/$incidentId', params: { incidentId: found.incidentId } });
    } catch (error) {
      say(faultOf(error).detail);
    }
  };
  return (
    <form className="search" role="search" onSubmit={(event) => void find(event)}>
      <input
        ref={field}
        id={SEARCH_FIELD}
        type="search"
        maxLength={40}
        autoComplete="off"
        placeholder={shellTexts.search}
        aria-label={shellTexts.search}
        aria-describedby={hint}
      />
      <span id={hint} className="only-read">
        {shellTexts.searchHint}
      </span>
      <output>{said}</output>
    </form>
  );
}
