import { ADDRESS_FORMS, holdAddresses } from '#test/api/helpers/untidy.ts';
import { scaled } from './scale.ts';

type Choose = Parameters<typeof holdAddresses>[0];

// In the short form, each route gets one: which one goes round from route to route.
const oneOf: Choose = (index) => ADDRESS_FORMS.slice(index % ADDRESS_FORMS.length).slice(0, 1);

holdAddresses(scaled<Choose>(() => ADDRESS_FORMS, oneOf));
