import { C, collectionOf, resource } from './common.ts';
import type { Operation, Resource } from './shape.ts';
import {
  any,
  date,
  digits,
  guid,
  listOf,
  nested,
  oneOf,
  oneOfOrZero,
  shape,
  text,
} from './shape.ts';

const organization = shape(
  'ServiceRequestOrganization',
  { id: guid, name: text },
  {
    phoneNumber: text,
  },
);
const contact = shape(
  'ServiceRequestContact',
  { organization: nested(organization), contactId: text, email: text },
  { lastName: text, firstName: text, phoneNumber: text },
);
const note = shape('ServiceRequestNote', { text }, { createdByName: text, createdDate: date });
const severity = oneOf('unknown', 'critical', 'moderate', 'minimal');
const serviceRequest = resource(
  'ServiceRequest',
  {
    ...{ id: text, title: text, description: text, severity, supportTopicId: digits },
    ...{ supportTopicName: text, createdDate: date, lastModifiedDate: date },
    ...{ lastClosedDate: date, organization: nested(organization), notes: listOf(nested(note)) },
    ...{ primaryContact: nested(contact), lastUpdatedBy: nested(contact), countryCode: text },
    status: oneOf('none', 'open', 'closed', 'attention_needed'),
  },
  { productName: text, productId: text, fileLinks: listOf(any) },
);
const request = shape(
  'ServiceRequest',
  { title: text, description: text, supportTopicId: text },
  {
    ...{ severity: oneOfOrZero('unknown', 'critical', 'moderate', 'minimal'), id: text },
    ...{ status: oneOfOrZero('none', 'open', 'closed', 'attention_needed') },
    ...{ supportTopicName: text, productName: text, productId: text, countryCode: text },
    ...{ newNote: nested(note), primaryContact: nested(contact), notes: listOf(nested(note)) },
  },
);
const list = { status: 200, answer: collectionOf(serviceRequest) };
const one: Pick<Operation, 'status' | 'answer' | 'request'> = {
  ...{ status: 200, answer: nested(serviceRequest) },
};
const body = {
  ...{ title: 'Question', description: 'The key does not activate.', severity: 'moderate' },
  supportTopicId: '{supportTopicId}',
};
const patch = { newNote: { text: 'More soon.' } };
const update = shape('ServiceRequest', {}, { ...request.required, ...request.optional });

export const serviceRequests: Resource = {
  name: 'Service requests',
  operations: [
    {
      ...{ key: 'POST /v1/servicerequests/{locale}', source: 'New-PartnerServiceRequest', body },
      ...{ summary: 'Create a service request', request, status: 201 },
      answer: nested(serviceRequest),
    },
    {
      ...{ key: 'GET /v1/servicerequests', source: 'provide-support', query: 'size=40&offset=0' },
      ...{ summary: 'List service requests', ...list },
    },
    {
      ...{ key: 'GET /v1/servicerequests/{serviceRequestId}', ...one },
      ...{ source: 'get-service-request-details-by-id', summary: 'Get a service request' },
    },
    {
      ...{ key: 'PATCH /v1/servicerequests/{serviceRequestId}', body: patch, ...one },
      ...{ source: 'update-a-service-request', summary: 'Update a service request' },
      request: update,
    },
    {
      ...{ key: `GET ${C}/servicerequests`, source: 'get-all-service-requests-for-a-customer' },
      ...{ summary: 'List the service requests of a customer', ...list },
    },
    {
      ...{ key: `GET ${C}/servicerequests/{serviceRequestId}`, source: 'Java SDK', ...one },
      summary: 'Get a service request of a customer',
    },
    {
      ...{ key: `PATCH ${C}/servicerequests/{serviceRequestId}`, source: 'Java SDK', ...one },
      ...{ summary: 'Update a service request of a customer', body: patch, request: update },
    },
  ],
};

const topic = resource('SupportTopic', { id: digits, name: text }, { description: text });

export const supportTopics: Resource = {
  name: 'Support topics',
  operations: [
    {
      ...{ key: 'GET /v1/servicerequests/supporttopics', source: 'Get-PartnerServiceRequestTopic' },
      ...{ summary: 'List support topics', status: 200, answer: collectionOf(topic) },
    },
  ],
};
