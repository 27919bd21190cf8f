import { beforeAll, describe, expect, inject, it } from 'vitest';
import * as z from 'zod';
import { Partner, request } from '#test/api/helpers/partner.ts';
import { fileRefundRequest, type Operator, operatorOf } from '#test/api/helpers/refund-requests.ts';

const url = inject('serviceUrl');
const announced = z.looseObject({
  id: z.string(),
  state: z.literal('announced'),
  upload: z.object({
    method: z.literal('POST'),
    url: z.url(),
    fields: z.record(z.string(), z.string()),
  }),
});
const HTML = '<script>alert(1)</script>';

let partner: Partner;
let operator: Operator;
let path: string;
beforeAll(async () => {
  [partner, operator] = await Promise.all([Partner.open(url), operatorOf(url)]);
  path = `/v1/servicerequests/${await fileRefundRequest(partner, await partner.buy())}/attachments`;
});

const announce = async (fileName = 'invoice.pdf', contentType = 'application/pdf') =>
  announced.parse((await partner.send('POST', path, { fileName, contentType })).json);

type Upload = z.output<typeof announced>['upload'];
async function post({ url: to, fields }: Upload, content: string, changes: object = {}) {
  const form = new FormData();
  for (const [name, value] of Object.entries({ ...fields, ...changes })) {
    form.append(name, value);
  }
  form.append('file', new Blob([content], { type: 'text/html' }), 'evil.html');
  const answer = await fetch(to, { method: 'POST', body: form });
  return [answer.status, /<Code>(\w+)/.exec(await answer.text())?.[1]];
}

describe('a file of a report', () => {
  it('R18: is uploaded by a form, and given to both parties to be saved, whatever it is', async () => {
    const { id, upload } = await announce('../../배송\u202E.html');
    expect(await post(upload, HTML)).toEqual([204, undefined]);
    const { json } = await partner.send('GET', path);
    expect(json).toMatchObject({
      items: expect.arrayContaining([
        expect.objectContaining({ id, state: 'received', fileName: '배송.pdf', fileSize: 25 }),
      ]),
    });
    for (const answer of [
      await partner.send('GET', `${path}/${id}`),
      await operator('GET', `${path}/${id}`),
    ]) {
      expect(answer.status).toBe(302);
      const file = await request(answer.headers.get('location') ?? '');
      expect([file.status, file.text]).toEqual([200, HTML]);
      expect(file.headers.get('content-type')).toBe('application/octet-stream');
      expect(file.headers.get('content-disposition')).toMatch(/^attachment; /);
    }
  });

  it('R18: is not there before it came, and reads only by a signature', async () => {
    const { id, upload } = await announce();
    const early = await partner.send('GET', `${path}/${id}`);
    expect([early.status, early.json]).toMatchObject([409, { code: 990154 }]);
    await post(upload, 'text');
    const bare = `${upload.url}/${upload.fields['key']}`;
    expect((await request(bare)).status).toBe(403);
    expect((await partner.send('GET', `${path}/unknown`)).json).toMatchObject({ code: 990153 });
  });

  it.each<[string, object]>([
    ['another key', { key: 'servicerequests/other/file' }],
    ['another type', { 'Content-Type': 'text/html' }],
    ['a field that its policy does not name', { 'x-amz-meta-note': 'x' }],
    ['a policy of its own', { Policy: Buffer.from('{"conditions":[]}').toString('base64') }],
    ['a signature of its own', { 'X-Amz-Signature': '0'.repeat(64) }],
    ["a stranger's name", { 'X-Amz-Credential': 'ME/20261123/us-east-1/s3/aws4_request' }],
  ])('R18: is refused by storage with %s', async (_, changes) => {
    const { upload } = await announce();
    expect(await post(upload, 'text', changes)).toEqual([403, 'AccessDenied']);
  });

  it('R18: is refused by storage when it is empty, or larger than 25 MiB', async () => {
    const { id, upload } = await announce();
    const tooLarge = 'x'.repeat(25 * 1024 ** 2 + 1);
    expect(await post(upload, tooLarge)).toEqual([400, 'EntityTooLarge']);
    expect(await post(upload, '')).toEqual([400, 'EntityTooSmall']);
    expect((await partner.send('GET', `${path}/${id}`)).status).toBe(409);
    expect(await post(upload, tooLarge.slice(1))).toEqual([204, undefined]);
    expect((await partner.send('GET', `${path}/${id}`)).status).toBe(302);
  });

  it('R18: is the one that was read first, whatever the same form brings later', async () => {
    const { id, upload } = await announce();
    await post(upload, 'what was agreed');
    const read = async (by: typeof operator) =>
      (await request((await by('GET', `${path}/${id}`)).headers.get('location') ?? '')).text;
    expect(await read(operator)).toBe('what was agreed');
    expect(await post(upload, 'something else')).toEqual([204, undefined]);
    expect(await read(operator)).toBe('what was agreed');
    const { json } = await partner.send('GET', path);
    expect(json).toMatchObject({
      items: expect.arrayContaining([expect.objectContaining({ id, fileSize: 15 })]),
    });
  });

  it('R18: is of a type that is taken', async () => {
    const answer = await partner.send('POST', path, {
      ...{ fileName: 'macro.docm', contentType: 'application/vnd.ms-word' },
    });
    expect([answer.status, answer.json]).toMatchObject([400, { data: ['contentType'] }]);
  });

  it('R18: leaves room for ten, and goes to no closed report', async () => {
    const id = await fileRefundRequest(partner, await partner.buy());
    const files = `/v1/servicerequests/${id}/attachments`;
    const add = () => partner.send('POST', files, { fileName: 'a.txt', contentType: 'text/plain' });
    const answers = await Promise.all(Array.from({ length: 12 }, add));
    const statuses = answers.map(({ status }) => status);
    expect(statuses.filter((status) => status === 201)).toHaveLength(10);
    expect(statuses.filter((status) => status === 409)).toHaveLength(2);
    await partner.send('PATCH', `/v1/servicerequests/${id}`, { status: 'closed' });
    expect((await add()).json).toMatchObject({ code: 990151 });
  });
});
