import { DynamoClickCounter } from '#shared/downloads/count-download.ts';
import { downloadSessions } from '#shared/downloads/download-sessions.ts';
import { type DownloadUrls, S3DownloadUrls } from '#shared/downloads/download-urls.ts';
import { DynamoBrandReader, DynamoLinkRequests } from '#shared/downloads/link-requests.ts';
import { LinkTable } from '#shared/downloads/link-table.ts';
import { serveLink } from '#shared/downloads/serve.ts';
import { SignedDownloadUrls } from '#shared/downloads/signed-urls.ts';
import { readAwsEnvironment } from '#shared/platform/aws/environment.ts';
import { signedSecret } from '#shared/platform/aws/signed-secret.ts';
import { hashToken } from '#shared/platform/crypto/hash-token.ts';
import { signedPost } from '#shared/platform/dynamodb/signed-post.ts';
import { gatewayHandler } from '#shared/platform/http/lambda-handler.ts';
import { env } from './env.ts';

const { TABLE_NAME, LINK_BASE_URL, MEDIA_BUCKET_NAME, DOWNLOAD_ROLE_ARN, ...front } = env.parse(
  process.env,
);
const aws = readAwsEnvironment(process.env);
const sessions =
  DOWNLOAD_ROLE_ARN === undefined ? undefined : downloadSessions(DOWNLOAD_ROLE_ARN, aws);

/** The front's URLs where it delivers files, and S3's otherwise. */
function downloadUrls(): DownloadUrls {
  const { DOWNLOAD_ORIGIN: origin, DOWNLOAD_KEY_IDS: keyIds, DOWNLOAD_KEY_SECRET_ARN: key } = front;
  return origin !== undefined && keyIds !== undefined && key !== undefined
    ? new SignedDownloadUrls({
        ...{ origin, keyIds, privateKey: signedSecret(key, aws) },
        isStrict: front.STRICT_DOWNLOADS === 'on',
      })
    : new S3DownloadUrls(MEDIA_BUCKET_NAME, aws, sessions);
}

const table = new LinkTable(TABLE_NAME, signedPost(aws));

export const handler = gatewayHandler(
  serveLink({
    clicks: new DynamoClickCounter(table),
    brands: new DynamoBrandReader(table),
    linkRequests: new DynamoLinkRequests(table),
    linkBaseUrl: LINK_BASE_URL.replace(/\/$/, ''),
    downloadUrls: downloadUrls(),
    hashToken,
  }),
);
