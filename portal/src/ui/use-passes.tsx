import { inPasses, type Part, type Passed, type Progress } from '@countersign/client/passes';
import {
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  ProgressBar,
  Text,
} from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { useFormat } from '../words/format.ts';
import { useWords } from '../words/words.ts';
import { uiWords } from './words.ts';

/** Words of work that many requests do, for what they could not do. */
interface LeftWords {
  readonly title: (count: number) => string;
  readonly text: string;
  readonly reasons: Readonly<Record<string, string>>;
}

function Bar({ done, failed, left }: Progress) {
  const words = useWords(uiWords);
  const { number } = useFormat();
  const tried = done + failed;
  const text = words.progress(number(tried), number(tried + left));
  return (
    <div role="status">
      <Text>{text}</Text>
      <ProgressBar aria-label={text} value={tried} max={Math.max(1, tried + left)} />
    </div>
  );
}

function Left({ passed, words }: { readonly passed: Passed; readonly words: LeftWords }) {
  return (
    <MessageBar intent="warning" layout="multiline" role="alert">
      <MessageBarBody>
        <MessageBarTitle>{words.title(passed.failed)}</MessageBarTitle>
        {words.text}
        <ul>
          {passed.stuck.map(({ id, reason }) => (
            <li key={id}>
              {id}: {words.reasons[reason] ?? reason}
            </li>
          ))}
        </ul>
      </MessageBarBody>
    </MessageBar>
  );
}

/**
 * Work that takes many requests: how far it is while it runs, and what it could not do when it ends. `run` answers
 * whether everything is done.
 */
export function usePasses(words: LeftWords) {
  const [progress, setProgress] = useState<Progress>();
  const [passed, setPassed] = useState<Passed>();
  /** Stays true through further runs, and where one breaks off. */
  const [isPartlyDone, setPartlyDone] = useState(false);
  const show = (next: Progress) => {
    setProgress(next);
    setPartlyDone(true);
  };
  const run = async (request: (after: string | undefined) => Promise<Part>): Promise<boolean> => {
    setPassed(undefined);
    try {
      const all = await inPasses(request, show);
      setPassed(all.failed > 0 ? all : undefined);
      return all.failed === 0;
    } finally {
      setProgress(undefined);
    }
  };
  const shown: ReactNode = (
    <>
      {progress && <Bar {...progress} />}
      {passed && <Left passed={passed} words={words} />}
    </>
  );
  return { run, shown, isPartlyDone };
}
