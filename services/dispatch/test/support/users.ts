import { afterAll, beforeAll, beforeEach } from 'vitest';
import { call, type HttpCall } from '@muster/runtime/testing/invoke';
import { SampleUserPool } from '@muster/test/support/user-pool';
import { interceptAws, type Interceptor } from '@muster/test/support/whole/aws';
import { useServiceTable } from '@muster/test/support/service-table';
import { storesIn } from '../../src/wiring/deps.ts';

/** Dispatch's Lambda `users` on a sample pool: with ann and bob, admins, and carl, an agent of the north. */
export function useUsers() {
  const pool = new SampleUserPool();
  /** What stands before the pool: faults of a test. */
  const before: Interceptor[] = [];
  const stores = useServiceTable('dispatch', storesIn);
  let stop: (() => void) | undefined;
  let requests = 0;

  beforeAll(() => {
    Object.assign(process.env, { USER_POOL_ID: 'pool', FIRST_PASSWORDS: 'by-the-pool' });
    const faults: Interceptor = (sent, goOn) =>
      before.reduceRight<() => Promise<unknown>>((on, one) => () => one(sent, on), goOn)();
    stop = interceptAws([faults, pool.answer]);
  });
  afterAll(() => stop?.());
  beforeEach(() => {
    pool.clear();
    before.length = 0;
    pool.add('ann', { groups: ['admin'] });
    pool.add('bob', { groups: ['admin', 'lead'] });
    pool.add('carl', { groups: ['agent', 'team.north'] });
  });

  /** A request of ann, or of somebody else. */
  const ask = async (method: string, path: string, body?: unknown, more: Partial<HttpCall> = {}) => {
    const { handler } = await import('../../src/lambdas/users.ts');
    const as = { username: 'ann', groups: ['admin'] };
    return call(
      (event, context) => {
        const requestId = `request-${(requests += 1)}`;
        return handler({ ...event, requestContext: { ...event.requestContext, requestId } }, context);
      },
      { method, path, as, ...(body !== undefined && { body }), ...more },
    );
  };
  /** A change of a user by name, on the present version unless headers say another. */
  const patch = async (username: string, body: object, headers: Readonly<Record<string, string>> = {}) => {
    const path = `/v1/users/${pool.member(username).userId}`;
    const etag = (await ask('GET', path)).headers['etag'] ?? '';
    return ask('PATCH', path, body, { headers: { 'if-match': etag, ...headers } });
  };
  return { pool, before, stores, ask, patch };
}
