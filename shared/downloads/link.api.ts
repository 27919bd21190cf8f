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
        param: { description: 'The Download-Receipt of a download that broke: it counts nothing.' },
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
      .meta({ param: { description: 'Tells that a download goes on.' } }),
  }),
};

const taken = {
  description: 'To the file, at an address that is good for a minute.',
  headers: {
    Location: 'The presigned URL.',
    'Download-Receipt': 'Goes on with this download within 24 hours, as ?receipt=.',
  },
} as const;

export const openLinkRoute = describeRoute('GET /d/{token}', {
  id: 'openLink',
  pages: true,
  summary: 'Open a download link',
  description:
    'A program is sent to the file, and one download is counted. A browser, or a scanner of links, sees a page, and nothing is counted.',
  access: 'public',
  request,
  responses: {
    200: { description: 'The page.', body: z.string(), contentType: 'text/html' },
    302: taken,
  },
  errors: TAKING,
});

export const describeLinkRoute = describeRoute('HEAD /d/{token}', {
  id: 'describeLink',
  summary: 'Describe the file of a download link; counts nothing',
  access: 'public',
  responses: {
    200: {
      description: 'The file is described by the headers.',
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
  responses: { 303: taken },
  errors: TAKING,
});

/** The click reads its requests itself (serve.ts): these are its description, and in no bundle. */
export const linkRoutes = [openLinkRoute, describeLinkRoute, takeDownloadRoute] as const;
