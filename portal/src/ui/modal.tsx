import { makeStyles, Subtitle1, tokens } from '@fluentui/react-components';
import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';

const useStyles = makeStyles({
  modal: {
    boxSizing: 'border-box',
    width: 'min(600px, calc(100vw - 24px))',
    maxHeight: 'calc(100dvh - 24px)',
    padding: tokens.spacingHorizontalXXL,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusXLarge,
    boxShadow: tokens.shadow64,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    overflowY: 'auto',
    '::backdrop': { backgroundColor: tokens.colorBackgroundOverlay },
    '@media (max-width: 480px)': { padding: tokens.spacingHorizontalL },
  },
  title: { margin: `0 0 ${tokens.spacingVerticalM}` },
  content: { display: 'grid', rowGap: tokens.spacingVerticalL },
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'flex-end',
    gap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalXL,
  },
});

interface Props {
  readonly title: string;
  /** Called by Escape and by a click beside the dialog. Without it, the dialog asks for an answer. */
  readonly onClose?: (() => void) | undefined;
  readonly actions: ReactNode;
  readonly children: ReactNode;
}

/**
 * A dialog over the page. It is the browser's own element, which keeps the focus in it and gives it back; the element with
 * `data-focus` has it first. Where nothing has the focus to give it back to, the heading of the page takes it.
 */
export function Modal({ title, onClose, actions, children }: Props) {
  const styles = useStyles();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  // Before the element leaves the page: the browser gives the focus back when it closes, not when it is removed.
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    element?.querySelector<HTMLElement>('[data-focus]')?.focus();
    return () => {
      element?.close();
      if (document.activeElement === document.body) {
        document.querySelector<HTMLElement>('main h1')?.focus();
      }
    };
  }, []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape does the same
    <dialog
      ref={dialog}
      className={styles.modal}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose?.();
      }}
      onClick={({ target }) => target === dialog.current && onClose?.()}
    >
      <Subtitle1 as="h2" id={id} className={styles.title} block>
        {title}
      </Subtitle1>
      <div className={styles.content}>{children}</div>
      <div className={styles.actions}>{actions}</div>
    </dialog>
  );
}
