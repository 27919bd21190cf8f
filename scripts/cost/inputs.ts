import { Option } from '@commander-js/extra-typings';
import * as z from 'zod';
import { parsedBy } from '../../cli/options.ts';
import { newProgram } from '../../cli/run-program.ts';

/** The assumptions: figures that cannot be measured without customers or without the cloud. An option sets each. */
const INPUTS = {
  'clicks-per-link': [3, 'downloads counted on a link in its window'],
  'pages-per-link': [2, 'views of its page, without a download'],
  'resumes-per-click': [0.2, 'downloads that broke and went on'],
  'installer-gb': [5, 'size of a file; a Windows Server image has about 5 GB'],
  'sent-per-click': [0.9, 'share of a file that is sent for a click: some break off for good'],
  'logs-per-request': [
    0.05,
    'objects in which storage delivers its log, for each request; each is read once',
  ],
  'dead-letters': [100, 'requests to queues of dead letters, a month'],
  'media-gb': [500, 'files on offer'],
  'orders-per-link': [1.25, 'a renewal is an order that needs no new link'],
  'cancelled-share': [0.03, 'of orders that are cancelled'],
  'views-per-order': [
    10,
    'calls of a portal that change nothing, for each order: lists, previews, software pages',
  ],
  'key-looks-per-link': [2, 'times that a link or key is shown again'],
  'webhook-share': [0.5, 'of events whose partner is registered for them'],
  'records-per-batch': [
    5,
    'audit records that one run of a stream consumer takes, when there are many',
  ],
  'ms-click': [
    12,
    'billed for a click: one write, 2 to 5 ms in the region, and the edge around it',
  ],
  'ms-api': [
    60,
    'billed for a request of a portal: three to six calls of the table, one after the other',
  ],
  'ms-event': [100, 'billed for a batch of the stream'],
  'ms-webhook': [400, "billed for a delivery: mostly waiting for the partner's endpoint"],
  'ms-job': [300, 'billed for a run of a job with little to do'],
  'memory-gb': [0.5, "of a function: infra/constructs/service-function.ts's 512 MB"],
  'events-memory-gb': [1.73, 'of the functions that hand events on and send them: 1,769 MB'],
  'platform-log-bytes': [700, 'lines that Lambda itself writes for an invocation'],
  'access-log-bytes': [330, 'a line of the access log, with what CloudWatch adds'],
  'log-months': [3, 'that logs are kept in prod'],
  'answer-bytes': [2_500, 'of an answer with its headers'],
  'cold-share': [0.01, 'of invocations that start a new instance, which reads its secrets'],
  'table-months': [12, 'of growth that the table is priced with'],
  partners: [50, 'each with a client of its own and a token an hour'],
  users: [200, 'people who sign in'],
  'alarm-mails': [50, 'a month'],
} as const satisfies Readonly<Record<string, readonly [number, string]>>;

export type InputName = keyof typeof INPUTS;
export type Inputs = Readonly<Record<InputName, number>>;

const isInput = (name: string): name is InputName => Object.hasOwn(INPUTS, name);
export const inputNames: readonly InputName[] = Object.keys(INPUTS).filter(isInput);
export const meaningOf = (name: InputName): string => INPUTS[name][1];

/** Name of an option's value in commander: that of the option in camel case. */
const optionKey = (name: InputName): string => new Option(`--${name}`).attributeName();

const parseInput = parsedBy(
  z.string().min(1).transform(Number).pipe(z.number().min(0)),
  'It must be a number, not below zero.',
);

function costProgram() {
  const program = newProgram('npm run cost --')
    .description('Computes what the service costs, from measurements of its operations.')
    .option('--json', 'print JSON', false)
    .addHelpText('after', '\nExamples:\n  npm run cost -- --clicks-per-link 10 --installer-gb 7');
  for (const name of inputNames) {
    program.addOption(
      new Option(`--${name} <number>`, meaningOf(name))
        .default(INPUTS[name][0])
        .argParser(parseInput),
    );
  }
  return program;
}

/** Reads the options. An unknown option, a value that is not a number, and --help throw a CommanderError. */
export function readOptions(args: readonly string[]) {
  const program = costProgram().parse(args, { from: 'user' });
  const { json } = program.opts();
  const read = (name: InputName) => z.number().parse(program.getOptionValue(optionKey(name)));
  const inputs: Inputs = {
    'access-log-bytes': read('access-log-bytes'),
    'alarm-mails': read('alarm-mails'),
    'answer-bytes': read('answer-bytes'),
    'cancelled-share': read('cancelled-share'),
    'clicks-per-link': read('clicks-per-link'),
    'cold-share': read('cold-share'),
    'events-memory-gb': read('events-memory-gb'),
    'installer-gb': read('installer-gb'),
    'key-looks-per-link': read('key-looks-per-link'),
    'log-months': read('log-months'),
    'dead-letters': read('dead-letters'),
    'logs-per-request': read('logs-per-request'),
    'media-gb': read('media-gb'),
    'memory-gb': read('memory-gb'),
    'ms-api': read('ms-api'),
    'ms-click': read('ms-click'),
    'ms-event': read('ms-event'),
    'ms-job': read('ms-job'),
    'ms-webhook': read('ms-webhook'),
    'orders-per-link': read('orders-per-link'),
    'pages-per-link': read('pages-per-link'),
    partners: read('partners'),
    'platform-log-bytes': read('platform-log-bytes'),
    'records-per-batch': read('records-per-batch'),
    'resumes-per-click': read('resumes-per-click'),
    'sent-per-click': read('sent-per-click'),
    'table-months': read('table-months'),
    users: read('users'),
    'views-per-order': read('views-per-order'),
    'webhook-share': read('webhook-share'),
  };
  return { json, inputs };
}
