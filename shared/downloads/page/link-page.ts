import { html } from 'hono/html';
import type { DownloadLink } from '../link.ts';
import { languageLabel } from '../media/language-tags.ts';
import { digestCommands } from './commands.ts';
import { type Language, messagesIn } from './language.ts';
import { type Html, layout, type Page } from './layout.ts';
import type { Messages } from './messages.ts';

export interface View {
  readonly language: Language;
  readonly now: Date;
  readonly storageOrigin: string;
}

const HOUR_MILLISECONDS = 60 * 60 * 1000;
const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

/** The size in decimal units, as software makers state it. */
export function inUnits(bytes: number, language: Language): string {
  const power = Math.min(Math.floor(Math.log10(Math.max(1, bytes)) / 3), UNITS.length - 1);
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit: UNITS[power] ?? 'byte',
    unitDisplay: 'short',
    maximumFractionDigits: 1,
  }).format(bytes / 1000 ** power);
}

/** The end in UTC, for browsers without a script. */
const inUtc = (instant: Date, language: Language): string =>
  new Intl.DateTimeFormat(language, {
    ...{ year: 'numeric', month: 'long', day: 'numeric', hour: '2-digit', minute: '2-digit' },
    timeZone: 'UTC',
    timeZoneName: 'short',
  }).format(instant);

function timeLeft({ expiresAt }: DownloadLink, now: Date, messages: Messages): string {
  const hours = Math.floor((expiresAt.getTime() - now.getTime()) / HOUR_MILLISECONDS);
  return messages.timeLeft(Math.floor(hours / 24), hours);
}

function facts(link: DownloadLink, { language, now }: View, messages: Messages): Html {
  const { subject, file } = link;
  const left = messages.ofDownloads(link.downloadLimit - link.downloadsUsed, link.downloadLimit);
  return html`<dl>
<dt>${messages.version}</dt><dd>${subject.version}</dd>
<dt>${messages.language}</dt><dd>${languageLabel(subject.language)[language]}</dd>
<dt>${messages.file}</dt><dd>${file.fileName} (${subject.fileType})</dd>
<dt>${messages.size}</dt><dd>${inUnits(file.sizeBytes, language)}</dd>
<dt>${messages.downloadsLeft}</dt><dd>${left}</dd>
<dt>${messages.worksUntil}</dt><dd><time datetime="${link.expiresAt.toISOString()}">${inUtc(link.expiresAt, language)}</time> · ${timeLeft(link, now, messages)}</dd>
</dl>`;
}

function verification({ file }: DownloadLink, messages: Messages): Html {
  return html`<h2>${messages.checksum}</h2>
<p><code>${file.sha256}</code></p>
<p><button type="button" class="small" data-copy="${file.sha256}" data-said="${messages.copied}" hidden>${messages.copy}</button> <span role="status" class="quiet"></span></p>
<h2>${messages.verify}</h2>
${digestCommands(file.fileName).map(([system, command]) => html`<p class="quiet">${system}</p><pre><code>${command}</code></pre>`)}
<p class="quiet">${messages.verifyNote}</p>`;
}

/** The page of a working link: its file, and the button that starts one download. It never shows a key (R11). */
export function linkPage(link: DownloadLink, view: View, press: string): Page {
  const messages = messagesIn(view.language);
  const main = html`<form method="post" action="?press=${press}"><button type="submit" class="main">${messages.button}</button></form>
<p class="quiet">${messages.buttonNote}</p>
${facts(link, view, messages)}
${verification(link, messages)}
<p class="quiet">${messages.programs} ${messages.noKey}</p>`;
  return layout({ title: messages.download(link.subject.productTitle), main }, view);
}
