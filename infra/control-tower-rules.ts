import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { CfnGuardValidator } from '@cdklabs/cdk-validator-cfnguard';
import type {
  IPolicyValidationContextBeta1,
  IPolicyValidationPluginBeta1,
  PolicyValidationPluginReportBeta1,
} from 'aws-cdk-lib';

const RULES = join(
  dirname(createRequire(import.meta.url).resolve('@cdklabs/cdk-validator-cfnguard/package.json')),
  'rules/control-tower/cfn-guard',
);

const ruleFiles = (): readonly string[] =>
  readdirSync(RULES, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.guard'))
    .map((file) => join(RULES, file));

const typesIn = (file: string): ReadonlySet<string> =>
  new Set(readFileSync(file, 'utf8').match(/AWS::\w+::\w+/g));

/**
 * The rules of AWS Control Tower, by cfn-guard, that have something to say of a stage. Each rule names the types of
 * resources that it reports on and skips a template without any; asking the other 200 all the same takes 30 seconds
 * a stage instead of eight.
 */
export class ControlTowerRules implements IPolicyValidationPluginBeta1 {
  readonly name = 'control-tower';
  readonly #disabledRules: readonly string[];

  /** Rules by the names of their files, without `.guard`. */
  constructor(disabledRules: readonly string[]) {
    this.#disabledRules = disabledRules;
  }

  validate(context: IPolicyValidationContextBeta1): PolicyValidationPluginReportBeta1 {
    const used = context.templatePaths.map(typesIn);
    const rules = ruleFiles().filter((file) =>
      [...typesIn(file)].some((type) => used.some((types) => types.has(type))),
    );
    return new CfnGuardValidator({
      controlTowerRulesEnabled: false,
      rules: [...rules],
      disabledRules: [...this.#disabledRules],
    }).validate(context);
  }
}
