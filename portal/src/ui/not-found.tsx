import { Link as FluentLink, Text } from '@fluentui/react-components';
import { Link } from 'wouter';
import { useWords } from '../words/words.ts';
import { Page } from './page.tsx';
import { uiWords } from './words.ts';

/** The page of an address that leads nowhere. */
export function NotFound() {
  const words = useWords(uiWords);
  return (
    <Page title={words.notFound}>
      <p>
        <Text>{words.notFoundText}</Text>
      </p>
      <Link href="/" asChild>
        <FluentLink>{words.toHome}</FluentLink>
      </Link>
    </Page>
  );
}
