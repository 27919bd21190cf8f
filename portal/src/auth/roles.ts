import { createContext, useContext } from 'react';
import { inEachLanguage, useWords } from '../words/words.ts';
import type { Person, Role } from './person.ts';

const NOBODY: Person = { name: '', mail: '', roles: [], partnerId: undefined };

export const PersonContext = createContext<Person>(NOBODY);

export const usePerson = (): Person => useContext(PersonContext);

const en = {
  admin_agent: 'admin agent',
  sales_agent: 'sales agent',
  helpdesk_agent: 'helpdesk agent',
  operator: 'operator',
  none: 'no role yet',
  needs: (roles: string) =>
    `Your role does not allow this. It needs: ${roles}. Ask one in your company.`,
};
const ko: typeof en = {
  admin_agent: '관리 에이전트',
  sales_agent: '판매 에이전트',
  helpdesk_agent: '지원 센터 에이전트',
  operator: '운영자',
  none: '아직 역할이 없음',
  needs: (roles) =>
    `현재 역할로는 할 수 없습니다. 필요한 역할: ${roles}. 회사의 해당 담당자에게 요청하세요.`,
};
const words = inEachLanguage({ en, ko });

export const useRoleNames = () => useWords(words);

/** Roles that an action is open to, as in the contract. */
export const ADMINS = ['admin_agent'] as const;
export const BUYERS = ['admin_agent', 'sales_agent'] as const;

export interface Permission {
  readonly may: boolean;
  /** Why not, and who can; empty for a person who may. */
  readonly reason: string;
}

/** Tells whether the person may do something, and why not: what a role may not do stays visible, with its reason. */
export function useMay(roles: readonly Role[]): Permission {
  const { roles: held } = usePerson();
  const names = useRoleNames();
  const may = roles.some((role) => held.includes(role));
  return { may, reason: may ? '' : names.needs(roles.map((role) => names[role]).join(', ')) };
}
