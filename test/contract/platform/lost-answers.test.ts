import { beforeEach, describe, expect, it } from 'vitest';
import { PARTNER_ID } from '#test/fixtures/fixtures.ts';
import { loseAnswer } from '#test/fixtures/lost-answers.ts';
import { aServiceEvent } from '#test/fixtures/webhooks.ts';
import { type PostOffice, postOffice } from '#test/helpers/webhook-receiver.ts';

/** A write that was done and is sent again must not be taken for somebody else's. */
let office: PostOffice;
beforeEach(async () => {
  office = await postOffice();
  await office.register();
});

const lose = (command: string) => loseAnswer(office.table.client, command);

describe('the sender of webhooks, when the answer is lost', () => {
  it('of taking its lease, has it and sends', async () => {
    await office.dispatch(aServiceEvent({ id: 'a', orderId: 'order-1', partnerId: PARTNER_ID }));
    const sent = lose('UpdateItemCommand');
    expect(await office.send()).toEqual({ busy: false, more: false });
    expect(office.got).toEqual(['a']);
    expect(sent()).toBeGreaterThan(1);
  });

  it('of saving a delivery, sends it once', async () => {
    await office.dispatch(aServiceEvent({ id: 'a', orderId: 'order-1', partnerId: PARTNER_ID }));
    const sent = lose('PutItemCommand');
    await office.send();
    await office.send();
    expect(office.got).toEqual(['a']);
    expect(sent()).toBeGreaterThan(1);
  });
});

describe('the dispatcher, when the answer is lost', () => {
  it('of taking an event in, takes it in', async () => {
    const sent = lose('PutItemCommand');
    await office.dispatch(aServiceEvent({ id: 'a', orderId: 'order-1', partnerId: PARTNER_ID }));
    await office.send();
    expect(office.got).toEqual(['a']);
    expect(sent()).toBeGreaterThan(1);
  });

  it('of notifying a partner, notifies it', async () => {
    const sent = lose('UpdateItemCommand');
    await office.dispatch(aServiceEvent({ id: 'a', orderId: 'order-1', partnerId: PARTNER_ID }));
    await office.send();
    expect(office.got).toEqual(['a']);
    expect(sent()).toBeGreaterThan(1);
  });
});
