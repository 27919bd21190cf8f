import { holdRequestForms } from '#test/conformance/hold-forms.ts';
import { formsOf } from '#test/conformance/request-forms.ts';

// The integration tests send one form of each group that all routes read alike, going round from route to route.
holdRequestForms(formsOf, true);
