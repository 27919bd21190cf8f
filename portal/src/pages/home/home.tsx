import { usePerson } from '../../auth/roles.ts';
import { Page } from '../../ui/page.tsx';
import { useWords } from '../../words/words.ts';
import { homeWords } from './words.ts';

export function Home() {
  const words = useWords(homeWords);
  const { name } = usePerson();
  return <Page title={words.title(name)}>{null}</Page>;
}
