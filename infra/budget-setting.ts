import * as z from 'zod';
import { shapeFaults } from './setting-shape.ts';
import type { Check } from './stage-settings.ts';

const budgetSetting = z.strictObject({
  /** Expected cost of the account in a month, in USD. */
  monthlyUsd: z.number().positive('a number of USD above 0'),
});
export type BudgetSetting = z.infer<typeof budgetSetting>;

/** Checks the budget. */
export const checkBudget: Check = ({ budget, alarmEmail }) => {
  const { data, faults } = shapeFaults('budget', budgetSetting, budget);
  return [
    ...faults,
    ...(data !== undefined && alarmEmail === undefined
      ? ['has a budget and tells nobody when it is spent: set alarmEmail, or leave out budget.']
      : []),
  ];
};
