import { ApiProblem, expectData } from '@muster/client';

/** What was read, with the version that a change of it has to name. */
export interface Versioned<Value> {
  readonly value: Value;
  readonly etag: string;
}

/** The data of a good reply with their ETag. Rejects with ApiProblem for any other, and where a version is lacking. */
export async function expectVersioned<Data>(
  asked: Promise<{ readonly data?: Data; readonly error?: unknown; readonly response: Response }>,
): Promise<Versioned<NonNullable<Data>>> {
  const value = await expectData(asked);
  const { response } = await asked;
  const etag = response.headers.get('etag');
  if (etag === null) throw new ApiProblem(response, { detail: 'The reply names no version.' });
  return { value, etag };
}

/** The header that names the version on which a change was made. */
export const ifMatch = (etag: string) => ({ 'If-Match': etag });
