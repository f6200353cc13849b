import { muster } from '../support/muster.ts';
import type { PlainRequest } from './callers.ts';
import type { Things } from './things.ts';

/** Every route that the deployed API has, in order. */
export async function deployedRoutes(): Promise<string[]> {
  const apiId = /execute-api\/([^/]+)\//.exec(muster.apiUrl)?.[1] ?? '';
  const credential = `test/20260101/${muster.region}/apigateway/aws4_request`;
  const reply = await fetch(`${muster.endpoint}/v2/apis/${apiId}/routes`, {
    headers: {
      authorization: `AWS4-HMAC-SHA256 Credential=${credential}, SignedHeaders=host, Signature=00`,
    },
  });
  const { items } = (await reply.json()) as { items: { routeKey: string }[] };
  const place = (key: string) => key.split(' ').toReversed().join(' ');
  return items.map(({ routeKey }) => routeKey).sort((one, other) => (place(one) < place(other) ? -1 : 1));
}

/** A request to a route, about the real things, with this token where the path has one. */
export const requestTo = (
  routeKey: string,
  { ids, twilio, generic }: Things,
  token: string,
): PlainRequest => {
  const [method = '', template = ''] =
    routeKey === '$default' ? ['GET', '/v1/no-such-path'] : routeKey.split(' ');
  const sourceId = template.includes('/twilio/') ? twilio.sourceId : generic.sourceId;
  const path = template.replaceAll(/\{(\w+)\+?\}/g, (_whole, name: string) => {
    const id = { ...ids, sourceId, token }[name];
    if (!id) throw new Error(`say in things.ts what {${name}} of ${routeKey} is to stand for`);
    return id;
  });
  return { method, url: muster.apiUrl + path };
};
