import { DynamoClickCounter } from '#shared/downloads/count-download.ts';
import { downloadSessions } from '#shared/downloads/download-sessions.ts';
import { type DownloadUrls, S3DownloadUrls } from '#shared/downloads/download-urls.ts';
import { LinkTable } from '#shared/downloads/link-table.ts';
import { serveLink } from '#shared/downloads/serve.ts';
import { SignedDownloadUrls } from '#shared/downloads/signed-urls.ts';
import { readAwsEnvironment } from '#shared/platform/aws/environment.ts';
import { hashToken } from '#shared/platform/crypto/hash-token.ts';
import { secret } from '#shared/platform/crypto/secret.ts';
import { signedPost } from '#shared/platform/dynamodb/signed-post.ts';
import { gatewayHandler } from '#shared/platform/http/lambda-handler.ts';
import { env } from './env.ts';

const { TABLE_NAME, MEDIA_BUCKET_NAME, DOWNLOAD_ROLE_ARN, ...front } = env.parse(process.env);
const aws = readAwsEnvironment(process.env);
const sessions =
  DOWNLOAD_ROLE_ARN === undefined ? undefined : downloadSessions(DOWNLOAD_ROLE_ARN, aws);

/** The front's URLs where it delivers files, and S3's otherwise. */
function downloadUrls(): DownloadUrls {
  const { DOWNLOAD_ORIGIN: origin, DOWNLOAD_KEY_IDS: keyIds, DOWNLOAD_KEY_SECRET_ARN: key } = front;
  return origin !== undefined && keyIds !== undefined && key !== undefined
    ? new SignedDownloadUrls({
        ...{ origin, keyIds, privateKey: secret(key) },
        isStrict: front.STRICT_DOWNLOADS === 'on',
      })
    : new S3DownloadUrls(MEDIA_BUCKET_NAME, aws, sessions);
}

export const handler = gatewayHandler(
  serveLink({
    clicks: new DynamoClickCounter(new LinkTable(TABLE_NAME, signedPost(aws))),
    downloadUrls: downloadUrls(),
    hashToken,
  }),
);
