import { Button, type ButtonProps } from '@fluentui/react-components';
import { Checkmark16Regular, Copy16Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useWords } from '../words/words.ts';
import { announce } from './announce.tsx';
import { uiWords } from './words.ts';

type Props = Omit<ButtonProps, 'onClick' | 'as'> & {
  /** The text, or how to get it. */
  readonly text: string | (() => Promise<string>);
  readonly label: string;
};

const SHOWN_MILLISECONDS = 2_000;

/** Copies a text, and says so. */
export function CopyButton({ text, label, ...props }: Props) {
  const words = useWords(uiWords);
  const [isCopied, setCopied] = useState(false);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(typeof text === 'string' ? text : await text());
      setCopied(true);
      announce(words.copied);
      setTimeout(() => setCopied(false), SHOWN_MILLISECONDS);
    } catch {
      announce(words.copyFailed);
    }
  };
  return (
    <Button
      {...(props as object)}
      icon={isCopied ? <Checkmark16Regular /> : <Copy16Regular />}
      onClick={() => void copy()}
    >
      {label}
    </Button>
  );
}
