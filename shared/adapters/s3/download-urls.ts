import { formatUrl } from '@aws-sdk/core/util';
import { S3RequestPresigner } from '@aws-sdk/s3-request-presigner';
import { loadConfig } from '@smithy/core/config';
import { HttpRequest } from '@smithy/core/transport';
import { create } from 'content-disposition';
import type { DownloadUrls } from '../../domain/ports.ts';

/** How long a presigned URL may be used: it is followed at once, and a transfer that has begun goes on. */
export const PRESIGNED_SECONDS = 60;

/** S3 ignores parameters that start with `x-`, signs them with the rest, and writes them to its access log. */
export const DOWNLOAD_PARAMETER = 'x-countersign-download';

type SignerOptions = ConstructorParameters<typeof S3RequestPresigner>[0];
/** What any client of the SDK has resolved: taken from one, so that the hot bundle needs no S3 client. */
type ClientConfig = Pick<SignerOptions, 'credentials' | 'sha256'> & {
  readonly region: () => Promise<string>;
};

/** The SDK's own variables for another endpoint than AWS's. */
const configuredEndpoint = loadConfig<string>({
  environmentVariableSelector: (env) => env['AWS_ENDPOINT_URL_S3'] ?? env['AWS_ENDPOINT_URL'],
  configFileSelector: (profile) => profile['endpoint_url'],
  default: '',
});

/** Signing is arithmetic: it costs no request. */
export class S3DownloadUrls implements DownloadUrls {
  readonly #bucketName: string;
  readonly #config: ClientConfig;
  readonly #signer: S3RequestPresigner;

  constructor(bucketName: string, config: ClientConfig) {
    this.#bucketName = bucketName;
    this.#config = config;
    this.#signer = new S3RequestPresigner({ ...config });
  }

  async urlFor(
    file: { readonly storageKey: string; readonly fileName: string },
    downloadId: string,
  ): Promise<string> {
    const endpoint = await this.#endpoint();
    const request = new HttpRequest({
      ...endpoint,
      method: 'GET',
      path: `${endpoint.path}/${file.storageKey}`,
      headers: { host: endpoint.host },
      query: {
        'response-content-disposition': create(file.fileName),
        [DOWNLOAD_PARAMETER]: downloadId,
      },
    });
    const signed = await this.#signer.presign(request, { expiresIn: PRESIGNED_SECONDS });
    return formatUrl(signed);
  }

  async origin(): Promise<string> {
    const { protocol, host } = await this.#endpoint();
    return `${protocol}//${host}`;
  }

  /** The bucket's own host; path-style where another endpoint is configured. */
  async #endpoint() {
    const configured = await configuredEndpoint();
    const url = new URL(
      configured === ''
        ? `https://${this.#bucketName}.s3.${await this.#config.region()}.amazonaws.com`
        : `${configured}/${this.#bucketName}`,
    );
    const { protocol, hostname, host, port, pathname } = url;
    return {
      ...{ protocol, hostname, host, path: pathname === '/' ? '' : pathname },
      ...(port !== '' && { port: Number(port) }),
    };
  }
}
