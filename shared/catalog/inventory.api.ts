import { READERS } from '#shared/platform/http/access.ts';
import { defineQuery } from '#shared/platform/http/route.ts';
import { inventory } from './catalog-schemas.ts';
import { checkInventory, checkInventoryInput } from './check-inventory.ts';

// Two routes share these facts: Partner Center's documents and SDKs use both spellings of the path.
const definition = {
  access: READERS,
  description: 'Items that the country does not have are omitted.',
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
    summary: 'Check which items are out of stock',
    handle: checkInventory,
    respond: (items) => ({ statusCode: 200, body: items }),
  }),
  defineQuery('POST /v1/extensions/product/checkinventory', {
    ...definition,
    id: 'checkInventoryInLowerCase',
    summary: "Check the inventory under Partner Center's other spelling of the path",
    handle: checkInventory,
    respond: (items) => ({ statusCode: 200, body: items }),
  }),
] as const;
