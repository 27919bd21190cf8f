import { join } from 'node:path';
import { DescribeTableCommand } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { readStored } from '../../common/json-store.ts';
import type { DynamoDbEmulator } from '../../emulators/dynamodb.ts';
import type { ServicePrincipals } from '../../iam/service-principals.ts';
import type { DeadLetters } from '../dead-letters.ts';
import { MappingRun } from './mapping-run.ts';
import type { Mapping } from './mappings.ts';
import { StreamReader } from './shard-reader.ts';
import { type StreamApi, streamApi } from './stream-api.ts';

const checkpointsSchema = z.record(z.string(), z.string());

/** Parts of the local run that readers of streams need. */
interface Surroundings {
  readonly servicePrincipals: ServicePrincipals;
  readonly deadLetters: DeadLetters;
}

/** The mappings of the template, which give a stream's records to functions. */
export class Streams {
  readonly #mappings: readonly Mapping[];
  readonly #database: Pick<DynamoDbEmulator, 'client' | 'endpoint' | 'credentials'>;
  readonly #surroundings: Surroundings;
  readonly #dataDir: string | undefined;
  #stop: () => Promise<void> = async () => undefined;

  constructor(
    mappings: readonly Mapping[],
    database: Pick<DynamoDbEmulator, 'client' | 'endpoint' | 'credentials'>,
    surroundings: Surroundings,
    dataDir: string | undefined,
  ) {
    this.#mappings = mappings;
    this.#database = database;
    this.#surroundings = surroundings;
    this.#dataDir = dataDir;
  }

  /** Starts every mapping where it stopped. */
  async start(): Promise<void> {
    const api = streamApi(this.#database);
    const runs = await Promise.all(this.#mappings.map((mapping) => this.#runOf(mapping, api)));
    for (const run of runs) {
      run.start();
    }
    this.#stop = async () => {
      await Promise.all(runs.map((run) => run.stop()));
      api.close();
    };
  }

  /** Resolves when every mapping has finished its records. */
  stop(): Promise<void> {
    return this.#stop();
  }

  /** Stops every mapping while work is done that nobody may read meanwhile. */
  async pauseFor(work: () => Promise<void>): Promise<void> {
    await this.stop();
    await work();
    await this.start();
  }

  async #runOf(mapping: Mapping, api: StreamApi): Promise<MappingRun> {
    const { streamArn, target } = mapping;
    const { servicePrincipals, deadLetters } = this.#surroundings;
    const { Table } = await this.#database.client.send(
      new DescribeTableCommand({ TableName: mapping.tableName }),
    );
    const file = this.#dataDir && join(this.#dataDir, `stream-${target.config.folder}.json`);
    const kept = (file && (await readStored(file, checkpointsSchema))) || {};
    const permit = (action: string, resource = streamArn) =>
      servicePrincipals.require(target.config.session, `dynamodb:${action}`, resource);
    // Lambda asks for it when it takes the mapping; no stream in particular can be named.
    await permit('ListStreams', '*');
    const reader = new StreamReader(api, Table?.LatestStreamArn ?? '', kept, permit);
    return new MappingRun(mapping, reader, deadLetters, file);
  }
}
