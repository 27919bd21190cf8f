import { createHash } from 'node:crypto';
import { html, raw } from 'hono/html';
import { LANGUAGE_NAMES, type Language } from './language.ts';
import type { Messages } from './messages.ts';
import { SCRIPT } from './script.ts';
import { STYLE } from './style.ts';
import type { View } from './view.ts';

export type Html = ReturnType<typeof html>;

/** A page for a visitor. */
export interface Page {
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

export interface Content {
  readonly title: string;
  readonly main: Html;
  /** A URL that the browser goes to at once: that of a file, which leaves the page where it is. */
  readonly goesTo?: string;
}

const sourceOf = (text: string): string =>
  `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

let sources: { readonly style: string; readonly script: string } | undefined;

/** The partner's colour. A brand is checked when it is saved: nothing but a colour can be in it. */
const brandStyle = ({ brand }: View): string | undefined =>
  brand?.color === undefined ? undefined : `:root{--brand:${brand.color}}`;

/**
 * The page loads no other resource and runs only its own script; a logo is in the page itself. Browsers also apply
 * `form-action` to redirects, so the policy names storage.
 */
function policy(view: View): string {
  sources ??= { style: sourceOf(STYLE), script: sourceOf(SCRIPT) };
  const own = brandStyle(view);
  return [
    "default-src 'none'",
    `style-src ${sources.style}${own === undefined ? '' : ` ${sourceOf(own)}`}`,
    `script-src ${sources.script}`,
    ...(view.brand?.logo === undefined ? [] : ['img-src data:']),
    `form-action 'self' ${view.storageOrigin}`,
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ].join('; ');
}

function sender({ brand }: View, messages: Messages): Html {
  if (brand?.name === undefined && brand?.logo === undefined) {
    return html``;
  }
  const { name = '', logo } = brand;
  const image = logo && html`<img src="${logo}" alt="" height="40">`;
  return html`<p class="sender">${image}<span><span class="quiet">${messages.from}</span> <strong>${name}</strong></span></p>`;
}

/** The switch of the language: the page's own is text, the other one a link. */
const switchOf = (language: Language, messages: Messages): Html =>
  html`<nav aria-label="${messages.languages}" class="languages"><ul>${LANGUAGE_NAMES.map(
    ([each, name]) =>
      html`<li>${
        each === language
          ? html`<span aria-current="true">${name}</span>`
          : html`<a href="?lang=${each}" lang="${each}" hreflang="${each}">${name}</a>`
      }</li>`,
  )}</ul></nav>`;

function contact({ brand }: View, messages: Messages): Html {
  const { name, supportEmail: mail, supportPhone: phone } = brand ?? {};
  if (mail === undefined && phone === undefined) {
    return html``;
  }
  const mailLine = mail && html`<li>${messages.email}: <a href="mailto:${mail}">${mail}</a></li>`;
  const call = phone?.replaceAll(/[^+\d]/g, '');
  const phoneLine = phone && html`<li>${messages.phone}: <a href="tel:${call}">${phone}</a></li>`;
  const asked = name && html`<p>${messages.questions(name)}</p>`;
  return html`<footer>${asked}<ul>${mailLine}${phoneLine}</ul></footer>`;
}

export function layout({ title, main, goesTo }: Content, view: View, messages: Messages): Page {
  const { language } = view;
  const own = brandStyle(view);
  const page = html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
${goesTo && html`<meta http-equiv="refresh" content="0; url=${goesTo}">`}
<title>${title}</title>
<style>${raw(STYLE)}</style>${own === undefined ? '' : raw(`<style>${own}</style>`)}
</head>
<body>
<header>${sender(view, messages)}${switchOf(language, messages)}</header>
<main>
<h1>${title}</h1>
${main}
</main>
${contact(view, messages)}
<script>${raw(SCRIPT)}</script>
</body>
</html>`;
  return {
    body: String(page),
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Language': language,
      'Content-Security-Policy': policy(view),
      Vary: 'Accept, Accept-Language',
    },
  };
}
