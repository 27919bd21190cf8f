import type { LinkState } from '../link.ts';
import type { OpenedBy } from './open-file.ts';

/** Reasons for a page without a download. */
export type End = Exclude<LinkState, 'active'> | 'unknown' | 'receipt' | 'busy' | 'other';

/** Texts of the end of a link, and of the request for a new one. */
export interface EndMessages {
  readonly ends: Readonly<Record<End, { readonly title: string; readonly text: string }>>;
  readonly whatToDo: Readonly<Record<End, string>>;
  /** The time at which an expired or used-up link ended. */
  readonly endedAt: string;
  readonly ask: string;
  readonly askNote: string;
  /** `partner` is undefined if the partner has no brand. */
  readonly asked: (partner: string | undefined) => string;
}

/** All texts of the pages in one language. A missing text does not compile. */
export interface Messages extends EndMessages {
  readonly download: (product: string) => string;
  readonly from: string;
  readonly languages: string;
  readonly button: string;
  readonly buttonNote: string;
  readonly version: string;
  readonly language: string;
  readonly architecture: string;
  readonly fileType: string;
  readonly file: string;
  readonly size: string;
  readonly downloadsLeft: string;
  readonly ofDownloads: (left: number, limit: number) => string;
  readonly worksUntil: string;
  readonly timeLeft: (days: number, hours: number) => string;
  readonly whicheverFirst: string;
  readonly started: string;
  readonly startedNote: string;
  readonly startAgain: string;
  readonly backToLink: string;
  readonly next: string;
  readonly nextDownload: string;
  readonly nextCheck: string;
  readonly nextOpen: Readonly<Record<OpenedBy, string>>;
  readonly nextKey: (partner: string | undefined) => string;
  readonly checksum: string;
  readonly copy: string;
  readonly copied: string;
  readonly verify: string;
  readonly verifyNote: string;
  readonly verifyBy: string;
  readonly checkFile: string;
  readonly checkNote: string;
  readonly checking: string;
  readonly isSame: string;
  readonly isOther: string;
  readonly cannotRead: string;
  readonly programs: string;
  readonly programsNote: string;
  readonly noKey: string;
  readonly questions: (partner: string) => string;
  readonly email: string;
  readonly phone: string;
  readonly address: string;
}
