import { inEachLanguage } from '../../words/words.ts';

const en = { title: (name: string) => `Hello, ${name}` };
const ko: typeof en = { title: (name) => `안녕하세요, ${name} 님` };
export const homeWords = inEachLanguage({ en, ko });
