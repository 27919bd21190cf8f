import { READERS } from '#shared/platform/http/access.ts';
import { defineQuery } from '#shared/platform/http/route.ts';
import { inventory } from './catalog-schemas.ts';
import { checkInventory, checkInventoryInput } from './check-inventory.ts';

// The literal is written once: Partner Center's documents and SDKs use both spellings of the path.
const definition = {
  access: READERS,
  description: 'Items that the country does not have are left out.',
  takesBody: true,
  query: ['country'],
  example: { targetItems: [{ productId: 'DZH318Z0BQ3Q', skuId: '0001' }] },
  input: checkInventoryInput,
  responses: { 200: { description: 'The items with their restrictions.', body: inventory } },
  errors: ['CATALOG_NOT_LOADED', 'NO_RELATIONSHIP'],
} as const;

export const checkInventoryRoutes = [
  defineQuery('POST /v1/extensions/product/checkInventory', {
    ...definition,
    id: 'checkInventory',
    summary: 'Check of which items there are none',
    handle: checkInventory,
    respond: (items) => ({ statusCode: 200, body: items }),
  }),
  defineQuery('POST /v1/extensions/product/checkinventory', {
    ...definition,
    id: 'checkInventoryInLowerCase',
    summary: 'The same under the other spelling that Partner Center has',
    handle: checkInventory,
    respond: (items) => ({ statusCode: 200, body: items }),
  }),
] as const;
