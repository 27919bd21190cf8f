import * as z from 'zod';
import { describeRoute } from '#shared/platform/http/route.ts';

const ENDS = ['LINK_EXHAUSTED', 'LINK_EXPIRED', 'LINK_REPLACED', 'LINK_REVOKED'] as const;
const UNKNOWN = ['LINK_NOT_FOUND'] as const;
const TAKING = [...ENDS, ...UNKNOWN, 'CONFLICT', 'RECEIPT_REFUSED'] as const;

const request = {
  query: z.object({
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
      .meta({ param: { description: 'A range that does not begin at 0 resumes a download.' } }),
  }),
};

const redirect = {
  description: 'Redirects to the file, at a URL that is valid for one minute.',
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
        'Accept-Ranges': 'bytes',
      },
    },
  },
  errors: [...ENDS, ...UNKNOWN],
});

export const takeDownloadRoute = describeRoute('POST /d/{token}', {
  id: 'takeDownload',
  pages: true,
  summary: "The page's button: take one download",
  access: 'public',
  request,
  responses: { 303: redirect },
  errors: TAKING,
});

/** The description of the click, which reads its requests itself (serve.ts). No bundle contains it. */
export const linkRoutes = [openLinkRoute, describeLinkRoute, takeDownloadRoute] as const;
