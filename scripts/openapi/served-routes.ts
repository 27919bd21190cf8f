import { DEPLOYED_ROUTES } from '#functions/routes.ts';

/** Every route with the function that serves it, for the function that takes what no route takes: without the routes' code. */
export const servedRoutesFile = new URL(
  '../../shared/system/served-routes.generated.ts',
  import.meta.url,
);

const entries = (): readonly string[] =>
  DEPLOYED_ROUTES.map(
    ({ route: { key, access }, servedBy }) =>
      `  { key: '${key}', servedBy: '${servedBy}', isPublic: ${access === 'public'} },`,
  ).sort();

export const servedRoutesModule = (): string =>
  [
    '// Written by `npm run openapi`.',
    '',
    '/** Every route of the service, and the function that serves it. */',
    'export const SERVED_ROUTES = [',
    ...entries(),
    '] as const;',
    '',
  ].join('\n');
