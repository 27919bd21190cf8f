import { Button, type ButtonProps, Tooltip } from '@fluentui/react-components';
import { useOperation } from '../auth/operations.ts';

type Props = ButtonProps & {
  /** The operation of the contract that the button leads to. */
  readonly operation: string;
  /** Another reason why it cannot be used now. */
  readonly blocked?: string | undefined;
};

/** A button that stays visible and reachable for whom its operation is not open, and says why and who can. */
export function OperationButton({ operation, blocked, ...props }: Props) {
  const permission = useOperation(operation);
  const why = permission?.may === false ? permission.reason : blocked;
  const isDisabled = permission === undefined || why !== undefined;
  const button = <Button {...(props as object)} disabledFocusable={isDisabled} />;
  return why === undefined ? (
    button
  ) : (
    <Tooltip content={why} relationship="description">
      {button}
    </Tooltip>
  );
}
