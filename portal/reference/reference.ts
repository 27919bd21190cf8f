import SwaggerUIBundle, { type SwaggerUiPlugin } from 'swagger-ui-dist/swagger-ui-es-bundle.js';
import 'swagger-ui-dist/swagger-ui.css';
import './reference.css';
import { partOf } from './part-of.ts';

/** Only the local run has it, and gives a token of the demo's admin agent to pages of its own. */
const LOCAL_TOKEN = '/_local/token';
const SCHEME = 'bearer';

async function localToken(): Promise<string | undefined> {
  const config = await fetch('/config.json').then((response) => response.json());
  if (config.people === undefined) {
    return undefined;
  }
  const response = await fetch(LOCAL_TOKEN, { method: 'POST' });
  return (await response.json()).access_token;
}

/** Lets the renderer prepare the part of the contract that it is about to show. */
const PREPARE_PARTS: SwaggerUiPlugin = {
  afterLoad() {
    const { resolveSubtree } = this.fn;
    this.fn.resolveSubtree = (contract, path, options) => {
      // Shows in the browser's profiler, and to the test, that the renderer still asks by this name.
      performance.mark('part of the contract');
      return resolveSubtree(partOf(contract, path), path, options);
    };
  },
};

/** The contract as a page. The renderer and the contract come from this origin, and nothing is sent elsewhere. */
const ui = SwaggerUIBundle({
  url: '/v1/openapi.json',
  dom_id: '#reference',
  deepLinking: true,
  docExpansion: 'none',
  filter: true,
  tryItOutEnabled: true,
  displayRequestDuration: true,
  requestSnippetsEnabled: true,
  validatorUrl: null,
  plugins: [PREPARE_PARTS],
  onComplete: () => {
    localToken().then(
      (token) => token !== undefined && ui.preauthorizeApiKey(SCHEME, token),
      // Without a token, the reader gives one by "Authorize".
      () => undefined,
    );
  },
});
