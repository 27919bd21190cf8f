import { readFileSync } from 'node:fs';
import * as z from 'zod';

export const BEARER = 'bearer';

const { version } = z
  .object({ version: z.string() })
  .parse(JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')));

export const INFO = {
  title: 'Countersign',
  version,
  license: { name: 'All rights reserved', identifier: 'LicenseRef-Unlicensed' },
  description: `The back office of a software reseller: purchases, product keys, counted download links, cancellations. It speaks
Partner Center's REST API for all that this one covers.

- Names of properties in a body are matched without regard to case: \`LineItems\` is \`lineItems\`. Unknown ones are
  ignored. A client must bear properties that it does not know.
- Money is a decimal in the currency that stands beside it. Times are UTC, ISO 8601.
- A list goes on by \`links.next\`: send the query of its \`uri\`, and its headers.
- Errors have Partner Center's numbers. With \`Accept: application/problem+json\` they come as RFC 9457 has them.
- A POST, PUT or PATCH with an \`MS-RequestId\` may be sent again: it takes effect once.
- \`x-roles\` of an operation are the roles that may call it: one of them must be in the token.
- The gateway itself refuses with 401 a request without a token, with 429 more than it lets through, and with 503 what it
  could not bring to a function, each with \`{"message": "..."}\`.
`,
};

export const ABOUT_ALL = {
  openapi: '3.1.1' as const,
  servers: [{ url: '/', description: 'The host that this document comes from.' }],
  components: {
    securitySchemes: {
      [BEARER]: {
        type: 'http' as const,
        scheme: 'bearer',
        bearerFormat: 'JWT',
        description:
          "Of the configured OIDC issuer, with the partner's tenant id (`tid`) and `roles`.",
      },
    },
  },
};
