import type { Change } from '#shared/platform/change.ts';
import { changes } from '#shared/platform/dynamodb/change.ts';
import type { Table } from '#shared/platform/dynamodb/table.ts';
import { askedKey, returnedKey } from './counted-link.ts';
import { budgetOf } from './join.ts';
import { downloadKeys } from './keys.ts';
import type { CountedLink } from './link.ts';
import { toldMarks } from './review.ts';

/** The names and conditions of one download that is given back: nobody joined it since it was read. */
function closing({ downloads }: CountedLink, number: number) {
  const asked = downloads[number - 1]?.askedBytes;
  return {
    set: `resumed.#r${number} = :one, resumed.#b${number} = :closed`,
    condition:
      asked === undefined
        ? `attribute_not_exists(resumed.#b${number})`
        : `resumed.#b${number} = :asked${number}`,
    names: { [`#r${number}`]: returnedKey(number), [`#b${number}`]: askedKey(number) },
    values: asked === undefined ? {} : { [`:asked${number}`]: asked },
  };
}

/** The write of a review: one update of the link's counted item. */
export function reviewChange(
  table: Table,
  link: CountedLink,
  returned: readonly number[],
  isTelling: boolean,
  now: Date,
): Change {
  const closed = returned.map((number) => closing(link, number));
  const sets = ['downloadsUsed = downloadsUsed - :count', ...closed.map(({ set }) => set)];
  const marks = toldMarks(link, isTelling);
  return changes(table).update(`review link ${link.id}`, {
    Key: downloadKeys.link(link.tokenHash),
    UpdateExpression: `SET ${sets.join(', ')}${marks.length > 0 ? ' ADD marks :marks' : ''}`,
    ConditionExpression: [
      '#status = :live AND expiresAt > :now AND #window = :window AND downloadsUsed = :used',
      ...closed.map(({ condition }) => condition),
    ].join(' AND '),
    ExpressionAttributeNames: {
      ...{ '#status': 'status', '#window': 'window' },
      ...Object.assign({}, ...closed.map(({ names }) => names)),
    },
    ExpressionAttributeValues: {
      ...{ ':live': 'live', ':now': now.toISOString(), ':window': link.window },
      ...{ ':used': link.downloadsUsed, ':count': returned.length },
      ...(returned.length > 0 && { ':one': 1, ':closed': Math.ceil(budgetOf(link)) }),
      ...(marks.length > 0 && { ':marks': new Set(marks) }),
      ...Object.assign({}, ...closed.map(({ values }) => values)),
    },
  });
}
