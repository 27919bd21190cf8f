import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import type { DomainError } from '#shared/platform/errors.ts';
import type { HttpResponse } from '#shared/platform/http/context.ts';
import { ERROR_MAP } from '#shared/platform/http/error-codes.ts';
import type { DownloadLink } from './link.ts';
import type { BrandReader } from './link-requests.ts';
import { endPage } from './page/end-page.ts';
import { chooseLanguage } from './page/language.ts';
import type { Page } from './page/layout.ts';
import { linkPage, startedPage } from './page/link-page.ts';
import type { View } from './page/view.ts';
import { findLink, type Dependencies as ReadDependencies } from './read-link.ts';
import { asksForLink, LANG, newNonce } from './visitor.ts';

export interface Dependencies extends ReadDependencies {
  readonly brands: BrandReader;
  readonly downloadUrls: { readonly origin: string };
  /** The address of the service's links, without a slash at its end. */
  readonly linkBaseUrl: string;
}

/** Headers that keep a link out of caches, referrers and search engines. */
export const PRIVATE = {
  'Cache-Control': 'no-store',
  'Referrer-Policy': 'no-referrer',
  'X-Robots-Tag': 'noindex, nofollow',
};

export const tokenOf = ({ pathParameters }: APIGatewayProxyEventV2): string =>
  pathParameters?.['token'] ?? '';

/** The address of a link, whatever name of the file the request has behind it. */
export const addressOf = ({ linkBaseUrl }: Dependencies, event: APIGatewayProxyEventV2): string =>
  `${linkBaseUrl}/d/${tokenOf(event)}`;

/** The view settings of a visitor. */
async function viewOf(
  event: APIGatewayProxyEventV2,
  dependencies: Dependencies,
  link: DownloadLink | undefined,
): Promise<View> {
  const { headers, queryStringParameters, requestContext } = event;
  return {
    language: chooseLanguage(headers['accept-language'], queryStringParameters?.[LANG]),
    now: new Date(requestContext.timeEpoch),
    storageOrigin: dependencies.downloadUrls.origin,
    brand: link && (await dependencies.brands.find(link.partnerId)),
    address: addressOf(dependencies, event),
  };
}

const respond = (
  statusCode: number,
  { body, headers }: Page,
  outcome: string,
): Omit<HttpResponse, 'cookies'> => ({
  ...{ statusCode, body, outcome },
  headers: { ...PRIVATE, ...headers },
});

/** The page of a working link. */
export async function showLink(
  event: APIGatewayProxyEventV2,
  dependencies: Dependencies,
  link: DownloadLink,
): Promise<HttpResponse> {
  // A program that does not say its name must not take the page for the file.
  const status = event.requestContext.http.userAgent.trim() === '' ? 403 : 200;
  const view = await viewOf(event, dependencies, link);
  return respond(status, linkPage(link, view, newNonce()), 'shown');
}

/** The page after the button, from which the browser goes on to the file. */
export async function showStarted(
  event: APIGatewayProxyEventV2,
  dependencies: Dependencies,
  url: string,
  outcome: string,
): Promise<HttpResponse | undefined> {
  const link = await findLink(dependencies, tokenOf(event));
  return (
    link && respond(200, startedPage(link, await viewOf(event, dependencies, link), url), outcome)
  );
}

/** The page of a link that does not work. A request for a new one that was saved is answered with 200. */
export async function showEnd(
  event: APIGatewayProxyEventV2,
  dependencies: Dependencies,
  { code }: DomainError,
): Promise<HttpResponse> {
  const [errorStatus] = ERROR_MAP[code];
  // A link that a crowd clicks on has no room to be read for a page, either.
  const isUnread = code === 'LINK_NOT_FOUND' || code === 'TOO_MANY_REQUESTS';
  const link = isUnread ? undefined : await findLink(dependencies, tokenOf(event));
  const isAsked = link !== undefined && asksForLink(event);
  const view = await viewOf(event, dependencies, link);
  const page = endPage({ code, link, isAsked }, view);
  return respond(isAsked ? 200 : errorStatus, page, isAsked ? 'asked' : code);
}
