import { html } from 'hono/html';
import type { ErrorCode } from '#shared/platform/errors.ts';
import type { DownloadLink } from '../link.ts';
import { messagesIn } from './language.ts';
import { type Html, layout, type Page } from './layout.ts';
import type { End, Messages } from './messages.ts';
import { productName } from './open-file.ts';
import { software } from './sections.ts';
import { timeElement, type View } from './view.ts';

const ENDS: Partial<Readonly<Record<ErrorCode, End>>> = {
  LINK_EXPIRED: 'expired',
  LINK_EXHAUSTED: 'exhausted',
  LINK_REVOKED: 'revoked',
  LINK_REPLACED: 'replaced',
  LINK_NOT_FOUND: 'unknown',
  RECEIPT_REFUSED: 'receipt',
  TOO_MANY_REQUESTS: 'busy',
};

/** The instant at which a link stopped: its last day, or the download that was its last. */
const endedAt = ({ expiresAt, downloads }: DownloadLink, end: End): Date | undefined =>
  end === 'expired' ? expiresAt : end === 'exhausted' ? downloads.at(-1)?.at : undefined;

/** The product, and until when the link worked where time or its downloads ended it: people keep links for many products. */
function product(link: DownloadLink, end: End, view: View, messages: Messages): Html {
  const at = endedAt(link, end);
  const until = at && html`<dt>${messages.endedAt}</dt><dd>${timeElement(at, view.language)}</dd>`;
  return html`<h2>${productName(link.subject.productTitle)}</h2><dl>${software(link, view, messages)}${until ?? ''}</dl>`;
}

/** The button that asks the partner for a new link. */
const asking = ({ language }: View, messages: Messages): Html =>
  html`<form method="post" action="?ask=new-link&amp;lang=${language}"><button type="submit" class="main">${messages.ask}</button></form>
<p class="quiet">${messages.askNote}</p>`;

export interface Ended {
  readonly code: ErrorCode;
  /** Undefined if there is no such link. */
  readonly link: DownloadLink | undefined;
  /** True once a new link was asked for. */
  readonly isAsked?: boolean;
}

/** The page of a link that does not work: the reason, and the next step. */
export function endPage({ code, link, isAsked = false }: Ended, view: View): Page {
  const messages = messagesIn(view.language);
  const end = ENDS[code] ?? 'other';
  const { title, text } = messages.ends[end];
  const hasEnded = code.startsWith('LINK_') && link !== undefined;
  const answer = html`<p role="status" class="notice">${messages.asked(view.brand?.name)}</p>`;
  const main = html`<p>${text}</p><p>${messages.whatToDo[end]}</p>
${isAsked ? answer : ''}
${hasEnded && !isAsked ? asking(view, messages) : ''}
${link ? product(link, end, view, messages) : ''}`;
  return layout({ title, main }, view, messages);
}
