import { DEPLOYED_ROUTES } from '#functions/routes.ts';

/** The roles of every operation, for `GET /v1/me`, which cannot import the routes: they import it. */
export const operationsFile = new URL(
  '../../shared/partners/operations.generated.ts',
  import.meta.url,
);

const entries = (): readonly string[] =>
  DEPLOYED_ROUTES.flatMap(({ route: { id, access } }) =>
    access === 'public' ? [] : [`  ${id}: [${access.map((role) => `'${role}'`).join(', ')}],`],
  ).sort();

export const operationsModule = (): string =>
  [
    '// Written by `npm run openapi`.',
    "import type { Role } from '#shared/platform/http/caller.ts';",
    '',
    '/** The roles that each operation is open to, by its id in the contract. */',
    'export const OPERATIONS: Readonly<Record<string, readonly Role[]>> = {',
    ...entries(),
    '};',
    '',
  ].join('\n');
