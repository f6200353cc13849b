import * as z from 'zod';
import { everywhere, handlerOf } from '../../infra/synthesis.ts';

const Variables = z.object({ Variables: z.record(z.string(), z.unknown()) });
const settled = (value: unknown): string =>
  typeof value === 'string' ? value : 'https://token.example.com/x';

/** What each Lambda, `<service>/<handler>`, finds in its environment; what only a deployment knows is stood in for. */
export const environments = (): ReadonlyMap<string, Readonly<Record<string, string>>> =>
  new Map(
    everywhere('main', 'AWS::Lambda::Function').map((resource) => {
      const { Variables: given } = Variables.parse(resource.Properties['Environment']);
      const texts = Object.entries(given).map(([name, value]) => [name, settled(value)] as const);
      return [handlerOf(resource), Object.fromEntries(texts)];
    }),
  );
