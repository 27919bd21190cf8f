import { describe, expect, it } from 'vitest';
import type { AuditRecord } from '#shared/audit/record.ts';
import { eventsOf } from '#shared/webhooks/event.ts';
import { NOW, PARTNER_ID } from '#test/fixtures/fixtures.ts';

const recordOf = (
  operationType: AuditRecord['operationType'],
  after: AuditRecord['after'] = {},
) => ({
  ...{ id: 'record', at: NOW, partnerId: PARTNER_ID, customerId: 'customer' },
  ...{ resourceId: 'resource', correlationId: 'request', operationType, after },
});

describe('the event of an audit record', () => {
  it.each([
    ['create_order', {}, 'order-created'],
    ['update_order', { state: 'cancelled' }, 'order-cancelled'],
    ['update_order', { state: 'cancelling' }, undefined],
    ['get_software_key', { issued: 1 }, 'software-key-issued'],
    ['get_software_key', { issued: 0 }, undefined],
    ['revoke_software_key', {}, 'software-key-revoked'],
    ['get_software_download_link', { opened: 1 }, 'download-link-created'],
    ['get_software_download_link', { opened: 0 }, undefined],
    ['get_software_download_link', { links: 1 }, undefined],
    ['renew_software_download_link', { opened: 1 }, 'download-link-renewed'],
    ['rotate_software_download_link', { opened: 1 }, 'download-link-renewed'],
    ['revoke_software_download_link', {}, 'download-link-revoked'],
    ['expire_software_download_link', {}, 'download-link-expired'],
    ['notify_software_download_link_end', {}, 'download-link-ending'],
    ['note_software_download_link', {}, undefined],
    ['return_software_download', {}, undefined],
    ['charge_software_download', {}, 'download-link-overused'],
    ['create_servicerequest', {}, 'servicerequest-updated'],
    ['update_servicerequest', {}, 'servicerequest-updated'],
    ['propose_servicerequest_approval', {}, undefined],
    ['import_catalog', {}, undefined],
  ] as const)('R24: of %s with %o is %s', (operationType, after, name) => {
    expect(eventsOf(recordOf(operationType, after)).map((event) => event.name)).toEqual(
      name === undefined ? [] : [name],
    );
  });

  it('has the id of the record, which identifies repeats, and ids only', () => {
    expect(eventsOf(recordOf('create_order', { secret: 'x' }))).toEqual([
      {
        ...{ id: 'record', name: 'order-created', at: NOW, partnerId: PARTNER_ID },
        ...{ customerId: 'customer', resourceId: 'resource', correlationId: 'request' },
      },
    ]);
  });

  it("has Partner Center's name beside ours, with an id of its own that is always the same", () => {
    expect(eventsOf(recordOf('expire_subscription'))).toMatchObject([
      { id: 'record', name: 'subscription-expired' },
      { id: 'record:subscription-updated', name: 'subscription-updated' },
    ]);
  });
});
