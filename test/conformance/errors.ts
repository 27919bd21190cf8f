import { C } from './common.ts';
import { listOf, nested, number, type Operation, type Resource, shape, text } from './shape.ts';

const fault = nested(
  shape('ApiFault', { code: number, description: text, data: listOf(text), source: text }),
);
const error = (key: string, status: number, summary: string, more = {}): Operation => ({
  ...{ key, source: 'error-codes', status, summary, answer: fault, ...more },
});
const NOBODY = '00000000-0000-4000-8000-000000000000';

export const errors: Resource = {
  name: 'Errors',
  operations: [
    error('GET /v1/products/NOSUCHPRODUCT', 404, 'Unknown product', { query: 'country=US' }),
    error(`GET /v1/customers/${NOBODY}`, 403, 'Customer of another partner'),
    error(`GET ${C}/orders/nosuchorder`, 404, 'Unknown order'),
    error(`GET ${C}/carts/nosuchcart`, 404, 'Unknown cart'),
    error(`PATCH ${C}/orders/nosuchorder`, 404, 'Unknown order to cancel', {
      body: { status: 'cancelled' },
    }),
  ],
};
