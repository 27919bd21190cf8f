import { readIdentity } from './identity-setting.ts';
import { faultOf, faultsOf, type Settings, SettingsError } from './stage-settings.ts';
import { type Rollout, STAGES, type Stage } from './stages.ts';
import { ROLLOUTS } from './traffic-settings.ts';

/** A setting of the command line, `-c name=value`; undefined when it is not given. */
export type Context = (name: string) => unknown;

const isRollout = (value: unknown): value is Rollout =>
  typeof value === 'string' && ROLLOUTS.has(value);

/** Settings of the command line as JSON, `-c settings='{"front": "none"}'`, in place of the stage's own. */
function readSettings(json: unknown): Settings {
  if (json === undefined) {
    return {};
  }
  try {
    const read: unknown = JSON.parse(String(json));
    if (typeof read === 'object' && read !== null && !Array.isArray(read) && !('name' in read)) {
      return read;
    }
  } catch {
    // The sentence below says it.
  }
  throw new Error(`settings: ${json} is no JSON object of settings, such as {"front": "none"}.`);
}

/**
 * All stages, or the one that `-c stage=NAME` asks for. `-c strictDownloads=true` or `false`, `-c rollout=HOW`, `-c identity=JSON` and
 * `-c settings=JSON` (any of them) try a setting without changing the stage.
 * @throws SettingsError with everything that is wrong with them
 */
export function chosenStages(
  context: Context,
  known: Readonly<Record<string, Stage>> = STAGES,
): readonly Stage[] {
  const wanted = context('stage');
  const strict = context('strictDownloads');
  const rollout = context('rollout');
  const identity = context('identity');
  const identityFaults =
    identity === undefined ? [] : faultOf(() => readIdentity(String(identity)));
  const settings = context('settings');
  const settingsFaults = faultOf(() => readSettings(settings));
  const chosen =
    wanted === undefined
      ? Object.values(known)
      : Object.entries(known).flatMap(([name, stage]) => (name === wanted ? [stage] : []));
  const stages = chosen.map((stage) => ({
    ...stage,
    ...(settingsFaults.length === 0 && readSettings(settings)),
    ...(strict !== undefined && { strictDownloads: strict === 'true' }),
    ...(isRollout(rollout) && { rollout }),
    ...(identity !== undefined &&
      identityFaults.length === 0 && { identity: readIdentity(String(identity)) }),
  }));
  const faults = [
    ...(chosen.length === 0
      ? [`There is no stage "${wanted}". Stages: ${Object.keys(known).join(', ')}.`]
      : []),
    ...(strict === undefined || strict === 'true' || strict === 'false'
      ? []
      : [`strictDownloads is "${strict}". It is true or false.`]),
    ...(rollout === undefined || isRollout(rollout)
      ? []
      : [`rollout is "${rollout}". It is one of ${[...ROLLOUTS].join(', ')}.`]),
    ...identityFaults,
    ...settingsFaults,
    ...stages.flatMap(faultsOf),
  ];
  if (faults.length > 0) {
    throw new SettingsError(faults);
  }
  return stages;
}
