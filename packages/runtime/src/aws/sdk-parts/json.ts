import type { Command } from './service-client.ts';
import type { Reply } from './reply.ts';

export type Fields = Readonly<Record<string, unknown>>;

export const isRecord = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The fields of a JSON reply; none when it is empty. Throws for anything else, as it is no reply of AWS's. */
export const fieldsOf = ({ body }: Reply): Fields => {
  if (body.length === 0) return {};
  const fields: unknown = JSON.parse(body.toString());
  if (!isRecord(fields)) throw new SyntaxError('a reply that is no object');
  return fields;
};

interface Operation {
  readonly version: '1.0' | '1.1';
  /** `DynamoDB_20120810.GetItem` */
  readonly target: string;
  readonly write?: (input: Fields) => Fields;
  readonly read?: (fields: Fields) => Fields;
}

/** The class of a command that is a JSON text, by AWS's protocol of that version. */
export const jsonCommand = ({ version, target, write, read }: Operation) =>
  class implements Command {
    readonly input: Fields;
    constructor(input: Fields) {
      this.input = input;
    }
    readonly exchange = () => ({
      method: 'POST',
      path: '/',
      headers: { 'content-type': `application/x-amz-json-${version}`, 'x-amz-target': target },
      body: JSON.stringify(write === undefined ? this.input : write(this.input)),
      read: (reply: Reply) => (read === undefined ? fieldsOf(reply) : read(fieldsOf(reply))),
    });
  };
