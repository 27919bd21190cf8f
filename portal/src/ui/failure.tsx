import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from '@fluentui/react-components';
import { ApiError } from '../api/errors.ts';
import { useWords } from '../words/words.ts';
import { useErrorText } from './error-words.ts';
import { uiWords } from './words.ts';

interface Props {
  readonly error: unknown;
  readonly title?: string;
  readonly onRetry?: () => void;
}

/** Says what went wrong, and offers to try again. */
export function Failure({ error, title, onRetry }: Props) {
  const words = useWords(uiWords);
  const textOf = useErrorText();
  const reference = error instanceof ApiError && error.status >= 500 ? error.correlationId : '';
  return (
    <MessageBar intent="error" layout="multiline" role="alert">
      <MessageBarBody>
        <MessageBarTitle>{title ?? words.failed}</MessageBarTitle>
        {textOf(error)} {reference && words.reference(reference)}
      </MessageBarBody>
      {onRetry && (
        <MessageBarActions>
          <Button onClick={onRetry}>{words.tryAgain}</Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
}
