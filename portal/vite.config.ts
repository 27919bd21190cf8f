import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Names of packages that change seldom and are needed on every page: they stay in the browser's cache over versions. */
const LASTING =
  /node_modules\/(react|react-dom|scheduler|@tanstack\/query-core|@tanstack\/react-query|wouter|oidc-client-ts)\//;

/**
 * Everything else that the portal needs before its first page: one file, because a browser takes a few milliseconds for
 * each file that a document names, in one task.
 */
const NOT_OF_REFERENCE = /^(?!.*(swagger-ui|portal\/(reference|docs\.html)))/;

export default defineConfig({
  plugins: [react()],
  build: {
    target: 'es2022',
    // Names carry a digest of the content, so that files can be kept forever.
    assetsDir: 'assets',
    // Nothing inline: the content security policy allows files of this origin only.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    // The reference's renderer is one file, and on its own page only.
    chunkSizeWarningLimit: 1_700,
    rolldownOptions: {
      // The pages of the portal, and the reference of the API.
      input: ['index.html', 'docs.html'],
      output: {
        codeSplitting: {
          groups: [
            { name: 'lasting', test: LASTING, priority: 1 },
            { name: 'first', test: NOT_OF_REFERENCE, tags: ['$initial'] },
          ],
        },
      },
    },
  },
});
