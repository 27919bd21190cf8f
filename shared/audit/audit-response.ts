import { resource } from '#shared/platform/http/envelope.ts';
import type { AuditRecordResponse } from './audit-schemas.ts';
import { documentedTypes } from './documented-types.ts';
import type { NamedRecord } from './list-audit-records.ts';
import type { AuditRecord } from './record.ts';

const asText = (facts: AuditRecord['after']) => facts && JSON.stringify(facts);

/** Partner Center's format: old and new values are JSON in a string. Every recorded operation has succeeded. */
export const auditRecordResponse = (
  { record, customerName }: NamedRecord,
  types: 'own' | 'documented',
): AuditRecordResponse => {
  const { id, partnerId, customerId = '', actor, resourceId } = record;
  const { resourceType, operationType } = types === 'own' ? record : documentedTypes(record);
  return resource(
    'AuditRecord',
    {
      ...{ id, partnerId, customerId, customerName },
      userPrincipalName: actor.principalName,
      applicationId: actor.applicationId,
      ...{ resourceType, operationType },
      resourceOldValue: asText(record.before),
      resourceNewValue: asText(record.after),
      operationDate: record.at.toISOString(),
      operationStatus: 'succeeded',
      originalCorrelationId: record.correlationId,
      customizedData: [
        { key: 'ResourceId', value: resourceId },
        ...(record.orderId === undefined ? [] : [{ key: 'OrderId', value: record.orderId }]),
        { key: 'Roles', value: actor.roles.join(',') },
        { key: 'Operation', value: record.operationType },
      ],
    },
    {},
  );
};
