import { ADDRESS_FORMS, holdAddresses } from '#test/api/helpers/untidy.ts';

holdAddresses(() => ADDRESS_FORMS);
