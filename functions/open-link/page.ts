import { html } from 'hono/html';
import type { DownloadLink } from '#shared/domain/download-link.ts';
import type { DomainError } from '#shared/domain/errors.ts';

type Html = ReturnType<typeof html>;

const inUnits = (bytes: number): string => {
  const units = ['B', 'kB', 'MB', 'GB', 'TB'];
  const power = Math.min(Math.floor(Math.log10(Math.max(1, bytes)) / 3), units.length - 1);
  return `${(bytes / 1000 ** power).toLocaleString('en', { maximumFractionDigits: 1 })} ${units[power]}`;
};

const page = (title: string, content: Html): Html =>
  html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title}</title>
</head>
<body>
<main>
<h1>${title}</h1>
${content}
</main>
</body>
</html>`;

/** What a link downloads, and the button that takes one download. */
export function linkPage({ subject, file, ...link }: DownloadLink): string {
  const left = link.downloadLimit - link.downloadsUsed;
  return String(
    page(
      `Download ${subject.productTitle}`,
      html`<dl>
<dt>Version</dt><dd>${subject.version}</dd>
<dt>Language</dt><dd>${subject.language}</dd>
<dt>File</dt><dd>${file.fileName} (${subject.fileType}, ${inUnits(file.sizeBytes)})</dd>
<dt>SHA-256</dt><dd><code>${file.sha256}</code></dd>
<dt>Downloads left</dt><dd>${left} of ${link.downloadLimit}</dd>
<dt>Works until</dt><dd><time datetime="${link.expiresAt.toISOString()}">${link.expiresAt.toUTCString()}</time></dd>
</dl>
<form method="post"><button type="submit">Download</button></form>`,
    ),
  );
}

/** What happened to a link that does not work, and whom to ask. */
export const endPage = (refusal: DomainError): string =>
  String(page('This link does not work', html`<p>${refusal.message}</p>`));
