import { GENERIC, PATTERNS } from './link-scanners.generated.ts';

/** Mail gateways and chat clients that look into links under their own name, and that the public list lacks. */
const MAIL_GATEWAYS =
  'Barracuda|Forcepoint|IronPort|Microsoft Office|Microsoft Outlook|Mimecast|Proofpoint|SafeLinks|Symantec|TrendMicro';

let anyOf: { readonly words: RegExp; readonly patterns: RegExp } | undefined;

/**
 * Whether an agent is known to look at links without downloading: previews, mail scanners, crawlers. It is a
 * help and no guard: one that calls itself something else counts like any program.
 */
export function isLinkScanner(userAgent: string): boolean {
  anyOf ??= {
    words: new RegExp(`${GENERIC}|${MAIL_GATEWAYS}`, 'i'),
    patterns: new RegExp(PATTERNS),
  };
  return anyOf.words.test(userAgent) || anyOf.patterns.test(userAgent);
}
