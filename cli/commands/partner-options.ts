import { Option } from '@commander-js/extra-typings';
import * as z from 'zod';
import { parsedBy } from '../options.ts';

/** Partner of the examples. */
export const PARTNER = '3f6d0b0e-1111-4222-8333-444455556666';

export const parseName = parsedBy(z.string().min(1), 'It must not be empty.');
export const parseEmail = parsedBy(z.email(), 'It must be an e-mail address.');

export const partnerOption = () =>
  new Option('--partner <guid>', 'tenant id of the partner')
    .argParser(parsedBy(z.guid(), 'It must be a GUID.'))
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
