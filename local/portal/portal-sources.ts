import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { PORTAL_PAGES } from '../../portal/serving.ts';
import { freePort } from '../common/free-port.ts';
import { answerJson, LOCAL_CONFIG, type PortalPages } from './portal-pages.ts';

/** Paths that the development server answers beside the pages. */
const SOURCES = [
  'docs',
  'reference',
  'src',
  '@vite',
  '@id',
  '@fs',
  '@react-refresh',
  'node_modules',
  'favicon.svg',
];

/**
 * Serves the portal from its sources with hot reload, for `npm run dev`. These pages have no content security policy: the
 * development server adds scripts of its own to them.
 */
export async function portalFromSources(
  root: string,
  running: AsyncDisposableStack,
): Promise<PortalPages> {
  const { createServer } = await import('vite');
  const vite = await createServer({
    root: join(root, 'portal'),
    appType: 'spa',
    logLevel: 'warn',
    server: { middlewareMode: true, hmr: { port: await freePort() } },
  });
  running.defer(() => vite.close());
  return {
    async serve(request: IncomingMessage, response: ServerResponse, path: string) {
      if (path === '/config.json') {
        answerJson(response, 200, LOCAL_CONFIG);
        return true;
      }
      const [, first = ''] = path.split('/');
      if (![...PORTAL_PAGES, ...SOURCES].includes(first)) {
        return false;
      }
      await new Promise<void>((resolve, reject) => {
        response.once('close', resolve);
        vite.middlewares(request, response, reject);
      });
      return true;
    },
  };
}
