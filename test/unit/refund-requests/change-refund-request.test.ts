import { describe, expect, it } from 'vitest';
import { refundRequestEtag } from '#shared/refund-requests/refund-request-response.ts';
import { aContext } from '#test/fixtures/fixtures.ts';
import {
  approving,
  asOperator,
  patch,
  recordsOf,
  reported,
  statesIn,
} from '#test/fixtures/refund-requests.ts';

describe('a change of a report', () => {
  it('R18, R24: adds notes both ways, each with who wrote it and its audit record', async () => {
    const { store, id } = await reported();
    await patch(store, id, { newNote: { text: 'More soon.' } });
    const asking = { status: 'attention_needed', newNote: { text: 'Which edition?' } };
    await patch(store, id, asking, asOperator());
    const refundRequest = await patch(store, id, { newNote: { text: 'Datacenter.' } });
    expect(refundRequest.status).toBe('open');
    expect(refundRequest.notes.map(({ createdByName, text }) => [createdByName, text])).toEqual([
      ['agent@partner.test', 'More soon.'],
      ['ann@operator.test', 'Which edition?'],
      ['agent@partner.test', 'Datacenter.'],
    ]);
    expect(recordsOf(store, 'update_servicerequest').map(({ after }) => after)).toEqual([
      { status: 'open', notes: 1 },
      { status: 'attention_needed', notes: 2 },
      { status: 'open', notes: 3 },
    ]);
    expect(JSON.stringify(store.audit.records)).not.toContain('Datacenter');
  });

  it('R18: lets a partner close, and decide nothing', async () => {
    const { store, id } = await reported();
    for (const body of [{ status: 'declined', newNote: { text: 'x' } }, approving(1)]) {
      await expect(patch(store, id, body)).rejects.toMatchObject({ code: 'ROLE_REQUIRED' });
    }
    await patch(store, id, { status: 'Closed' });
    // Neither done nor proposed.
    for (const amount of [1, 730]) {
      await expect(patch(store, id, approving(amount), asOperator())).rejects.toMatchObject({
        code: 'SERVICE_REQUEST_STATE',
      });
    }
    expect(statesIn(store)).toEqual(['active', 'active']);
  });

  it('R18: that sends the whole report back with a note adds the note, and decides nothing', async () => {
    const { store, id } = await reported();
    await patch(store, id, approving(300), asOperator());
    const whole = { ...approving(300), newNote: { text: 'Thank you.' } };
    expect((await patch(store, id, whole)).notes).toMatchObject([{ text: 'Thank you.' }]);
  });

  it.each([
    [{}, 'status'],
    [{ status: 'none' }, 'status'],
    [{ newNote: { text: ' ' } }, 'newNote.text'],
    [{ newNote: { text: 'x'.repeat(1001) } }, 'newNote.text'],
    [{ status: 'approved' }, 'approvedAmount'],
    [{ status: 'approved', approvedAmount: { amount: 1 } }, 'approvedAmount.currency'],
    [approving(0), 'approvedAmount.amount'],
    [approving(1.001), 'approvedAmount.amount'],
    [approving(1, 'KRW'), 'approvedAmount.currency'],
    [approving(730.01), 'approvedAmount.amount'],
    [{ status: 'declined' }, 'newNote'],
  ])('R18: is refused by the field for %j', async (body, field) => {
    const { store, id } = await reported();
    await expect(patch(store, id, body, asOperator())).rejects.toMatchObject({ data: [field] });
    expect(store.audit.records).toEqual([]);
  });

  it('R18: by an operator who acts for its partner is refused: another operator decides', async () => {
    const { store, id } = await reported();
    const both = aContext({ caller: { ...aContext().caller, roles: ['operator'] } });
    for (const body of [approving(1), { status: 'declined', newNote: { text: 'No.' } }]) {
      await expect(patch(store, id, body, both)).rejects.toMatchObject({ code: 'ROLE_REQUIRED' });
    }
    expect(store.audit.records).toEqual([]);
  });

  it('R22: of an unknown report is refused exactly as of somebody else’s', async () => {
    const { store, id } = await reported();
    const stranger = aContext({ caller: { ...aContext().caller, partnerId: 'stranger' } });
    const note = { newNote: { text: 'x' } };
    const refusals = await Promise.all(
      [id, 'unknown'].map((each) =>
        patch(store, each, note, stranger).catch((error: Error) =>
          error.message.replace(each, 'ID'),
        ),
      ),
    );
    expect(refusals).toEqual([
      'There is no service request ID.',
      'There is no service request ID.',
    ]);
  });

  it('goes on with its etag, and not with a stale one', async () => {
    const { store, id } = await reported();
    const refundRequest = await store.refundRequests.find(id);
    const ifMatch = `"${refundRequest && refundRequestEtag(refundRequest)}"`;
    const note = { newNote: { text: 'x' } };
    await patch(store, id, note, aContext({ ifMatch }));
    for (const body of [note, approving(1)]) {
      await expect(patch(store, id, body, asOperator('a', { ifMatch }))).rejects.toMatchObject({
        code: 'ETAG_STALE',
      });
    }
  });
});
