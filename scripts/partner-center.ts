import { DEPLOYED_ROUTES } from '#functions/routes.ts';
import { EVENTS_NEVER_SENT, UNCONFIRMED_EVENTS } from '#shared/webhooks/partner-center-events.ts';
import { ANSWER_GAPS, REQUEST_GAPS } from '#test/conformance/gaps.ts';
import { OPERATIONS, RESOURCES } from '#test/conformance/resources.ts';
import { SDK_RUNS } from '#test/conformance/sdk-runs.ts';
import type { Operation, Resource } from '#test/conformance/shape.ts';

export const partnerCenterFile = 'docs/partner-center.md';

const DEVELOPER_PAGES = 'https://learn.microsoft.com/partner-center/developer/';
const shaped = (key: string): string => key.replaceAll(/\{\w+\}/g, '{}').toLowerCase();
const SERVED = new Set(DEPLOYED_ROUTES.map(({ route }) => shaped(route.key)));

const cell = (text: string): string => text.replaceAll('|', '\\|');
const code = (text: string): string => `\`${cell(text)}\``;

type Coverage = 'covered' | 'different' | 'not covered';

function coverageOf({ key, source }: Operation): Coverage {
  if (ANSWER_GAPS[key] === undefined) {
    return 'covered';
  }
  // An error is of an address that another row has.
  return SERVED.has(shaped(key)) || source === 'error-codes' ? 'different' : 'not covered';
}

/** Differences of an answer, one sentence for each kind. */
function differencesOf({ key, body }: Operation): string {
  const byDifference = new Map<string, string[]>();
  for (const [property, difference] of Object.entries(ANSWER_GAPS[key] ?? {})) {
    byDifference.set(difference, [...(byDifference.get(difference) ?? []), property]);
  }
  return [...byDifference]
    .map(([difference, properties]) =>
      properties.includes('')
        ? `The documented ${body === undefined ? 'request' : 'body'} ${difference.replace('answers', 'is answered with')}.`
        : `${properties.map(code).join(', ')} ${properties.length === 1 ? difference : plural(difference)}.`,
    )
    .join(' ');
}

const plural = (difference: string): string =>
  difference.replace(/^is /, 'are ').replace(/^has a value/, 'have values');

/** The summary, with a link to Microsoft's page where there is one; some addresses only SDKs have. */
const documented = ({ source, summary }: Operation): string =>
  /^[a-z0-9-]+$/.test(source) ? `[${summary}](${DEVELOPER_PAGES}${source})` : cell(summary);

function rowOf(operation: Operation): string {
  const coverage = coverageOf(operation);
  const how = coverage === 'different' ? differencesOf(operation) : (operation.why ?? '');
  return `| ${code(operation.key)} | ${documented(operation)} | ${coverage} | ${how} |`;
}

const sectionOf = ({ name, operations }: Resource): string =>
  [
    `### ${name}\n`,
    '| address | operation | status | differences |',
    '| --- | --- | --- | --- |',
    ...operations.map(rowOf),
  ].join('\n');

const count = (coverage: Coverage): number =>
  OPERATIONS.filter((operation) => coverageOf(operation) === coverage).length;

const HEAD = `# Moving a Partner Center portal

The API is compatible with the [Partner Center REST API](${DEVELOPER_PAGES}) for selling software. To
move a portal, change its base URL and the source of its tokens, then check this page for the addresses and request forms that it uses.

This page is generated from the data of the conformance tests: \`npm run partner-center\` writes it. The tests send every request on this
page to a running service, and fail when the service and this page disagree.
`;

const STATUSES = () => `## Status of the documented addresses

| status | meaning | addresses |
| --- | --- | --- |
| covered | The documented request succeeds, and the answer has all properties that Microsoft's documents and SDKs rely on. | ${count('covered')} |
| different | The address is served. The last column names the differences. | ${count('different')} |
| not covered | The address is not served, and answers 404 with a code. The last column says why. | ${count('not covered')} |

Answers can have properties that Partner Center does not have. Clients ignore them.
`;

/** Forms that routes do not accept: one row for each form and answer. */
function formRows(): string[] {
  const routes = new Map<string, string[]>();
  for (const [route, gaps] of Object.entries(REQUEST_GAPS)) {
    for (const [form, difference] of Object.entries(gaps)) {
      const start = `| ${code(form)} | ${difference} |`;
      routes.set(start, [...(routes.get(start) ?? []), code(route)]);
    }
  }
  return [...routes].map(([start, keys]) => `${start} ${keys.join('<br>')} |`);
}

const FORMS = () => `## Request forms

The following forms, which Microsoft's documents and SDKs use, are not accepted. Any other form of null values, enums, property names, dates,
page sizes, slashes, GUIDs and \`MS-RequestId\` that the tests send is accepted.

| form | answer | routes |
| --- | --- | --- |
${formRows().join('\n')}
`;

const VERSIONS = `## Versions of Microsoft's clients

Two answers were changed by Microsoft between versions of its SDKs. Both forms are served:

| address | older clients | newer clients |
| --- | --- | --- |
| checks by \`POST /v1/validations/address\` | SDKs that name a version 1 in \`MS-SdkVersion\` (Java 1.15.4, .NET up to 1.17.0) read a Boolean, and get \`true\` or \`false\` | every other client gets the documented object |
| qualifications: \`.../qualification\` and \`.../qualifications\` | \`GET\` and \`PUT .../qualification\` answer with a bare text such as \`"education"\`; the body is a bare text, the SDKs' number, or an object | \`GET\` and \`POST .../qualifications\` answer with objects |

Nobody vets a qualification here: answers have no \`vettingStatus\`, and \`code\`, \`validationCode\`, \`educationSegment\` and \`website\` decide nothing. \`Nonprofit\` is
refused, as in Partner Center.
`;

const RUNS = () => `## Clients that were run

Operations of the following clients were run on 2026-11-29 against the service on one machine. Only sign-in was replaced, and what their compilers on Linux need.

| client | commit | operations | answers read | refused with a code | failed in the client |
| --- | --- | --- | --- | --- | --- |
${SDK_RUNS.map(
  ({ client, version, repository, commit, operations, read, refused, failed }) =>
    `| ${client} ${version} | [${repository}](https://github.com/${repository}) \`${commit}\` | ${operations} | ${read} | ${refused} | ${failed} |`,
).join('\n')}

Most refusals are of what the service has none of, such as users, offers and devices. The run of the .NET SDK, under Mono, was ended before its last operations.
`;

const SOURCES = `## What Microsoft does not publish

| data | here | compared with Microsoft's |
| --- | --- | --- |
| formats of VAT numbers (\`vatIdRegex\`) | the member states of the European Union and the United Kingdom; none for other countries | its page [VAT information](https://learn.microsoft.com/partner-center/enroll/vat-info). Romanian numbers of 2 to 7 digits are taken as well, as in VIES |
| states, postal codes, required parts of addresses, telephone numbers, languages | data of Google's address book, libphonenumber and CLDR | the answer for the United States, the only one that is recorded: states, languages, cultures and flags are the same, the patterns are written otherwise. No list of its countries is public: each country of ISO 3166 has rules here |
| registration numbers | optional in each country | its page [Registration ID number](https://learn.microsoft.com/partner-center/reg-number-id) requires them in some |
| names of webhook events | registrations take ${EVENTS_NEVER_SENT.length} names that are never sent | its pages name all but these, which are not confirmed: ${UNCONFIRMED_EVENTS.map(code).join(', ')} |
`;

const WEBHOOKS = `## Webhook receivers

Partner Center signs events with a Microsoft certificate, which no other service has. Registration, event names and payload are Partner Center's,
and a receiver may ignore our fields beside its five. Change the following in a receiver
([example](examples/webhook-receiver.ts)):

| Partner Center | this service |
| --- | --- |
| \`Authorization: Signature ...\`, \`X-MS-Certificate-Url\` and \`X-MS-Signature-Algorithm\` | \`webhook-id\`, \`webhook-timestamp\` and \`webhook-signature\` of [Standard Webhooks](https://www.standardwebhooks.com/), with the secret of the registration |
| the certificate is downloaded and its chain is checked | nothing is downloaded: the secret of the response to \`POST /webhooks/v1/registration\` checks the signature, and \`webhook-timestamp\` is at most five minutes old |
| \`signatureTokenToMsSignatureHeader\` chooses the header of the signature | it is kept and shown, and has no effect |
| events of referrals, transfers, delegated administration, migrations, usage, fraud and ready invoices | may be registered, and are never sent |
| \`subscription-updated\` | sent when a subscription expires, beside \`subscription-expired\` |
| 410 Gone is a failure like others | pauses the endpoint until \`PUT /webhooks/v1/registration\` |
`;

/** The text of docs/partner-center.md. */
export const partnerCenterText = (): string =>
  [
    HEAD,
    STATUSES(),
    ...RESOURCES.map((each) => `${sectionOf(each)}\n`),
    FORMS(),
    VERSIONS,
    RUNS(),
    SOURCES,
    WEBHOOKS,
  ].join('\n');
