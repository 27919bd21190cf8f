import { holdRequestForms } from '#test/conformance/hold-forms.ts';
import { formsOf, someFormsOf } from '#test/conformance/request-forms.ts';
import { scaled } from './scale.ts';

// In the short form, each route gets all forms of its own parameters and properties, and one of each group that all routes
// read alike, going round from route to route. The integration tests leave out routes that bring no form of their own.
holdRequestForms(scaled(formsOf, someFormsOf), scaled(true, false));
