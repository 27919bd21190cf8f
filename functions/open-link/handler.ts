import { DynamoClickCounter } from '#shared/downloads/count-download.ts';
import { downloadSessions } from '#shared/downloads/download-sessions.ts';
import { S3DownloadUrls } from '#shared/downloads/download-urls.ts';
import { LinkTable } from '#shared/downloads/link-table.ts';
import { serveLink } from '#shared/downloads/serve.ts';
import { readAwsEnvironment } from '#shared/platform/aws/environment.ts';
import { hashToken } from '#shared/platform/crypto/hash-token.ts';
import { signedPost } from '#shared/platform/dynamodb/signed-post.ts';
import { gatewayHandler } from '#shared/platform/http/lambda-handler.ts';
import { env } from './env.ts';

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
