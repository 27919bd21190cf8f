import { describe, expect, inject, it } from 'vitest';
import { fileRefundRequest, operatorOf } from '#test/api/helpers/refund-requests.ts';
import { customerWithSoftware } from './customer-of-demo.ts';
import { goOnAs, loadAs } from './kept-pages.ts';
import { expectAccessible, waitForQuiet } from './visit.ts';

const url = inject('serviceUrl');

const open = (path: string) => goOnAs('operator', path);

async function filed(title: string, amount: number) {
  const { partner, orderId } = await customerWithSoftware(url);
  const requestedAmount = { amount, currency: 'USD' };
  return fileRefundRequest(partner, orderId, { title, requestedAmount, severity: 'critical' });
}

describe('the queue of reports', () => {
  it('R18: shows what an approval does before it is given, and approves', async () => {
    const id = await filed('Approve this one', 50);
    const { page, giveBack, complaints } = await loadAs('operator', '/operator/reports');
    await page.getByRole('link', { name: 'Approve this one' }).click();
    await page.getByText(/^Approving pays back \$50\.00 and cancels 1 line/).waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Decline' }).click();
    await page.getByText(/^Write what the partner is to answer/).waitFor();
    await page.getByRole('textbox', { name: /^Amount/ }).fill('40');
    await page.getByText(/^Approving pays back \$40\.00/).waitFor();
    await page.getByRole('button', { name: 'Approve', exact: true }).click();
    await page.getByText('This report has been decided.').waitFor();
    const operator = await operatorOf(url);
    const { json } = await operator('GET', `/v1/servicerequests/${id}`);
    expect(json).toMatchObject({ refundStatus: 'approved', approvedAmount: { amount: 40 } });
    // Chromium complains of each answer that refuses: a decided report has no approval to show.
    await waitForQuiet(page);
    expect(complaints).toEqual([]);
    await giveBack();
  });

  it('R18, R19: leaves an amount above the rule to a second operator', async () => {
    const id = await filed('Above the rule', 352.8);
    const { page, giveBack } = await open(`/operator/reports/${id}`);
    await page.getByText('A second operator has to approve the same amount.').waitFor();
    await page.getByRole('button', { name: 'Approve', exact: true }).click();
    await page.getByText(/proposed to pay back \$352\.80/).waitFor();
    await expectAccessible(page);
    await giveBack();
  });

  it('says that somebody else was faster, and shows what is current', async () => {
    const id = await filed('Decided twice', 50);
    const { page, giveBack } = await open(`/operator/reports/${id}`);
    await page.getByRole('button', { name: 'Approve', exact: true }).waitFor();
    await page.getByText(/^Approving pays back/).waitFor();
    const operator = await operatorOf(url);
    await operator('PATCH', `/v1/servicerequests/${id}`, {
      status: 'declined',
      newNote: { text: 'Not refundable.' },
    });
    await page.getByRole('button', { name: 'Approve', exact: true }).click();
    await page.getByText('This report has been decided.').waitFor();
    await giveBack();
  });
});
