import { describe, expect, it } from 'vitest';
import { parseInput } from '#shared/platform/http/input.ts';
import { LARGEST_ATTACHMENT_BYTES } from '#shared/refund-requests/attachment.ts';
import {
  addAttachment,
  addAttachmentInput,
  downloadAttachment,
  listAttachments,
} from '#shared/refund-requests/attachments.ts';
import { type MemoryStore, memoryStore } from '#test/fakes/memory-store.ts';
import { aContext } from '#test/fixtures/fixtures.ts';
import { aRefundRequest } from '#test/fixtures/refund-requests.ts';

const { id } = aRefundRequest();
const PDF = { serviceRequestId: id, fileName: 'invoice.pdf', contentType: 'application/pdf' };
const stranger = aContext({ caller: { ...aContext().caller, partnerId: 'stranger' } });

async function opened(changes = {}): Promise<MemoryStore> {
  const store = memoryStore();
  await store.commit(store.refundRequests.create(aRefundRequest(changes)));
  return store;
}

async function add(store: MemoryStore, body: object = PDF, context = aContext()) {
  const input = parseInput(addAttachmentInput, body);
  const { result, changes } = await addAttachment(store)(input, context);
  await store.commit(changes);
  return result.attachment;
}

describe('a file of a report', () => {
  it('R18, R24: is announced, comes, and is given to its parties', async () => {
    const store = await opened();
    const attachment = await add(store);
    const where = { serviceRequestId: id, attachmentId: attachment.id };
    const stateNow = async () =>
      (await listAttachments(store)(where, aContext())).map(({ state }) => state);
    expect(await stateNow()).toEqual(['announced']);
    await expect(downloadAttachment(store)(where, aContext())).rejects.toMatchObject({
      code: 'ATTACHMENT_NOT_RECEIVED',
    });

    store.attachmentStorage.stored.set(`${id}/${attachment.id}`, 1000);
    expect(await stateNow()).toEqual(['received']);
    expect(store.attachmentStorage.taken.size).toBe(0);
    expect(await downloadAttachment(store)(where, aContext())).toContain('name=invoice.pdf');
    expect([...store.attachmentStorage.taken]).toEqual([`${id}/${attachment.id}`]);
    expect(store.audit.records).toMatchObject([
      {
        operationType: 'create_servicerequest_attachment',
        after: { attachmentId: attachment.id, contentType: 'application/pdf' },
      },
    ]);
  });

  it.each([0, LARGEST_ATTACHMENT_BYTES + 1])(
    'R18: of %s bytes is given to nobody, whatever let it in',
    async (bytes) => {
      const store = await opened();
      const attachment = await add(store);
      store.attachmentStorage.stored.set(`${id}/${attachment.id}`, bytes);
      const where = { serviceRequestId: id, attachmentId: attachment.id };
      await expect(downloadAttachment(store)(where, aContext())).rejects.toMatchObject({
        code: 'ATTACHMENT_NOT_RECEIVED',
      });
    },
  );

  it.each([
    [{ ...PDF, contentType: 'text/html' }, 'contentType'],
    [{ ...PDF, contentType: 'toString' }, 'contentType'],
    [{ ...PDF, fileName: '' }, 'fileName'],
    [{ ...PDF, fileName: 'x'.repeat(256) }, 'fileName'],
  ])('R18: is refused by the field for %j', (body, field) => {
    expect(() => parseInput(addAttachmentInput, body)).toThrow(
      expect.objectContaining({ data: [field] }),
    );
  });

  it('R18: is refused to a closed report, and as the eleventh', async () => {
    await expect(add(await opened({ status: 'closed' }))).rejects.toMatchObject({
      code: 'SERVICE_REQUEST_STATE',
    });
    const store = await opened();
    for (let count = 0; count < 10; count += 1) {
      await add(store);
    }
    await expect(add(store)).rejects.toMatchObject({ code: 'SERVICE_REQUEST_FULL' });
  });

  it("R22: of somebody else's report is neither shown nor taken", async () => {
    const store = await opened();
    const { id: attachmentId } = await add(store);
    store.attachmentStorage.stored.set(`${id}/${attachmentId}`, 1000);
    const where = { serviceRequestId: id, attachmentId };
    for (const attempt of [
      add(store, PDF, stranger),
      listAttachments(store)(where, stranger),
      downloadAttachment(store)(where, stranger),
    ]) {
      await expect(attempt).rejects.toMatchObject({ code: 'SERVICE_REQUEST_NOT_FOUND' });
    }
    const unknown = { ...where, attachmentId: 'unknown' };
    await expect(downloadAttachment(store)(unknown, aContext())).rejects.toMatchObject({
      code: 'ATTACHMENT_NOT_FOUND',
    });
  });
});
