import * as z from 'zod';
import { EventMetadata, eventSource } from './envelope.ts';
import { events } from './events.ts';

/**
 * For consumers outside this repository: the JSON Schema of each event's detail on the bus, by file name. Fields may
 * be added within a version, so none is forbidden.
 */
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
