import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { create } from 'content-disposition';
import { type DomainError, isDomainError } from '#shared/platform/errors.ts';
import type { HttpResponse } from '#shared/platform/http/context.ts';
import { ERROR_MAP } from '#shared/platform/http/error-codes.ts';
import { errorResponse } from '#shared/platform/http/error-response.ts';
import { askedRange } from './asked-range.ts';
import { hasFile, isConditional, modifiedAt } from './known-file.ts';
import type { DownloadLink } from './link.ts';
import {
  type GrantedDownload,
  type Dependencies as OpenDependencies,
  takeDownload,
} from './open-link.ts';
import {
  addressOf,
  type Dependencies as PageDependencies,
  PRIVATE,
  showEnd,
  showLink,
  showStarted,
  tokenOf,
} from './page-response.ts';
import { askForLink, readLink } from './read-link.ts';
import { joinClaims, showReceipt } from './receipt.ts';
import { redirectText } from './redirect-text.ts';
import { asksForHtml, asksForLink, downloadBy, looksOnly } from './visitor.ts';

type Dependencies = OpenDependencies & PageDependencies;

/** The response to a HEAD: it describes the file of a GET, so that a download manager can plan and name it. */
const headResponse = (link: DownloadLink): HttpResponse => ({
  statusCode: 200,
  outcome: 'described',
  headers: {
    ...PRIVATE,
    ...validators(link),
    'Content-Type': link.file.contentType,
    'Content-Length': String(link.file.sizeBytes),
    'Accept-Ranges': 'bytes',
    'Content-Disposition': create(link.fileName),
  },
});

/** By these, clients know a file that they have. */
const validators = (link: DownloadLink) => ({
  ETag: link.file.etag,
  'Last-Modified': modifiedAt(link).toUTCString(),
});

const isHead = ({ requestContext }: APIGatewayProxyEventV2) =>
  requestContext.http.method === 'HEAD';

async function failed(
  error: DomainError,
  event: APIGatewayProxyEventV2,
  dependencies: Dependencies,
): Promise<HttpResponse> {
  const [statusCode] = ERROR_MAP[error.code];
  const wait = error.retryAfterSeconds && { 'Retry-After': String(error.retryAfterSeconds) };
  if (isHead(event)) {
    return { statusCode, headers: { ...PRIVATE, ...wait }, outcome: error.code };
  }
  if (asksForHtml(event) || asksForLink(event)) {
    const page = await showEnd(event, dependencies, error);
    return { ...page, headers: { ...page.headers, ...wait } };
  }
  const response = errorResponse(error, event);
  return { ...response, headers: { ...response.headers, ...PRIVATE }, outcome: error.code };
}

async function answer(
  event: APIGatewayProxyEventV2,
  dependencies: Dependencies,
): Promise<HttpResponse> {
  const token = tokenOf(event);
  const download = downloadBy(event);
  if (isHead(event)) {
    return headResponse(await readLink(dependencies)(token, download.at));
  }
  if (asksForLink(event)) {
    return showLink(event, dependencies, await askForLink(dependencies)(token, download.at));
  }
  if (looksOnly(event)) {
    return showLink(event, dependencies, await readLink(dependencies)(token, download.at));
  }
  if (event.requestContext.http.method === 'GET' && isConditional(event.headers)) {
    const link = await readLink(dependencies)(token, download.at);
    if (hasFile(event.headers, link)) {
      return {
        statusCode: 304,
        headers: { ...PRIVATE, ...validators(link) },
        outcome: 'described',
      };
    }
  }
  const asked = askedRange(event.headers['range']);
  const claims = joinClaims(event, asked);
  const granted = await takeDownload(dependencies)(token, { download, asked, claims });
  return event.requestContext.http.method === 'POST'
    ? afterButton(event, dependencies, granted)
    : redirect(event, dependencies, granted, 302);
}

/** A person gets a page that goes on to the file, with what is left now; a program is redirected. */
async function afterButton(
  event: APIGatewayProxyEventV2,
  dependencies: Dependencies,
  granted: GrantedDownload,
): Promise<HttpResponse> {
  const page = asksForHtml(event)
    ? await showStarted(event, dependencies, granted.url, granted.outcome)
    : undefined;
  const { headers, cookies } = showReceipt(event, granted.receipt);
  return page
    ? { ...page, headers: { ...page.headers, ...headers }, ...(cookies && { cookies }) }
    : redirect(event, dependencies, granted, 303);
}

/** The redirect to the file. Its body is for people whose program did not follow it. */
function redirect(
  event: APIGatewayProxyEventV2,
  dependencies: Dependencies,
  { url, receipt, link, outcome }: GrantedDownload,
  // 303 turns the button's POST into a GET; programs that asked with GET know 302 best.
  statusCode: 302 | 303,
): HttpResponse {
  const shown = showReceipt(event, receipt);
  return {
    ...{ statusCode, outcome },
    ...shown,
    headers: {
      ...PRIVATE,
      ...shown.headers,
      Location: url,
      'Content-Type': 'text/plain; charset=utf-8',
    },
    body: redirectText(addressOf(dependencies, event), link.fileName),
  };
}

/** Serves the public link: its holder may download without signing in (R11). */
export const serveLink =
  (dependencies: Dependencies) =>
  async (event: APIGatewayProxyEventV2): Promise<HttpResponse> => {
    try {
      return await answer(event, dependencies);
    } catch (error) {
      if (isDomainError(error)) {
        return failed(error, event, dependencies);
      }
      throw error;
    }
  };
