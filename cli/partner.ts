import { parseArgs } from 'node:util';
import * as z from 'zod';
import {
  addAgent,
  addClient,
  addPartner,
  listPartners,
  removeAgent,
  removeClient,
  removePartner,
} from './manage-partners.ts';
import { CliError, type Service } from './service.ts';
import { openService, runTool } from './tool.ts';

const USAGE = `Usage: npm run partner -- add --partner TENANT-GUID --name NAME [--client portal] [--admin EMAIL]
       npm run partner -- list
       npm run partner -- add-client --partner TENANT-GUID --client NAME [--roles admin_agent,sales_agent]
       npm run partner -- add-agent --partner TENANT-GUID --email EMAIL [--roles helpdesk_agent]
       npm run partner -- remove-client --partner TENANT-GUID --client NAME
       npm run partner -- remove-agent --partner TENANT-GUID --email EMAIL
       npm run partner -- remove --partner TENANT-GUID
  [--url http://127.0.0.1:3000]
The secret of a client is shown once, when the client is made. Broken off, run the same command again.
An operator's token is taken from COUNTERSIGN_TOKEN; a local run gives one by itself.`;

const url = z.url().default('http://127.0.0.1:3000');
const partner = z.guid();
const client = z.string().min(1);
const email = z.email();
const roles = z
  .string()
  .transform((text) => text.split(',').map((role) => role.trim()))
  .optional();

/** What a command takes, and what it does. */
interface Command {
  readonly options: z.ZodObject;
  run(service: Service, values: unknown): Promise<string>;
}

const does = <Options extends z.ZodObject>(
  options: Options,
  work: (service: Service, values: z.output<Options>) => Promise<string>,
): Command => ({
  options,
  run: (service, values) => work(service, options.parse(values)),
});

const one = z.strictObject({ partner, url });
const COMMANDS: Readonly<Record<string, Command>> = {
  add: does(
    one.extend({
      name: z.string(),
      client: client.default('portal'),
      admin: email.optional(),
    }),
    addPartner,
  ),
  list: does(z.strictObject({ url }), listPartners),
  'add-client': does(one.extend({ client, roles }), addClient),
  'add-agent': does(one.extend({ email, roles }), addAgent),
  'remove-client': does(one.extend({ client }), removeClient),
  'remove-agent': does(one.extend({ email }), removeAgent),
  remove: does(one, removePartner),
};

const OPTION = { type: 'string' } as const;
const OPTIONS = Object.fromEntries(
  Object.values(COMMANDS)
    .flatMap(({ options }) => Object.keys(options.shape))
    .map((name) => [name, OPTION]),
);

function readArguments() {
  try {
    const { values, positionals } = parseArgs({ allowPositionals: true, options: OPTIONS });
    const [name = '', ...others] = positionals;
    const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
    return command && others.length === 0 && command.options.safeParse(values).success
      ? { command, values, url: url.parse(values['url']) }
      : undefined;
  } catch {
    return undefined;
  }
}

async function main(): Promise<void> {
  const given = readArguments();
  if (!given) {
    throw new CliError(USAGE);
  }
  console.log(await given.command.run(await openService(given.url), given.values));
}

runTool(main);
