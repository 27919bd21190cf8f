import { createHash } from 'node:crypto';
import { html, raw } from 'hono/html';
import type { Language } from './language.ts';
import { SCRIPT } from './script.ts';
import { STYLE } from './style.ts';

export type Html = ReturnType<typeof html>;

/** A page for a visitor. */
export interface Page {
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

const sourceOf = (text: string): string =>
  `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

let sources: { readonly style: string; readonly script: string } | undefined;

/**
 * The page loads no other resource and runs only its own script. Browsers also apply `form-action` to the redirect,
 * so the policy names storage.
 */
function policy(storageOrigin: string): string {
  sources ??= { style: sourceOf(STYLE), script: sourceOf(SCRIPT) };
  return [
    "default-src 'none'",
    `style-src ${sources.style}`,
    `script-src ${sources.script}`,
    `form-action 'self' ${storageOrigin}`,
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ].join('; ');
}

export function layout(
  content: { readonly title: string; readonly main: Html },
  { language, storageOrigin }: { readonly language: Language; readonly storageOrigin: string },
): Page {
  const { title, main } = content;
  const page = html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title}</title>
<style>${raw(STYLE)}</style>
</head>
<body>
<main>
<div class="card">
<h1>${title}</h1>
${main}
</div>
</main>
<script>${raw(SCRIPT)}</script>
</body>
</html>`;
  return {
    body: String(page),
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Language': language,
      'Content-Security-Policy': policy(storageOrigin),
      Vary: 'Accept, Accept-Language',
    },
  };
}
