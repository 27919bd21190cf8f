import { domainOf } from './domain.ts';
import { cutMarks } from './visible.ts';

/** RFC 5321's dot-string: what mailboxes have in practice. */
const LOCAL_PART = /^(?=.{1,64}$)[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*$/;

/** An e-mail address as mail is sent to it, its domain under IDNA. Undefined for what is none. */
export function emailOf(text: string): string | undefined {
  const address = cutMarks(text)
    .replace(/^mailto:/i, '')
    .replace('＠', '@');
  const at = address.lastIndexOf('@');
  const domain = domainOf(address.slice(at + 1));
  const local = address.slice(0, Math.max(at, 0));
  return domain !== undefined && LOCAL_PART.test(local) ? `${local}@${domain}` : undefined;
}
