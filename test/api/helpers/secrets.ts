import { record } from '#test/setup/suite-record.ts';

/** What must be in no log, by what it is. */
export const SECRET_KINDS = [
  'answer',
  'bearer token',
  'cookie',
  'e-mail address',
  'free text',
  'link token',
  'presigned URL',
  'product key',
  'receipt',
  'request body',
  'telephone number',
  'webhook secret',
] as const;
export type SecretKind = (typeof SECRET_KINDS)[number];
export type Secret = readonly [kind: SecretKind, value: string];

/** By their shape, wherever they stand. The first group is the secret. */
const SHAPES = [
  ['bearer token', /\b(eyJ[\w-]+\.[\w-]+\.[\w-]+)/g],
  ['link token', /\/d\/([\w-]{20,})/g],
  ['presigned URL', /X-Amz-Signature(?:=|":\s*")([0-9a-f]{64})/gi],
  ['product key', /\b([A-Z0-9]{5}(?:-[A-Z0-9]{5}){4})\b/g],
  ['webhook secret', /\b(whsec_[\w+/=]{8,})/g],
  ['e-mail address', /(?<![\w.+-])([\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+)/g],
  ['telephone number', /"phoneNumber":"([^"]{8,})"/g],
] as const satisfies readonly (readonly [SecretKind, RegExp])[];

/** Shorter ones would be found by chance. */
const SHORTEST = 8;
const SHORTEST_BODY = 16;
/** The beginning of a body tells it from all others. */
const LONGEST = 400;
/** Some tests send megabytes, of which no more is looked through. */
const LOOKED_THROUGH = 64 * 1024;

interface Exchange {
  readonly url: string;
  readonly sent: string | undefined;
  readonly requestHeaders: Headers;
  readonly headers: Headers;
  readonly text: string;
}

/** No body of the contract goes deeper; some tests do. */
const DEEPEST = 20;

/** Sentences that people wrote: what has blanks in it is no id and no code. */
function* sentencesOf(value: unknown, depth = 0): Generator<string> {
  if (typeof value === 'string' && /\S\s+\S/.test(value)) {
    yield value;
  } else if (typeof value === 'object' && value !== null && depth < DEEPEST) {
    for (const each of Object.values(value)) {
      yield* sentencesOf(each, depth + 1);
    }
  }
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

function* bodiesOf({ url, sent = '', text }: Exchange): Generator<Secret> {
  // What the local run itself is asked is no request to the service.
  if (new URL(url).pathname.startsWith('/_local/')) {
    return;
  }
  for (const sentence of sentencesOf(parsed(sent))) {
    yield ['free text', sentence.slice(0, LONGEST)];
  }
  if (sent.length >= SHORTEST_BODY) {
    yield ['request body', sent.slice(0, LONGEST)];
  }
  if (text.length >= SHORTEST_BODY) {
    yield ['answer', text.slice(0, LONGEST)];
  }
}

function* secretsOf(exchange: Exchange): Generator<Secret> {
  const { url, sent = '', requestHeaders, headers, text } = exchange;
  const all = [url, sent, text, ...requestHeaders.values(), ...headers.values()]
    .map((part) => part.slice(0, LOOKED_THROUGH))
    .join('\n');
  for (const [kind, shape] of SHAPES) {
    for (const [, value = ''] of all.matchAll(shape)) {
      yield [kind, value];
    }
  }
  for (const cookie of headers.getSetCookie()) {
    yield ['cookie', cookie.split(';')[0] ?? ''];
  }
  yield ['receipt', headers.get('download-receipt') ?? ''];
  yield* bodiesOf(exchange);
}

/** Remembers what this exchange showed that no log may have. */
export function recordSecrets(exchange: Exchange): void {
  for (const [kind, value] of secretsOf(exchange)) {
    if (value.length >= SHORTEST) {
      record('secrets', [kind, value]);
    }
  }
}
