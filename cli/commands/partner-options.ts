import { Option } from '@commander-js/extra-typings';
import { emailText, nameText } from '#shared/platform/text/pieces.ts';
import { parsedBy, parseGuid } from '../options.ts';

/** Partner of the examples. */
export const PARTNER = '3f6d0b0e-1111-4222-8333-444455556666';

export const parseName = parsedBy(
  nameText(128),
  'It must have a visible character, and no control characters.',
);
export const parseEmail = parsedBy(emailText(128), 'It must be an e-mail address.');

export const partnerOption = () =>
  new Option('--partner <guid>', 'tenant id of the partner')
    .argParser(parseGuid)
    .makeOptionMandatory();
export const clientOption = () =>
  new Option('--client <name>', 'name of the client').argParser(parseName).makeOptionMandatory();
export const emailOption = () =>
  new Option('--email <address>', 'e-mail address of the agent')
    .argParser(parseEmail)
    .makeOptionMandatory();
export const rolesOption = (description: string) =>
  new Option('--roles <roles>', description).argParser((text) =>
    text.split(',').map((role) => role.trim()),
  );
