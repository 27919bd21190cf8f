import document from '#docs/openapi.json' with { type: 'json' };
import { DomainError } from '#shared/platform/errors.ts';
import { outsideOf } from './outside.ts';

/** The methods that the contract has for a path: they distinguish a wrong method from a wrong path. */
function methodsOf(path: string): readonly string[] {
  const parts = path.split('/');
  return Object.entries(document.paths).flatMap(([pattern, operations]) => {
    const wanted = pattern.split('/');
    const matches =
      wanted.length === parts.length &&
      wanted.every((part, index) => part.startsWith('{') || part === parts[index]);
    return matches ? Object.keys(operations).map((method) => method.toUpperCase()) : [];
  });
}

/** The error for a request that matches no route: 405 with the allowed methods, or 404. */
export function refuseUnknown(method: string, path: string): DomainError {
  const methods = methodsOf(path.replace(/\/$/, ''));
  if (methods.includes(method)) {
    return new DomainError('ROUTE_NOT_FOUND', 'Leave out the slash at the end of the address.');
  }
  const outside = methods.length === 0 ? outsideOf(path) : undefined;
  if (outside !== undefined) {
    return new DomainError(
      'OUTSIDE_OF_SERVICE',
      `${outside} are outside of this service, which sells software and reservations. docs/partner-center.md lists the addresses that it has.`,
    );
  }
  return methods.length > 0
    ? new DomainError(
        'METHOD_NOT_ALLOWED',
        `${method} is not allowed here. Allowed: ${methods.join(', ')}.`,
        { data: methods },
      )
    : new DomainError(
        'ROUTE_NOT_FOUND',
        'There is no resource at this address. Paths begin with /v1/.',
      );
}
