import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { type DomainError, isDomainError } from '#shared/platform/errors.ts';
import type { HttpResponse } from '#shared/platform/http/context.ts';
import { ERROR_MAP } from '#shared/platform/http/error-codes.ts';
import { errorResponse } from '#shared/platform/http/error-response.ts';
import { askedRange } from './asked-range.ts';
import type { DownloadLink } from './link.ts';
import { type Dependencies, type GrantedDownload, readLink, takeDownload } from './open-link.ts';
import { endPage } from './page/end-page.ts';
import { chooseLanguage } from './page/language.ts';
import type { Page } from './page/layout.ts';
import { linkPage, type View } from './page/link-page.ts';
import { joinClaims, showReceipt } from './receipt.ts';
import { redirectText } from './redirect-text.ts';
import { asksForHtml, downloadBy, looksOnly, newNonce } from './visitor.ts';

/** Headers that keep a link out of caches, referrers and search engines. */
const PRIVATE = {
  'Cache-Control': 'no-store',
  'Referrer-Policy': 'no-referrer',
  'X-Robots-Tag': 'noindex, nofollow',
};

/** The view settings of a visitor: language, time and storage origin. */
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

/** The response to a HEAD: it describes the file of a GET, so that a download manager can plan. */
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
  const wait = error.retryAfterSeconds && { 'Retry-After': String(error.retryAfterSeconds) };
  if (isHead(event)) {
    return { statusCode, headers: { ...PRIVATE, ...wait }, outcome: error.code };
  }
  if (asksForHtml(event)) {
    const { body, headers } = endPage(error.code, viewOf(event, origin));
    const page = { body, headers: { ...headers, ...wait } };
    return pageResponse(statusCode, page, error.code);
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
    // A program that does not say its name must not take the page for the file.
    const status = event.requestContext.http.userAgent.trim() === '' ? 403 : 200;
    return pageResponse(status, linkPage(link, viewOf(event, origin), newNonce()), 'shown');
  }
  const conditional = event.headers['if-none-match'];
  if (conditional !== undefined) {
    const { file } = await readLink(dependencies)(token, download.at);
    if (matchesEtag(conditional, file.etag)) {
      return { statusCode: 304, headers: { ...PRIVATE, ETag: file.etag }, outcome: 'described' };
    }
  }
  const asked = askedRange(event.headers['range']);
  const claims = joinClaims(event, asked);
  const granted = await takeDownload(dependencies)(token, { download, asked, claims });
  return redirect(event, granted, method);
}

/** True if one of the entity tags is the file's, also in its weak form. */
const matchesEtag = (header: string, etag: string): boolean =>
  header.split(',').some((tag) => ['*', etag].includes(tag.trim().replace(/^W\//, '')));

/** The redirect to the file. Its body is for people whose program did not follow it. */
function redirect(
  event: APIGatewayProxyEventV2,
  { url, receipt, link, outcome }: GrantedDownload,
  method: string,
): HttpResponse {
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
    body: redirectText(link.fileName),
  };
}

/** Serves the public link: its holder may download without signing in (R11). */
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
