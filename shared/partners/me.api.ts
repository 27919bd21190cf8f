import * as z from 'zod';
import { ADMINS, READERS } from '#shared/platform/http/access.ts';
import { partnerOf } from '#shared/platform/http/caller.ts';
import { defineCommand, defineQuery } from '#shared/platform/http/route.ts';
import { saveOwnBrandInput } from './brand-input.ts';
import { brandResponse, meResponse } from './me-response.ts';
import { brand, me } from './me-schemas.ts';
import { readMe } from './read-me.ts';
import { type Dependencies, saveBrand } from './save-brand.ts';

/** A transparent PNG of one pixel. */
const PIXEL =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

export const BRAND_EXAMPLE = {
  name: 'Fabrikam Software',
  logo: PIXEL,
  color: '#0f6cbd',
  supportEmail: 'help@fabrikam.example',
  supportPhone: '+82 2 312 3456',
};

export const readMeRoute = defineQuery('GET /v1/me', {
  id: 'readMe',
  summary: 'Read who calls: roles, partner, brand, and what the caller may do',
  access: READERS,
  input: z.object({}),
  responses: { 200: { description: 'The caller.', body: me } },
  handle: readMe,
  respond: (caller) => ({ statusCode: 200, body: meResponse(caller) }),
});

export const saveOwnBrandRoute = defineCommand('PUT /v1/me/brand', {
  id: 'saveOwnBrand',
  summary: "Replace the partner's brand, which its customers see on download pages",
  description: 'A fact that is absent or null is removed. A logo is never an SVG.',
  access: ADMINS,
  example: BRAND_EXAMPLE,
  input: saveOwnBrandInput,
  responses: { 200: { description: 'The brand as it is now.', body: brand } },
  handle: (dependencies: Dependencies) => (facts, context) =>
    saveBrand(dependencies, partnerOf(context.caller), facts, context),
  respond: (saved) => ({ statusCode: 200, body: brandResponse(saved) }),
});

export const meRoutes = [readMeRoute, saveOwnBrandRoute] as const;
