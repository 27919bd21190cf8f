import { shardOf } from '#shared/platform/dynamodb/shards.ts';

export const refundRequestKeys = {
  serviceRequest: (id: string) => ({ PK: `SERVICEREQUEST#${id}`, SK: 'SERVICEREQUEST' }),
  /** Rows of lists are written once, and name the refund request that is then read by its id. */
  serviceRequestOfPartner: (partnerId: string, id: string) => ({
    PK: `PARTNER#${partnerId}`,
    SK: `SERVICEREQUEST#${id}`,
  }),
  serviceRequestOfCustomer: (customerId: string, id: string) => ({
    PK: `CUSTOMER#${customerId}`,
    SK: `SERVICEREQUEST#${id}`,
  }),
  /** The refund requests of a purchase that wait for somebody. */
  openRequests: (customerId: string, orderId: string) => ({
    PK: `CUSTOMER#${customerId}`,
    SK: `OPENREQUESTS#${orderId}`,
  }),
  /** The service requests of a partner that wait and are about no purchase. */
  plainRequests: (partnerId: string) => ({ PK: `PARTNER#${partnerId}`, SK: 'PLAINREQUESTS' }),
  /** `rank` 0 is the severest. */
  dueServiceRequest: (status: string, rank: number, id: string) => ({
    duePK: `REVIEW#${status}#${shardOf(id)}`,
    dueSK: `${rank}#${id}`,
  }),
} as const;
