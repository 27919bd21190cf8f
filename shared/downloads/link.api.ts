import * as z from 'zod';
import { type DescribedRoute, describeRoute } from '#shared/platform/http/route.ts';

const ENDS = ['LINK_EXHAUSTED', 'LINK_EXPIRED', 'LINK_REPLACED', 'LINK_REVOKED'] as const;
const UNKNOWN = ['LINK_NOT_FOUND'] as const;
const TAKING = [...ENDS, ...UNKNOWN, 'CONFLICT', 'RECEIPT_REFUSED', 'TOO_MANY_REQUESTS'] as const;

const request = {
  query: z.object({
    lang: z
      .enum(['en', 'ko'])
      .optional()
      .meta({ param: { description: 'Of the page, in place of Accept-Language.' } }),
    receipt: z
      .string()
      .optional()
      .meta({
        param: {
          description:
            'The Download-Receipt of an interrupted download. A request with it is not counted.',
        },
      }),
  }),
  headers: z.object({
    'Accept-Language': z
      .string()
      .optional()
      .meta({ param: { description: 'Of the page: en or ko.' } }),
    Range: z
      .string()
      .optional()
      .meta({
        param: { description: 'A part joins the download of the same client (docs/link.md).' },
      }),
  }),
};

/** The facts of a route without its key. */
const factsOf = ({ key: _, ...facts }: DescribedRoute) => facts;

const redirect = {
  body: z.string().meta({ description: 'Commands for programs that do not follow redirects.' }),
  contentType: 'text/plain',
  description: 'Redirects to the file, at a URL that lives as long as a slow line needs for it.',
  headers: {
    Location: 'The presigned URL.',
    'Download-Receipt': 'Resumes this download within 24 hours, as ?receipt=.',
  },
} as const;

export const openLinkRoute = describeRoute('GET /d/{token}', {
  id: 'openLink',
  pages: true,
  summary: 'Open a download link',
  description:
    'A program is redirected to the file, and one download is counted. A browser or a link scanner gets a page, and nothing is counted.',
  access: 'public',
  request,
  responses: {
    200: { description: 'The page.', body: z.string(), contentType: 'text/html' },
    302: redirect,
    304: {
      description: 'The client has the file: its If-None-Match or If-Modified-Since says so.',
    },
  },
  errors: TAKING,
});

export const describeLinkRoute = describeRoute('HEAD /d/{token}', {
  id: 'describeLink',
  summary: 'Describe the file of a download link, without counting',
  access: 'public',
  responses: {
    200: {
      description: 'The headers describe the file.',
      headers: {
        'Content-Length': 'Bytes of the file.',
        ETag: "The file's.",
        'Last-Modified': "The file's.",
        'Accept-Ranges': 'bytes',
        'Content-Disposition': "The file's name.",
      },
    },
  },
  errors: [...ENDS, ...UNKNOWN, 'TOO_MANY_REQUESTS'],
});

export const takeDownloadRoute = describeRoute('POST /d/{token}', {
  id: 'takeDownload',
  pages: true,
  summary: "The page's button: take one download, or ask for a new link",
  description:
    'A program is redirected to the file. A browser gets a page that goes on to the file. With `ask`, a link that has ended tells its partner, once a day, that its customer needs another one.',
  access: 'public',
  request: {
    ...request,
    query: request.query.extend({
      ask: z
        .literal('new-link')
        .optional()
        .meta({ param: { description: 'Asks for a new link. Nothing is counted.' } }),
    }),
  },
  responses: {
    200: {
      description: 'The page after the button, or after the request for a new link.',
      body: z.string(),
      contentType: 'text/html',
    },
    303: redirect,
  },
  errors: TAKING,
});

/** The same link under the name of its file, so that programs save it under that name. Any name serves the file. */
const NAMED = ' It is the link under the name of its file: wget and curl -O save it so.';

export const openNamedLinkRoute = describeRoute('GET /d/{token}/{fileName}', {
  ...factsOf(openLinkRoute),
  id: 'openNamedLink',
  summary: 'Open a download link by the name of its file',
  description: `${openLinkRoute.description}${NAMED}`,
});

export const describeNamedLinkRoute = describeRoute('HEAD /d/{token}/{fileName}', {
  ...factsOf(describeLinkRoute),
  id: 'describeNamedLink',
  summary: 'Describe the file of a download link by its name, without counting',
});

export const takeNamedDownloadRoute = describeRoute('POST /d/{token}/{fileName}', {
  ...factsOf(takeDownloadRoute),
  id: 'takeNamedDownload',
  summary: "The page's button, by the name of the file: take one download",
});

/** The description of the click, which reads its requests itself (serve.ts). No bundle contains it. */
export const linkRoutes = [
  openLinkRoute,
  describeLinkRoute,
  takeDownloadRoute,
  openNamedLinkRoute,
  describeNamedLinkRoute,
  takeNamedDownloadRoute,
] as const;
