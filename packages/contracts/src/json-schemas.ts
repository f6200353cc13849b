import * as z from 'zod';
import { EventMetadata, eventSource } from './envelope.ts';
import { events } from './events.ts';

/** Each event's JSON Schema by file name, for consumers elsewhere. It forbids no field, since a version may gain some. */
export const jsonSchemas = (): Map<string, string> =>
  new Map(
    Object.values(events).map(({ source, name, version, summary, data, examples }) => {
      const detail = z.object({ metadata: EventMetadata, data: data.meta({ examples: [...examples] }) });
      const schema = z.toJSONSchema(detail, { io: 'input' });
      const about = {
        title: name,
        description: summary,
        'x-source': eventSource(source),
        'x-version': version,
      };
      return [`${name}.v${version}.json`, `${JSON.stringify({ ...about, ...schema }, null, 2)}\n`];
    }),
  );
