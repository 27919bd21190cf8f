import { formatUrl } from '@aws-sdk/core/util';
import { HttpRequest } from '@smithy/core/transport';
import { SignatureV4 } from '@smithy/signature-v4';
import { create } from 'content-disposition';
import type { AwsEnvironment } from '#shared/platform/aws/environment.ts';
import { Sha256 } from '#shared/platform/aws/sha256.ts';

import { renewals, urlSeconds } from './address-life.ts';
import { type DownloadSessions, SESSION_SECONDS } from './download-sessions.ts';
import type { MediaFile } from './media/media.ts';

/** The request that a URL is for. */
export interface UrlGrant {
  readonly now: Date;
  /** The time at which the download was counted. */
  readonly since: Date;
}

/** Creates URLs that serve one file to any holder, for as long as a slow line needs. */
export interface DownloadUrls {
  /**
   * `downloadId` is signed into the URL, so that the S3 access log names the download that it served. In strict
   * mode the URL works only from `address`.
   */
  urlFor(
    file: Pick<MediaFile, 'storageKey' | 'fileName' | 'sizeBytes'>,
    downloadId: string,
    address: string,
    grant: UrlGrant,
  ): Promise<string>;
  /** The life in seconds of the URLs of a file. */
  lifeOf(sizeBytes: number): number;
  /** The common origin of the URLs. */
  readonly origin: string;
}

/**
 * The time that a URL is signed for: that of its download's count or of the last renewal. Rules have the time of the
 * request, and storage has the clock on the wall.
 */
export function signedAt({ now, since }: UrlGrant, seconds: number, wallClock: number): Date {
  const age = Math.max(0, now.getTime() - since.getTime());
  return new Date(wallClock - (age - renewals(now, since, seconds) * seconds * 500));
}

/** S3 ignores parameters that start with `x-`, signs them with the rest, and writes them to its access log. */
export const DOWNLOAD_PARAMETER = 'x-countersign-download';

/** Presigns URLs. Signing needs no request, unless `sessions` bind each URL to the visitor's address. */
export class S3DownloadUrls implements DownloadUrls {
  readonly #bucketName: string;
  readonly #bucket: URL;
  readonly #aws: AwsEnvironment;
  readonly #sessions: DownloadSessions | undefined;

  constructor(bucketName: string, aws: AwsEnvironment, sessions?: DownloadSessions) {
    const { region, domain, s3Endpoint } = aws;
    this.#bucketName = bucketName;
    this.#aws = aws;
    this.#sessions = sessions;
    this.#bucket = new URL(
      // The bucket's own host, or path-style if another endpoint is configured.
      s3Endpoint === undefined
        ? `https://${bucketName}.s3.${region}.${domain}`
        : `${s3Endpoint}/${bucketName}`,
    );
  }

  async urlFor(
    { storageKey, fileName, sizeBytes }: Parameters<DownloadUrls['urlFor']>[0],
    downloadId: string,
    address: string,
    times: UrlGrant,
  ): Promise<string> {
    const expiresIn = this.lifeOf(sizeBytes);
    const session = { bucketName: this.#bucketName, storageKey, downloadId, address };
    const credentials = (await this.#sessions?.(session)) ?? this.#aws.credentials;
    const signer = new SignatureV4({
      ...{ service: 's3', region: this.#aws.region, credentials, sha256: Sha256 },
      // S3 signs the path as sent and the body unhashed.
      ...{ uriEscapePath: false, applyChecksum: false },
    });
    const { protocol, hostname, port, host, pathname } = this.#bucket;
    const request = new HttpRequest({
      ...{ method: 'GET', protocol, hostname },
      ...(port !== '' && { port: Number(port) }),
      path: `${pathname === '/' ? '' : pathname}/${storageKey}`,
      headers: {
        host,
        'X-Amz-Content-Sha256': 'UNSIGNED-PAYLOAD',
      },
      query: {
        'response-content-disposition': create(fileName),
        [DOWNLOAD_PARAMETER]: downloadId,
      },
    });
    // A session of its own begins now: its URL cannot be older.
    const since = this.#sessions ? times.now : times.since;
    const signingDate = signedAt({ ...times, since }, expiresIn, Date.now());
    return formatUrl(await signer.presign(request, { expiresIn, signingDate }));
  }

  lifeOf(sizeBytes: number): number {
    return urlSeconds(sizeBytes, this.#sessions && SESSION_SECONDS);
  }

  get origin(): string {
    return this.#bucket.origin;
  }
}
