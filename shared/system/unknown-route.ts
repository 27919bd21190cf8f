import { DomainError } from '#shared/platform/errors.ts';
import { ROUTES } from '#shared/routes.ts';

/** Methods of the routes whose path this is, so that a wrong method is told from a wrong path. */
function methodsOf(path: string): readonly string[] {
  const parts = path.split('/');
  return Object.keys(ROUTES).flatMap((key) => {
    const [method = '', route] = key.split(' ');
    const pattern = route?.split('/') ?? [];
    const matches =
      route !== undefined &&
      pattern.length === parts.length &&
      pattern.every((part, index) => part.startsWith('{') || part === parts[index]);
    return matches ? [method] : [];
  });
}

/** Answers what no route takes: 405 with the methods that there are, or 404. */
export function refuseUnknown(method: string, path: string): DomainError {
  const methods = methodsOf(path.replace(/\/$/, ''));
  if (methods.includes(method)) {
    return new DomainError('ROUTE_NOT_FOUND', 'Leave out the slash at the end of the address.');
  }
  return methods.length > 0
    ? new DomainError(
        'METHOD_NOT_ALLOWED',
        `${method} is not allowed here. Allowed: ${methods.join(', ')}.`,
        { data: methods },
      )
    : new DomainError(
        'ROUTE_NOT_FOUND',
        'There is nothing at this address. Paths begin with /v1/.',
      );
}
