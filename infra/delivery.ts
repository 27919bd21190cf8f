import { App } from 'aws-cdk-lib';
import { addRulePacks } from './rule-packs.ts';
import { DeliveryStack } from './stacks/delivery-stack.ts';
import { SettingsError } from './stage-settings.ts';
import { STAGES } from './stages.ts';
import { synthesize } from './synthesize.ts';

/**
 * The roles by which .github/workflows/deliver.yml reaches an account; deployed by hand, once for each account:
 * `npx cdk deploy --app 'node infra/delivery.ts' -c repository=OWNER/REPO`.
 * `-c stages=dev` makes those of some stages only, `-c provider=ARN` takes the account's provider, which there is but one of.
 */
export function createDelivery(app = new App()): App {
  const repository: unknown = app.node.tryGetContext('repository');
  const provider: unknown = app.node.tryGetContext('provider');
  const stages = String(app.node.tryGetContext('stages') ?? Object.keys(STAGES)).split(',');
  const unknown = stages.filter((name) => !Object.hasOwn(STAGES, name));
  const known = typeof repository === 'string' && /^[\w.-]+\/[\w.-]+$/.test(repository);
  if (!known || unknown.length > 0) {
    throw new SettingsError([
      ...(known ? [] : ['Say whose workflow is let in: -c repository=OWNER/REPO.']),
      ...unknown.map(
        (name) => `There is no stage "${name}". Stages: ${Object.keys(STAGES).join(', ')}.`,
      ),
    ]);
  }
  new DeliveryStack(app, 'Countersign-Delivery', {
    repository,
    stages: Object.values(STAGES).filter(({ name }) => stages.includes(name)),
    ...(typeof provider === 'string' && { providerArn: provider }),
    terminationProtection: true,
  });
  if (app.node.tryGetContext('rulePacks') !== 'off') {
    addRulePacks(app);
  }
  return app;
}

if (import.meta.main) {
  synthesize(createDelivery);
}
