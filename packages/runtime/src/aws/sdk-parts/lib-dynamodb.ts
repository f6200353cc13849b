import { randomUUID } from 'node:crypto';
import { fromAttributes, toAttributes, type MarshallOptions } from './attributes.ts';
import { isRecord, jsonCommand, type Fields } from './json.ts';
import type { ServiceClient } from './service-client.ts';

const ITEMS = new Set(['Item', 'Key', 'ExpressionAttributeValues', 'ExclusiveStartKey']);

/** The fields of a request, with its items as DynamoDB writes them. */
const written = (input: Fields, options: MarshallOptions): Fields =>
  Object.fromEntries(
    Object.entries(input).map(([name, value]) => [
      name,
      ITEMS.has(name) && isRecord(value) ? toAttributes(value, options) : value,
    ]),
  );

const read = (fields: Fields): Fields =>
  Object.fromEntries(
    Object.entries(fields).map(([name, value]) => {
      if (name === 'Items' && Array.isArray(value)) {
        return [name, value.map((item: Fields) => fromAttributes(item))];
      }
      const isItem = ['Item', 'Attributes', 'LastEvaluatedKey'].includes(name);
      return [name, isItem && isRecord(value) ? fromAttributes(value) : value];
    }),
  );

type Write = (input: Fields, options: MarshallOptions) => Fields;

const documentCommand = (operation: string, write: Write = written) =>
  class {
    readonly input: Fields;
    constructor(input: Fields) {
      this.input = input;
    }
    /** As a command of the plain client. */
    plain(options: MarshallOptions) {
      const Plain = jsonCommand({
        version: '1.0',
        target: `DynamoDB_20120810.${operation}`,
        write: (input) => write(input, options),
        read,
      });
      return new Plain(this.input);
    }
  };

const writtenTransaction: Write = ({ TransactItems, ...input }, options) => ({
  ClientRequestToken: randomUUID(),
  ...input,
  TransactItems: (Array.isArray(TransactItems) ? TransactItems : []).map((item: Fields) =>
    Object.fromEntries(
      Object.entries(item).map(([kind, one]) => [kind, isRecord(one) ? written(one, options) : one]),
    ),
  ),
});

export const GetCommand = documentCommand('GetItem');
export const PutCommand = documentCommand('PutItem');
export const UpdateCommand = documentCommand('UpdateItem');
export const QueryCommand = documentCommand('Query');
export const ScanCommand = documentCommand('Scan');
export const TransactWriteCommand = documentCommand('TransactWriteItems', writtenTransaction);

/** Reads and writes items as plain objects. */
export class DynamoDBDocumentClient {
  readonly #client: ServiceClient;
  readonly #options: MarshallOptions;

  private constructor(client: ServiceClient, options: MarshallOptions) {
    this.#client = client;
    this.#options = options;
  }

  static from(
    client: ServiceClient,
    { marshallOptions = {} }: { readonly marshallOptions?: MarshallOptions } = {},
  ) {
    return new DynamoDBDocumentClient(client, marshallOptions);
  }

  send(command: InstanceType<typeof GetCommand>): Promise<object> {
    return this.#client.send(command.plain(this.#options));
  }
}
