import { createSocket } from 'node:dgram';
import { once } from 'node:events';

/** Response codes of DNS (RFC 1035, 4.1.1). */
const CODES = { ok: 0, failed: 2, unknown: 3 } as const;

/** The name in the question of a query, and where the question ends. */
function questionOf(query: Buffer): { readonly name: string; readonly end: number } {
  const labels: string[] = [];
  let at = 12;
  for (let length = query[at] ?? 0; length > 0; length = query[at] ?? 0) {
    labels.push(query.toString('latin1', at + 1, at + 1 + length));
    at += length + 1;
  }
  return { name: labels.join('.').toLowerCase(), end: at + 5 };
}

/** A TXT record of the question's name, in strings of at most 255 bytes. */
function answerOf(text: string): Buffer {
  const strings = (text.match(/.{1,255}/g) ?? []).map((part) =>
    Buffer.concat([Buffer.from([part.length]), Buffer.from(part, 'latin1')]),
  );
  const data = Buffer.concat(strings);
  const head = Buffer.from([
    0xc0,
    0x0c,
    0,
    16,
    0,
    1,
    0,
    0,
    0,
    0,
    data.length >> 8,
    data.length & 255,
  ]);
  return Buffer.concat([head, data]);
}

/** A name server with TXT records by name; a name with `undefined` fails, any other does not exist. */
export async function openNameServer(
  records: Readonly<Record<string, readonly string[] | undefined>>,
) {
  const socket = createSocket('udp4');
  socket.on('message', (query, { port, address }) => {
    const { name, end } = questionOf(query);
    const texts = records[name];
    const code = texts ? CODES.ok : Object.hasOwn(records, name) ? CODES.failed : CODES.unknown;
    const answers = (texts ?? []).map(answerOf);
    const head = Buffer.concat([
      query.subarray(0, 2),
      Buffer.from([0x81, 0x80 | code, 0, 1, 0, answers.length, 0, 0, 0, 0]),
    ]);
    socket.send(Buffer.concat([head, query.subarray(12, end), ...answers]), port, address);
  });
  socket.bind(0, '127.0.0.1');
  await once(socket, 'listening');
  return {
    address: `127.0.0.1:${socket.address().port}`,
    [Symbol.asyncDispose]: async () => {
      socket.close();
      await once(socket, 'close');
    },
  };
}
