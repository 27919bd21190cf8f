import { DomainError } from '#shared/platform/errors.ts';
import { because } from '#shared/platform/sentence.ts';
import { outsideOf } from './outside.ts';
import { methodsAt } from './tidy-address.ts';

/** The error for a request that means no route: that the address has other methods, or that there is none. */
export function refuseUnknown(method: string, path: string): DomainError {
  const methods = methodsAt(path).toSorted();
  // A list that is empty here has a method, and its changes are outside all the same.
  const outside = outsideOf(path);
  if (outside !== undefined) {
    return new DomainError('OUTSIDE_OF_SERVICE', because('OUTSIDE_OF_SERVICE', { outside }));
  }
  return methods.length > 0
    ? new DomainError(
        'METHOD_NOT_ALLOWED',
        because('METHOD_NOT_ALLOWED', { method, methods: methods.join(', ') }),
        { data: methods },
      )
    : new DomainError('ROUTE_NOT_FOUND', because('ROUTE_NOT_FOUND'));
}
