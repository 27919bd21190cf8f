import type { ServerResponse } from 'node:http';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** Text as it stands in XML. Control characters are numbered, so that a reader gets them back. */
export const escapeXml = (text: string): string =>
  text
    .replace(/[&<>"]/g, (character) => ENTITIES[character] ?? '')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: keys of objects may have them
    .replace(/[\x00-\x1f]/g, (character) => `&#x${character.charCodeAt(0).toString(16)};`);

export function answerXml(response: ServerResponse, status: number, document: string): void {
  response.writeHead(status, { 'Content-Type': 'application/xml' });
  response.end(`${DECLARATION}\n${document}`);
}

/** Answers as S3 does when it refuses. */
export const answerError = (
  response: ServerResponse,
  status: number,
  code: string,
  message = code,
): void =>
  answerXml(
    response,
    status,
    `<Error><Code>${code}</Code><Message>${escapeXml(message)}</Message></Error>`,
  );
