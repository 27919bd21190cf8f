import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoClickCounter } from '#shared/adapters/dynamodb/click-counter.ts';
import { DynamoDownloadLinkRepository } from '#shared/adapters/dynamodb/download-links.ts';
import { openTable } from '#shared/adapters/dynamodb/table.ts';
import { S3DownloadUrls } from '#shared/adapters/s3/download-urls.ts';
import { hashToken } from '#shared/adapters/secrets/hash-token.ts';
import { gatewayHandler } from '#shared/http/gateway.ts';
import { env } from './env.ts';
import { serveLink } from './serve.ts';

const { TABLE_NAME, MEDIA_BUCKET_NAME } = env.parse(process.env);
const client = new DynamoDBClient();
const table = openTable(TABLE_NAME, client);

export const handler = gatewayHandler(
  serveLink({
    clicks: new DynamoClickCounter(table),
    links: new DynamoDownloadLinkRepository(table),
    downloadUrls: new S3DownloadUrls(MEDIA_BUCKET_NAME, client.config),
    hashToken,
  }),
);
