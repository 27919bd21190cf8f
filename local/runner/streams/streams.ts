import { join } from 'node:path';
import { DescribeTableCommand } from '@aws-sdk/client-dynamodb';
import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import * as z from 'zod';
import { readStored } from '../../common/json-store.ts';
import type { DynamoDbEmulator } from '../../emulators/dynamodb.ts';
import { REGION } from '../../emulators/endpoints.ts';
import type { ServicePrincipals } from '../../iam/service-principals.ts';
import type { DeadLetters } from '../dead-letters.ts';
import { MappingRun } from './mapping-run.ts';
import type { Mapping } from './mappings.ts';
import { StreamReader } from './shard-reader.ts';

const checkpointsSchema = z.record(z.string(), z.string());

/** Starts every mapping of the template; answers how to stop them. */
export async function startStreams(
  mappings: readonly Mapping[],
  database: Pick<DynamoDbEmulator, 'client' | 'endpoint' | 'credentials'>,
  {
    servicePrincipals,
    deadLetters,
  }: { readonly servicePrincipals: ServicePrincipals; readonly deadLetters: DeadLetters },
  dataDir: string | undefined,
): Promise<() => Promise<void>> {
  const client = new DynamoDBStreamsClient({
    endpoint: database.endpoint,
    region: REGION,
    credentials: database.credentials,
  });
  const runs = await Promise.all(
    mappings.map(async (mapping) => {
      const { Table } = await database.client.send(
        new DescribeTableCommand({ TableName: mapping.tableName }),
      );
      const file = dataDir && join(dataDir, `stream-${mapping.target.config.folder}.json`);
      const kept = (file && (await readStored(file, checkpointsSchema))) || {};
      const { streamArn, target } = mapping;
      const permit = (action: string, resource = streamArn) =>
        servicePrincipals.require(target.config.session, `dynamodb:${action}`, resource);
      // Lambda asks for it when it takes the mapping; no stream in particular can be named.
      await permit('ListStreams', '*');
      const reader = new StreamReader(client, Table?.LatestStreamArn ?? '', kept, permit);
      return new MappingRun(mapping, reader, deadLetters, file);
    }),
  );
  for (const run of runs) {
    run.start();
  }
  return async () => {
    await Promise.all(runs.map((run) => run.stop()));
    client.destroy();
  };
}
