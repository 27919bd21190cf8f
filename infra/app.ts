import { App, Tags } from 'aws-cdk-lib';
import { chosenStages } from './chosen-stages.ts';
import { checkIdentity } from './identity-setting.ts';
import { addRulePacks } from './rule-packs.ts';
import { DataStack } from './stacks/data-stack.ts';
import { type Identity, IdentityStack, type IdentityStackProps } from './stacks/identity-stack.ts';
import { ServiceStack } from './stacks/service-stack.ts';
import { WatchStack } from './stacks/watch-stack.ts';
import { WorkersStack } from './stacks/workers-stack.ts';
import type { Stage } from './stages.ts';
import { synthesize } from './synthesize.ts';

/** The issuer of a stage's tokens: a stack of its own, or an outside issuer, which needs none. */
function identityOf(
  app: App,
  id: string,
  { stage, ...props }: IdentityStackProps,
): IdentityStack | Identity {
  const setting = checkIdentity(stage.identity);
  return setting.kind === 'cognito'
    ? new IdentityStack(app, id, { stage, ...props })
    : {
        issuer: setting.issuer,
        audience: setting.audience,
        origins: [new URL(setting.issuer).origin],
        users: undefined,
        issueClaims: undefined,
      };
}

/** Stacks of one stage. What keeps state is apart from what can be deployed anew at any time. */
export function addStage(app: App, stage: Stage): void {
  const props = {
    stage,
    env: { region: stage.region, ...(stage.account !== undefined && { account: stage.account }) },
    terminationProtection: stage.deletionProtection,
  };
  const prefix = `Countersign-${stage.name}`;
  const data = new DataStack(app, `${prefix}-Data`, props);
  const identity = identityOf(app, `${prefix}-Identity`, { ...props, data });
  // These keep nothing, and can be deployed again at any time.
  const renewable = { ...props, terminationProtection: false };
  const watch = new WatchStack(app, `${prefix}-Watch`, renewable);
  const service = new ServiceStack(app, `${prefix}-Service`, {
    ...renewable,
    data,
    identity,
    watch,
  });
  const { alarms, dashboard } = watch;
  if (data.backup) {
    alarms.raiseOnSilence('BackupNotCopied', {
      metric: data.backup.completed,
      periods: 2,
      impact: 'For two days, no backup of the table was copied to its other place.',
      runbook: 'a-backup-is-not-copied',
    });
  }
  const workers = new WorkersStack(app, `${prefix}-Workers`, {
    env: props.env,
    parts: { stage, data, api: service.api, addresses: service.addresses, alarms, dashboard },
  });
  const own = identity instanceof IdentityStack ? [identity] : [];
  for (const stack of [data, ...own, service, workers, watch]) {
    Tags.of(stack).add('service', 'countersign');
    Tags.of(stack).add('stage', stage.name);
  }
}

/** The stacks of all stages, or of the one that `-c stage=NAME` asks for. */
export function createApp(app = new App()): App {
  for (const stage of chosenStages((name) => app.node.tryGetContext(name))) {
    addStage(app, stage);
  }
  // The local run boots what the tests have let pass, and does not wait for the packs again.
  if (app.node.tryGetContext('rulePacks') !== 'off') {
    addRulePacks(app);
  }
  return app;
}

if (import.meta.main) {
  synthesize(createApp);
}
