import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import type { Download } from '#shared/domain/download-link.ts';

/** Browsers' own tokens, the most telling first: every one of them also calls itself Mozilla. */
const BROWSER_TOKEN = /\b(?:Edg|OPR|Firefox|Chrome|Version)\/[\d.]+/;
const FIRST_TOKEN = /^[\x21-\x7e]+/;

const agentOf = (userAgent: string): string =>
  (BROWSER_TOKEN.exec(userAgent) ?? FIRST_TOKEN.exec(userAgent))?.[0] ?? 'unknown';

/** Who downloads, as the link records it. */
export const downloadBy = ({ requestContext }: APIGatewayProxyEventV2): Download => ({
  at: new Date(requestContext.timeEpoch),
  sourceIp: requestContext.http.sourceIp,
  agent: agentOf(requestContext.http.userAgent),
});

/** Browsers ask for HTML; curl, wget, PowerShell and download managers do not. */
export const wantsPage = ({ headers }: APIGatewayProxyEventV2): boolean =>
  headers['accept']?.includes('text/html') ?? false;

/** A browser or a proxy that fetches ahead: nobody has clicked yet. */
export const isPrefetch = ({ headers }: APIGatewayProxyEventV2): boolean =>
  [headers['sec-purpose'], headers['purpose'], headers['x-moz']].some((purpose) =>
    purpose?.includes('prefetch'),
  );
