import { html } from 'hono/html';
import type { ErrorCode } from '#shared/platform/errors.ts';
import { messagesIn } from './language.ts';
import { layout, type Page } from './layout.ts';
import type { View } from './link-page.ts';
import type { End } from './messages.ts';

const ENDS: Partial<Readonly<Record<ErrorCode, End>>> = {
  LINK_EXPIRED: 'expired',
  LINK_EXHAUSTED: 'exhausted',
  LINK_REVOKED: 'revoked',
  LINK_REPLACED: 'replaced',
  LINK_NOT_FOUND: 'unknown',
  RECEIPT_REFUSED: 'receipt',
  TOO_MANY_REQUESTS: 'busy',
};

/** The page of a link that does not work: the reason, and the next step. */
export function endPage(code: ErrorCode, view: View): Page {
  const { ends, whatToDo } = messagesIn(view.language);
  const end = ENDS[code] ?? 'other';
  const { title, text } = ends[end];
  return layout({ title, main: html`<p>${text}</p><p>${whatToDo[end]}</p>` }, view);
}
