import { keepLiving } from '@muster/store/keeper';
import { dynamoDb } from './clients/dynamodb.ts';
import { KeeperEnv } from './env.ts';
import type { LambdaHandler } from './lambda.ts';
import { scheduled } from './scheduled.ts';
import { log } from '../logging/logger.ts';

/** The daily Lambda of a table with appended states: what lives and is not saved for long must not leave with what has ended. */
export const keeper = (): LambdaHandler<unknown, void> => {
  const { TABLE_NAME: name, RETENTION_DAYS: retentionDays } = KeeperEnv.parse(process.env);
  return scheduled(async ({ at }) => {
    const count = await keepLiving({ client: dynamoDb(), name, retentionDays }, Date.parse(at) / 1000);
    log.info('living aggregates kept', { count });
  });
};
