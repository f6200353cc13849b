import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import {
  GetSecretValueCommand,
  ListSecretsCommand,
  SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import { DynamoDBDocumentClient, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { connection } from '@muster/infra/local/aws.ts';
import { muster } from '../support/muster.ts';

const documents = DynamoDBDocumentClient.from(new DynamoDBClient(connection(muster.endpoint)));
const secretsManager = new SecretsManagerClient(connection(muster.endpoint));

export type Row = Readonly<Record<string, unknown>>;

/** Every row of a table, as it is stored. */
export async function storedRows(TableName: string | undefined): Promise<Row[]> {
  const rows: Row[] = [];
  let ExclusiveStartKey: Record<string, unknown> | undefined;
  do {
    const page = await documents.send(
      new ScanCommand({ TableName, ConsistentRead: true, ExclusiveStartKey }),
    );
    rows.push(...(page.Items ?? []));
    ExclusiveStartKey = page.LastEvaluatedKey;
  } while (ExclusiveStartKey);
  return rows;
}

/** Every secret that there is, by its name. */
export async function storedSecrets(): Promise<Readonly<Record<string, string>>> {
  const found: Record<string, string> = {};
  let NextToken: string | undefined;
  do {
    const page = await secretsManager.send(new ListSecretsCommand({ MaxResults: 100, NextToken }));
    for (const { Name: SecretId = '' } of page.SecretList ?? []) {
      found[SecretId] =
        (await secretsManager.send(new GetSecretValueCommand({ SecretId }))).SecretString ?? '';
    }
    NextToken = page.NextToken;
  } while (NextToken);
  return found;
}
