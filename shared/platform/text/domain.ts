import { domainToASCII } from 'node:url';
import { cutMarks } from './visible.ts';

/** Labels of letters, digits and hyphens; the last one is a name or an internationalised one (`xn--3e0b707e`). */
const DOMAIN =
  /^(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+(?:[a-z]{2,63}|xn--[a-z0-9-]{1,58}[a-z0-9])$/;

/** A DNS name as it is stored: lower case, IDNA, without invisible marks and final dot. Undefined for what is none. */
export function domainOf(text: string): string | undefined {
  const name = cutMarks(text);
  // The URL parser would take these as parts of an address.
  if (/[/\\@:?#%]/.test(name)) {
    return undefined;
  }
  const ascii = domainToASCII(name).replace(/\.$/, '');
  return DOMAIN.test(ascii) ? ascii : undefined;
}
