import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  ConditionalCheckFailedException,
  DynamoDBClient,
  ListTablesCommand,
  paginateQuery,
  paginateScan,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import { importJWK, type JWK, type JWTHeaderParameters, type JWTPayload, SignJWT } from 'jose';
import * as z from 'zod';
import { auditPartitions } from '#shared/audit/keys.ts';
import { accountOf } from '#shared/billing/keys.ts';
import { DAY } from './time.ts';

const engineSchema = z.object({ endpoint: z.url(), accessKeyId: z.string() });
const keysSchema = z.array(z.looseObject({ kty: z.string(), kid: z.string() }));
const pageSchema = z.object({ Count: z.int(), LastEvaluatedKey: z.unknown().optional() });
const rowSchema = z.looseObject({ PK: z.string(), SK: z.string() });
type Row = z.output<typeof rowSchema>;

/** Names of partitions of today and yesterday, each once. */
const recent = (namesOn: (day: Date) => readonly string[]): readonly string[] => [
  ...new Set([Date.now() - DAY, Date.now()].flatMap((at) => namesOn(new Date(at)))),
];

/** What no answer shows, out of the folder where a service keeps its data. */
export function keptData(dir: string) {
  const read = (file: string): unknown => JSON.parse(readFileSync(join(dir, file), 'utf8'));
  const { endpoint, accessKeyId } = engineSchema.parse(read('engine.json'));
  const client = new DynamoDBClient({
    endpoint,
    region: 'us-east-1',
    credentials: { accessKeyId, secretAccessKey: 'unchecked' },
  });

  /** Rows of some partitions: to look for them through those of all other tests takes seconds. */
  async function partitions(names: readonly string[]): Promise<readonly Row[]> {
    const { TableNames: [TableName] = [] } = await client.send(new ListTablesCommand({}));
    const rows: Row[] = [];
    for (const name of names) {
      const asked = {
        ...{ TableName, KeyConditionExpression: 'PK = :partition' },
        ExpressionAttributeValues: { ':partition': { S: name } },
      };
      for await (const { Items = [] } of paginateQuery({ client }, asked)) {
        rows.push(...Items.map((item) => rowSchema.parse(unmarshall(item))));
      }
    }
    return rows;
  }

  return {
    /** Rows of the table as they are stored, of the partitions that start so. */
    async rows(partition = ''): Promise<readonly Row[]> {
      const { TableNames: [TableName] = [] } = await client.send(new ListTablesCommand({}));
      // The engine leaves out the rows of all other tests.
      const asked = partition !== '' && {
        FilterExpression: 'begins_with(PK, :partition)',
        ExpressionAttributeValues: { ':partition': { S: partition } },
      };
      const rows: Row[] = [];
      for await (const { Items = [] } of paginateScan({ client }, { TableName, ...asked })) {
        rows.push(...Items.map((item) => rowSchema.parse(unmarshall(item))));
      }
      return rows;
    },

    partitions,
    /** Rows of a partner's audit, and of its account, of this day and the one before. */
    auditOf: (partnerId: string) => partitions(recent((day) => auditPartitions(partnerId, day))),
    accountOf: (partnerId: string) =>
      partitions(recent((day) => [accountOf(partnerId, day.toISOString().slice(0, 7))])),

    /** Looks for a text in every row of the table. */
    async holds(text: string): Promise<boolean> {
      const { TableNames: [TableName] = [] } = await client.send(new ListTablesCommand({}));
      let after: unknown;
      do {
        // Without the SDK, which would take each row of all other tests apart.
        const answer = await fetch(endpoint, {
          method: 'POST',
          headers: {
            'Content-Type': 'application/x-amz-json-1.0',
            'X-Amz-Target': 'DynamoDB_20120810.Scan',
            Authorization: `AWS4-HMAC-SHA256 Credential=${accessKeyId}/20260101/us-east-1/dynamodb/aws4_request, SignedHeaders=host, Signature=unchecked`,
          },
          body: JSON.stringify({ TableName, ExclusiveStartKey: after }),
        });
        const page = await answer.text();
        if (page.includes(JSON.stringify(text).slice(1, -1))) {
          return true;
        }
        after = pageSchema.parse(JSON.parse(page)).LastEvaluatedKey;
      } while (after !== undefined);
      return false;
    },

    /** Changes a field of a row, past all rules. */
    async change(
      key: { readonly PK: string; readonly SK: string },
      field: string,
      value: string | number,
    ) {
      const { TableNames: [TableName] = [] } = await client.send(new ListTablesCommand({}));
      await client.send(
        new UpdateItemCommand({
          TableName,
          Key: { PK: { S: key.PK }, SK: { S: key.SK } },
          UpdateExpression: 'SET #field = :value',
          ExpressionAttributeNames: { '#field': field },
          ExpressionAttributeValues: { ':value': marshall(value) },
        }),
      );
    },

    /** Puts the claim of a client that is being added so far back, as if so much time had passed. Nothing if there is none. */
    async ageClaim(partnerId: string, milliseconds: number): Promise<void> {
      const { TableNames: [TableName] = [] } = await client.send(new ListTablesCommand({}));
      const update = new UpdateItemCommand({
        TableName,
        Key: { PK: { S: 'PARTNERS' }, SK: { S: `PARTNER#${partnerId}` } },
        UpdateExpression:
          'SET clients[0].#state.claimedAt = clients[0].#state.claimedAt - :milliseconds',
        ConditionExpression: 'attribute_exists(clients[0].#state.claimedAt)',
        ExpressionAttributeNames: { '#state': 'state' },
        ExpressionAttributeValues: { ':milliseconds': { N: String(milliseconds) } },
      });
      await client.send(update).catch((error: unknown) => {
        if (!(error instanceof ConditionalCheckFailedException)) {
          throw error;
        }
      });
    },

    /** The key that anybody can read of the issuer. */
    publicKey() {
      const [key] = keysSchema.parse(read('identity.json'));
      const { kty, n, e, kid } = z
        .object({ kty: z.string(), n: z.string(), e: z.string(), kid: z.string() })
        .parse(key);
      return { kty, n, e, kid };
    },

    /** A token with the issuer's own signature on whatever it says. */
    async sign(
      claims: Readonly<Record<string, unknown>>,
      header: Partial<JWTHeaderParameters> = {},
    ): Promise<string> {
      const [key] = keysSchema.parse(read('identity.json'));
      const jwk: JWK = { ...key };
      const alg = header.alg ?? 'RS256';
      return new SignJWT(claims as JWTPayload)
        .setProtectedHeader({ alg, kid: key?.kid ?? '', ...header })
        .sign(await importJWK(jwk, alg));
    },
  };
}
