import { simulate } from '../../local/iam/authorize.ts';
import type { RecordedDecision, RecordedRole } from '../../local/iam/decisions.ts';

type Policies = RecordedRole['policies'];
type Statement = Policies[number]['policy']['Statement'][number];

const listOf = (value: unknown): readonly string[] =>
  [value].flat().filter((each) => typeof each === 'string');

/** A policy without one thing that it grants, and what that is. */
export interface Narrowed {
  readonly without: string;
  readonly actions: readonly string[];
  readonly policies: Policies;
}

const conditionsOf = (statement: Statement): Readonly<Record<string, Record<string, unknown>>> =>
  (statement['Condition'] ?? {}) as Record<string, Record<string, unknown>>;

/** A statement once for each text of a list that it has: without it; nothing where it is the only one. */
function withoutEach(
  values: readonly string[],
  rebuild: (left: readonly string[]) => Statement,
): readonly { readonly value: string; readonly statement: Statement | undefined }[] {
  return values.map((value) => {
    const left = values.filter((each) => each !== value);
    return { value, statement: left.length === 0 ? undefined : rebuild(left) };
  });
}

/** Each way to take one action, one resource or one text of a condition out of a statement. */
function narrowedStatements(statement: Statement) {
  const conditions = Object.entries(conditionsOf(statement)).flatMap(([operator, keys]) =>
    Object.entries(keys).flatMap(([key, values]) =>
      withoutEach(listOf(values), (left) => ({
        ...statement,
        Condition: {
          ...conditionsOf(statement),
          [operator]: { ...keys, [key]: left },
        },
      })),
    ),
  );
  return [
    ...withoutEach(listOf(statement['Action']), (Action) => ({ ...statement, Action })),
    ...withoutEach(listOf(statement['Resource']), (Resource) => ({
      ...statement,
      Resource,
    })),
    ...conditions,
  ];
}

/** Every policy that a role would have with one thing less. */
export const narrowed = (policies: Policies): readonly Narrowed[] =>
  policies.flatMap(({ name, policy }, which) =>
    policy.Statement.flatMap((statement, index) =>
      narrowedStatements(statement).map(({ value, statement: left }) => ({
        without: `${value} of ${listOf(statement['Action']).join(', ')}`,
        actions: listOf(statement['Action']),
        policies: policies.with(which, {
          name,
          policy: {
            ...policy,
            Statement: policy.Statement.flatMap((each, at) => {
              const kept = at === index ? left : each;
              return kept ? [kept] : [];
            }),
          },
        }),
      })),
    ),
  );

/** What a role's policies grant that none of these requests needs. */
export async function unusedOf(
  { policies }: Pick<RecordedRole, 'policies'>,
  decisions: readonly RecordedDecision[],
): Promise<readonly string[]> {
  const mayStill = ({ sessionArn, roleArn, ...access }: RecordedDecision, left: Policies) =>
    simulate({ policies: left }, { roleArn, sessionArn, policy: undefined }, access);
  const unused: string[] = [];
  for (const { without, actions, policies: left } of narrowed(policies)) {
    let isNeeded = false;
    for (const decision of decisions.filter(({ action }) => actions.includes(action))) {
      isNeeded ||= (await mayStill(decision, policies)) && !(await mayStill(decision, left));
    }
    if (!isNeeded) {
      unused.push(without);
    }
  }
  return unused;
}
