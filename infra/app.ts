import { App, Tags } from 'aws-cdk-lib';
import { checkIdentity, readIdentity } from './identity-setting.ts';
import { addRulePacks } from './rule-packs.ts';
import { DataStack } from './stacks/data-stack.ts';
import { type Identity, IdentityStack, type IdentityStackProps } from './stacks/identity-stack.ts';
import { ServiceStack } from './stacks/service-stack.ts';
import { isStageName, STAGES, type Stage } from './stages.ts';

/** Who issues the tokens of a stage: a stack of its own, or somebody else who needs none. */
function identityOf(
  app: App,
  id: string,
  { stage, ...props }: IdentityStackProps,
): IdentityStack | Identity {
  const setting = checkIdentity(stage.identity);
  return setting.kind === 'cognito'
    ? new IdentityStack(app, id, { stage, ...props })
    : { issuer: setting.issuer, audience: setting.audience, users: undefined };
}

/** Stacks of one stage. What keeps state is apart from what can be deployed anew at any time. */
export function addStage(app: App, stage: Stage): void {
  const props = {
    stage,
    env: { region: stage.region },
    terminationProtection: stage.deletionProtection,
  };
  const prefix = `Countersign-${stage.name}`;
  const data = new DataStack(app, `${prefix}-Data`, props);
  const identity = identityOf(app, `${prefix}-Identity`, { ...props, data });
  const service = new ServiceStack(app, `${prefix}-Service`, {
    ...props,
    terminationProtection: false,
    data,
    identity,
  });
  for (const stack of [data, service, ...(identity instanceof IdentityStack ? [identity] : [])]) {
    Tags.of(stack).add('service', 'countersign');
    Tags.of(stack).add('stage', stage.name);
  }
}

/** `-c strictDownloads=true` or `false`, and `-c identity=JSON`, try a setting without changing the stage. */
function changesOf(app: App): Partial<Stage> {
  const strict: unknown = app.node.tryGetContext('strictDownloads');
  const identity: unknown = app.node.tryGetContext('identity');
  if (strict !== undefined && strict !== 'true' && strict !== 'false') {
    throw new Error(`strictDownloads is "${strict}". It is true or false.`);
  }
  return {
    ...(strict !== undefined && { strictDownloads: strict === 'true' }),
    ...(identity !== undefined && { identity: readIdentity(String(identity)) }),
  };
}

/** All stages, or the one that `-c stage=NAME` asks for. */
export function createApp(app = new App()): App {
  const wanted: unknown = app.node.tryGetContext('stage');
  if (wanted !== undefined && !(typeof wanted === 'string' && isStageName(wanted))) {
    throw new Error(`There is no stage "${wanted}". Stages: ${Object.keys(STAGES).join(', ')}.`);
  }
  const changes = changesOf(app);
  for (const stage of wanted === undefined ? Object.values(STAGES) : [STAGES[wanted]]) {
    addStage(app, { ...stage, ...changes });
  }
  // The local run boots what the tests have let pass, and does not wait for the packs again.
  if (app.node.tryGetContext('rulePacks') !== 'off') {
    addRulePacks(app);
  }
  return app;
}

if (import.meta.main) {
  createApp().synth();
}
