import type { DynamoDBClient, PutItemCommandInput, ServiceInputTypes } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { Table, decompressRow, listRowOf } from '@muster/store';

type Put = Pick<PutItemCommandInput, 'TableName' | 'Item'>;

const putsOf = (input: ServiceInputTypes): Put[] => {
  if ('TransactItems' in input)
    return (input.TransactItems ?? []).flatMap((one) => ('Put' in one && one.Put ? [one.Put] : []));
  return 'Item' in input ? [input] : [];
};

/** Has what a client saves stand in its lists at once, where the relay, which does so a moment later, does not run. `lister` puts the rows. */
export const listsAtOnce = (client: DynamoDBClient, lister: DynamoDBClient): DynamoDBClient => {
  const putLists = async (puts: readonly Put[]): Promise<void> => {
    for (const { TableName: name, Item } of puts) {
      if (name === undefined || Item?.['sk']?.S?.startsWith('SAVE#') !== true) continue;
      const row = listRowOf(decompressRow(unmarshall(Item)));
      if (row) await new Table({ client: lister, name }).putNewer(row);
    }
  };
  client.middlewareStack.add(
    (next) => async (request) => {
      const answer = await next(request);
      await putLists(putsOf(request.input));
      return answer;
    },
    { step: 'build', name: 'lists-at-once' },
  );
  return client;
};
