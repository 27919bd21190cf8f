import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { type DomainError, isDomainError } from '#shared/platform/errors.ts';
import type { HttpResponse } from '#shared/platform/http/context.ts';
import { ERROR_MAP } from '#shared/platform/http/error-codes.ts';
import { errorResponse } from '#shared/platform/http/error-response.ts';
import type { DownloadLink, NewDownload } from './link.ts';
import {
  type Dependencies,
  type GrantedDownload,
  readLink,
  resumeDownload,
  takeDownload,
} from './open-link.ts';
import { endPage } from './page/end-page.ts';
import { chooseLanguage } from './page/language.ts';
import type { Page } from './page/layout.ts';
import { linkPage, type View } from './page/link-page.ts';
import { receiptError, resumeClaims, showReceipt } from './receipt.ts';
import { asksForHtml, downloadBy, looksOnly } from './visitor.ts';

/** Nothing about a link is kept by caches, told to other sites, or found by search engines. */
const PRIVATE = {
  'Cache-Control': 'no-store',
  'Referrer-Policy': 'no-referrer',
  'X-Robots-Tag': 'noindex, nofollow',
};

/** How a visitor is shown a page. */
const viewOf = (event: APIGatewayProxyEventV2, storageOrigin: string): View => ({
  language: chooseLanguage(event.headers['accept-language']),
  now: new Date(event.requestContext.timeEpoch),
  storageOrigin,
});

const pageResponse = (
  statusCode: number,
  { body, headers }: Page,
  outcome: string,
): HttpResponse => ({
  ...{ statusCode, body, outcome },
  headers: { ...PRIVATE, ...headers },
});

/** HEAD describes the file that a GET would lead to, so that a download manager can plan. */
const headResponse = ({ file }: DownloadLink): HttpResponse => ({
  statusCode: 200,
  outcome: 'described',
  headers: {
    ...PRIVATE,
    'Content-Type': file.contentType,
    'Content-Length': String(file.sizeBytes),
    'Accept-Ranges': 'bytes',
    ETag: file.etag,
  },
});

const isHead = ({ requestContext }: APIGatewayProxyEventV2) =>
  requestContext.http.method === 'HEAD';

function failed(error: DomainError, event: APIGatewayProxyEventV2, origin: string): HttpResponse {
  const [statusCode] = ERROR_MAP[error.code];
  if (isHead(event)) {
    return { statusCode, headers: PRIVATE, outcome: error.code };
  }
  if (asksForHtml(event)) {
    return pageResponse(statusCode, endPage(error.code, viewOf(event, origin)), error.code);
  }
  const response = errorResponse(error, event);
  return { ...response, headers: { ...response.headers, ...PRIVATE }, outcome: error.code };
}

async function answer(
  event: APIGatewayProxyEventV2,
  dependencies: Dependencies,
  origin: string,
): Promise<HttpResponse> {
  const token = event.pathParameters?.['token'] ?? '';
  const { method } = event.requestContext.http;
  const download = downloadBy(event);
  if (isHead(event)) {
    return headResponse(await readLink(dependencies)(token, download.at));
  }
  if (looksOnly(event)) {
    const link = await readLink(dependencies)(token, download.at);
    return pageResponse(200, linkPage(link, viewOf(event, origin)), 'shown');
  }
  const { url, receipt, outcome } = await takeOrResume(event, dependencies, token, download);
  const shown = showReceipt(event, receipt);
  // 303 turns the button's POST into a GET; programs that asked with GET know 302 best.
  return {
    statusCode: method === 'POST' ? 303 : 302,
    outcome,
    ...shown,
    headers: {
      ...PRIVATE,
      ...shown.headers,
      Location: url,
      'Content-Type': 'text/plain; charset=utf-8',
    },
  };
}

/** A receipt in the URL that does not hold is refused, unless the link itself has ended: that is said instead. */
async function takeOrResume(
  event: APIGatewayProxyEventV2,
  dependencies: Dependencies,
  token: string,
  download: NewDownload,
): Promise<GrantedDownload & { readonly outcome: string }> {
  const claims = resumeClaims(event);
  const resumed = await resumeDownload(dependencies)(token, download, claims);
  if (resumed) {
    return { ...resumed, outcome: 'resumed' };
  }
  if (claims.some(({ by }) => by === 'url')) {
    await readLink(dependencies)(token, download.at);
    throw receiptError();
  }
  return { ...(await takeDownload(dependencies)(token, download)), outcome: 'counted' };
}

/** The public link: whoever has it may download, and nobody is asked who he is (R11). */
export const serveLink =
  (dependencies: Dependencies) =>
  async (event: APIGatewayProxyEventV2): Promise<HttpResponse> => {
    const { origin } = dependencies.downloadUrls;
    try {
      return await answer(event, dependencies, origin);
    } catch (error) {
      if (isDomainError(error)) {
        return failed(error, event, origin);
      }
      throw error;
    }
  };
