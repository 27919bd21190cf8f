import { type Page, type PageRequest, pageOfWhole } from '../page.ts';
import type { Context } from './context.ts';

type ReadPage<Input, Item> = (
  input: Input,
  page: PageRequest,
  context: Context,
) => Promise<Page<Item>>;

/**
 * Pages of a list that is small as a rule, and is read whole. A request reads it once, however often its page and its count
 * ask for it: the reading may be recorded (R8).
 */
export function pagesOfWhole<Input, Item>(
  read: (input: Input, context: Context) => Promise<readonly Item[]>,
): ReadPage<Input, Item> {
  const readings = new WeakMap<Context, Promise<readonly Item[]>>();
  return async (input, page, context) => {
    const reading = readings.get(context) ?? read(input, context);
    readings.set(context, reading);
    return pageOfWhole(await reading, page);
  };
}
