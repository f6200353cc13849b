import { expectData } from '@muster/client';
import type { ContactClass } from '@muster/contracts';
import { useApi } from '../../console-context.ts';
import { useLive } from '../../live/use-live.ts';
import type { Contact } from './contact-groups.ts';

export interface FoundContacts {
  readonly contacts: readonly Contact[];
  /** Whether there are older ones than those read. */
  readonly isCut: boolean;
}

const MOST = 100;

/** The contacts of a class, or those that need a person: on the line, or not classified. */
export const useContacts = (name: ContactClass | undefined) => {
  const api = useApi();
  return useLive<FoundContacts>({
    key: ['listContacts', name ?? 'open'],
    read: async (signal) => {
      const page = (query: { class?: ContactClass; status?: 'ringing' | 'in-progress' }) =>
        expectData(api.GET('/v1/contacts', { params: { query: { ...query, limit: MOST } }, signal }));
      const pages = await Promise.all(
        name === undefined
          ? [page({ status: 'ringing' }), page({ status: 'in-progress' }), page({})]
          : [page({ class: name })],
      );
      return {
        contacts: pages.flatMap(({ items }) => items),
        isCut: pages.some(({ nextCursor }) => nextCursor !== undefined),
      };
    },
  });
};
