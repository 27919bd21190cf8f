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
  description: `The back office of a software reseller: purchases, product keys, counted download links, cancellations. The API is
compatible with Partner Center's REST API for everything it covers.

- Property names in a body are case-insensitive: \`LineItems\` is \`lineItems\`. Unknown properties are ignored. Clients
  must ignore unknown properties, too.
- Money is a decimal in the currency given beside it. Times are UTC, ISO 8601.
- To continue a list, follow \`links.next\`: send the query of its \`uri\`, and its headers.
- Errors have Partner Center's numbers. With \`Accept: application/problem+json\` they follow RFC 9457.
- A POST, PUT or PATCH with an \`MS-RequestId\` may be sent again: it takes effect once.
- \`x-roles\` of an operation are the roles that may call it: the token must have one of them.
- The gateway itself returns 401 for a request without a token, 429 for more requests than it allows, and 503 if no
  function responded, each with \`{"message": "..."}\`.
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
          "A token of the configured OIDC issuer, with the partner's tenant id (`tid`) and `roles`.",
      },
    },
  },
};
