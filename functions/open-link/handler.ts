import { downloadSessions } from '#shared/adapters/aws/download-sessions.ts';
import { readAwsEnvironment } from '#shared/adapters/aws/environment.ts';
import { DynamoClickCounter } from '#shared/adapters/dynamodb/click-counter.ts';
import { LinkTable } from '#shared/adapters/dynamodb/link-table.ts';
import { signedPost } from '#shared/adapters/dynamodb/signed-post.ts';
import { S3DownloadUrls } from '#shared/adapters/s3/download-urls.ts';
import { hashToken } from '#shared/adapters/secrets/hash-token.ts';
import { gatewayHandler } from '#shared/http/gateway.ts';
import { env } from './env.ts';
import { serveLink } from './serve.ts';

const { TABLE_NAME, MEDIA_BUCKET_NAME, DOWNLOAD_ROLE_ARN } = env.parse(process.env);
const aws = readAwsEnvironment(process.env);
const sessions =
  DOWNLOAD_ROLE_ARN === undefined ? undefined : downloadSessions(DOWNLOAD_ROLE_ARN, aws);

export const handler = gatewayHandler(
  serveLink({
    clicks: new DynamoClickCounter(new LinkTable(TABLE_NAME, signedPost(aws))),
    downloadUrls: new S3DownloadUrls(MEDIA_BUCKET_NAME, aws, sessions),
    hashToken,
  }),
);
