import type { Write } from './aggregate.ts';
import { compressRow } from './compression.ts';
import { splitIntoParts } from './parts.ts';

const conditionOf = (ifVersion: Write['ifVersion']) => {
  if (ifVersion === 'any') return {};
  if (ifVersion === undefined) return { ConditionExpression: 'attribute_not_exists(pk)' };
  return {
    ConditionExpression: 'version = :version',
    ExpressionAttributeValues: { ':version': ifVersion },
  };
};

/** A write as puts of its parts, each with what it is; the first part alone bears the condition. */
export const putsOf = ({ table: TableName, what, row, ifVersion }: Write) => {
  const [first, ...parts] = splitIntoParts(compressRow(row));
  return [
    { what, put: { TableName, Item: first, ...conditionOf(ifVersion) } },
    ...parts.map((Item) => ({ what: `${what}, a part`, put: { TableName, Item } })),
  ];
};
