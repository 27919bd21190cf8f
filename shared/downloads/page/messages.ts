import type { LinkState } from '../link.ts';

/** Reasons for a page without a download. */
export type End = Exclude<LinkState, 'active'> | 'unknown' | 'receipt' | 'busy' | 'other';

/** All texts of the pages in one language. A missing text does not compile. */
export interface Messages {
  readonly download: (product: string) => string;
  readonly button: string;
  readonly buttonNote: string;
  readonly version: string;
  readonly language: string;
  readonly file: string;
  readonly size: string;
  readonly downloadsLeft: string;
  readonly ofDownloads: (left: number, limit: number) => string;
  readonly worksUntil: string;
  readonly timeLeft: (days: number, hours: number) => string;
  readonly checksum: string;
  readonly copy: string;
  readonly copied: string;
  readonly verify: string;
  readonly verifyNote: string;
  readonly programs: string;
  readonly noKey: string;
  readonly ends: Readonly<Record<End, { readonly title: string; readonly text: string }>>;
  readonly whatToDo: Readonly<Record<End, string>>;
}
