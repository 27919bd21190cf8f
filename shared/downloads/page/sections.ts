import { html, raw } from 'hono/html';
import type { DownloadLink } from '../link.ts';
import { languageLabel } from '../media/language-tags.ts';
import { digestCommands, downloadCommands } from './commands.ts';
import type { Html } from './layout.ts';
import type { Messages } from './messages.ts';
import { architectureLabel, fileTypeLabel, openedBy } from './open-file.ts';
import { qrCode } from './qr.ts';
import { inUnits, timeElement, timeLeft, type View } from './view.ts';

const row = (term: string, description: string | Html): Html =>
  html`<dt>${term}</dt><dd>${description}</dd>`;

/** The software of a link, in words. */
export function software(
  { subject }: Pick<DownloadLink, 'subject'>,
  { language }: View,
  messages: Messages,
): Html {
  const architecture = architectureLabel(subject.fileType);
  return html`${row(messages.version, subject.version)}
${row(messages.language, languageLabel(subject.language)[language])}
${architecture && row(messages.architecture, architecture[language])}
${row(messages.fileType, fileTypeLabel(subject.fileType)[language])}`;
}

/** The downloads and the time that a link has left. */
export function remains(link: DownloadLink, { language, now }: View, messages: Messages): Html {
  const left = messages.ofDownloads(link.downloadLimit - link.downloadsUsed, link.downloadLimit);
  const until = html`${timeElement(link.expiresAt, language)} · ${timeLeft(link.expiresAt, now, messages)}`;
  return html`${row(messages.downloadsLeft, left)}
${row(messages.worksUntil, until)}`;
}

export const facts = (link: DownloadLink, view: View, messages: Messages): Html => html`<dl>
${software(link, view, messages)}
${row(messages.file, link.file.fileName)}
${row(messages.size, inUnits(link.file.sizeBytes, view.language))}
${remains(link, view, messages)}
</dl>
<p class="quiet">${messages.whicheverFirst}</p>`;

/** The steps after the download, to the product key. */
export const steps = (
  { subject }: DownloadLink,
  { brand }: View,
  messages: Messages,
  first: readonly string[],
): Html => html`<h2>${messages.next}</h2>
<ol>${[
  ...first,
  messages.nextCheck,
  messages.nextOpen[openedBy(subject.fileType)],
  messages.nextKey(brand?.name),
].map((step) => html`<li>${step}</li>`)}</ol>`;

/** A button that a script shows where it can copy. */
const copyButton = (text: string, what: string, messages: Messages): Html =>
  html`<p class="copies"><button type="button" class="small" data-copy="${text}" data-said="${messages.copied}" aria-label="${messages.copy}: ${what}" hidden>${messages.copy}</button> <span role="status" class="quiet"></span></p>`;

const command = ([name, text]: readonly [string, string], messages: Messages): Html =>
  html`<p class="quiet">${name}</p><pre><code>${text}</code></pre>${copyButton(text, name, messages)}`;

/** The SHA-256 of the file, and the ways to check it: by a script in this page, or by a command. */
export const verification = ({ file }: DownloadLink, messages: Messages): Html =>
  html`<h2>${messages.verify}</h2>
<p>${messages.checksum}: <code>${file.sha256}</code></p>
${copyButton(file.sha256, messages.checksum, messages)}
<div class="check" data-check="${file.sha256}" data-checking="${messages.checking}" data-same="${messages.isSame}" data-other="${messages.isOther}" data-unread="${messages.cannotRead}" hidden>
<label for="file">${messages.checkFile}</label>
<input type="file" id="file">
<p class="quiet">${messages.checkNote}</p>
<p role="status"></p>
</div>
<details><summary>${messages.verifyBy}</summary>
${digestCommands(file.fileName).map((each) => command(each, messages))}
<p class="quiet">${messages.verifyNote}</p>
</details>`;

/** The address under the name of the file, which programs save it by. */
const namedAddress = (address: string, fileName: string): string =>
  `${address}/${encodeURIComponent(fileName).replaceAll("'", '%27')}`;

export const programs = ({ file }: DownloadLink, { address }: View, messages: Messages): Html =>
  html`<details><summary>${messages.programs}</summary>
<p>${messages.programsNote}</p>
${downloadCommands(namedAddress(address, file.fileName), file.fileName).map((each) => command(each, messages))}
</details>`;

/** The address for paper: in letters, and as a QR code. */
export const printed = ({ address }: View, messages: Messages): Html =>
  html`<section class="paper"><h2>${messages.address}</h2><p><code>${address}</code></p>${raw(qrCode(address))}</section>`;
