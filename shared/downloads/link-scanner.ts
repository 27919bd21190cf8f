import { GENERIC, PATTERNS } from './link-scanners.generated.ts';

/** Mail gateways and chat clients that open links under their own name and are missing from the public list. */
const MAIL_GATEWAYS =
  'Barracuda|Cisco|Forcepoint|FortiGate|FortiMail|IronPort|Microsoft Office|Microsoft Outlook|Mimecast|ms-office|Outlook-(?:iOS|Android)|Proofpoint|SafeLinks|Sophos|Symantec|Trend ?Micro|Zscaler';

/** Programs whose names contain a word of the lists, and that download. */
const DOWNLOADERS = /LiveUpdate|RobotFramework|Indy Library|Synapse/i;

let anyOf: { readonly words: RegExp; readonly patterns: RegExp } | undefined;

/**
 * True for an agent that is known to open links without downloading: previews, mail scanners, crawlers. It is a
 * convenience, not a guard: a scanner under another name counts like any program.
 */
export function isLinkScanner(userAgent: string): boolean {
  anyOf ??= {
    words: new RegExp(`${GENERIC}|${MAIL_GATEWAYS}`, 'i'),
    patterns: new RegExp(PATTERNS),
  };
  // Who does not say its name only looks: download tools say theirs.
  if (userAgent.trim() === '') {
    return true;
  }
  if (DOWNLOADERS.test(userAgent)) {
    return false;
  }
  return anyOf.words.test(userAgent) || anyOf.patterns.test(userAgent);
}
