import { query } from '#shared/platform/http/endpoint.ts';
import { type Dependencies, validateKey, validateKeyInput } from './validate-key.ts';

export const validateKeyEndpoints = (dependencies: Dependencies) => ({
  'POST /v1/productkeys/validate': query({
    input: validateKeyInput,
    operation: validateKey(dependencies),
    // The key comes in the body: URLs end up in logs.
    bodyless: false,
    reply: (verdict) => ({ statusCode: 200, body: verdict }),
  }),
});
