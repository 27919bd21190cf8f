import type { Deployed } from '#test/conformance/baseline.ts';
import { holdRequestForms } from '#test/conformance/hold-forms.ts';
import { type Form, formsOf, someFormsOf } from '#test/conformance/request-forms.ts';
import { scaled } from './scale.ts';

/**
 * All forms of a route's own parameters and properties, and one of those that all routes read alike, going round from route
 * to route; none for a route that has nothing of its own. What goes round differs between two places: the rest is its own.
 */
function ownFormsOf(route: Deployed, index: number): readonly Form[] {
  const [forms, others] = [someFormsOf(route, index), someFormsOf(route, index + 1)];
  const names = new Set(others.map(({ name }) => name));
  const own = forms.filter(({ name }) => names.has(name));
  const shared = forms.filter(({ name }) => !names.has(name));
  const [one] = shared.slice(index % shared.length);
  return own.length === 0 || !one ? own : [one, ...own];
}

// In the short form, a route gets its own forms: the integration tests have sent each of the others to some route.
holdRequestForms(scaled(formsOf, ownFormsOf), scaled(true, false));
