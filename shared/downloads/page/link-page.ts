import { html } from 'hono/html';
import type { DownloadLink } from '../link.ts';
import { messagesIn } from './language.ts';
import { layout, type Page } from './layout.ts';
import { productName } from './open-file.ts';
import { facts, printed, programs, steps, verification } from './sections.ts';
import type { View } from './view.ts';

/** The page of a working link: its file, and the button that starts one download. It never shows a key (R11). */
export function linkPage(link: DownloadLink, view: View, press: string): Page {
  const messages = messagesIn(view.language);
  const main = html`<form method="post" action="?press=${press}&amp;lang=${view.language}"><button type="submit" class="main">${messages.button}</button></form>
<p class="quiet">${messages.buttonNote}</p>
${facts(link, view, messages)}
${steps(link, view, messages, [messages.nextDownload])}
${verification(link, messages)}
${programs(link, view, messages)}
<p class="quiet">${messages.noKey}</p>
${printed(view, messages)}`;
  const title = messages.download(productName(link.subject.productTitle));
  return layout({ title, main }, view, messages);
}

/** The page after the button: the browser goes on to the file by itself, which leaves this page where it is. */
export function startedPage(link: DownloadLink, view: View, fileUrl: string): Page {
  const messages = messagesIn(view.language);
  const main = html`<p>${productName(link.subject.productTitle)} · ${link.file.fileName}</p>
<p>${messages.startedNote}</p>
<p><a href="${fileUrl}" rel="noreferrer">${messages.startAgain}</a></p>
${steps(link, view, messages, [])}
${facts(link, view, messages)}
${verification(link, messages)}
<p><a href="?lang=${view.language}">${messages.backToLink}</a></p>`;
  return layout({ title: messages.started, main, goesTo: fileUrl }, view, messages);
}
