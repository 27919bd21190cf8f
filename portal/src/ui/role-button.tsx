import { Button, type ButtonProps, Tooltip } from '@fluentui/react-components';
import type { Role } from '../auth/person.ts';
import { useMay } from '../auth/roles.ts';

type Props = ButtonProps & {
  readonly roles: readonly Role[];
  /** Another reason why it cannot be used now. */
  readonly blocked?: string | undefined;
};

/** A button that stays visible and reachable for whom it is not, and says why and who can. */
export function RoleButton({ roles, blocked, ...props }: Props) {
  const { may, reason } = useMay(roles);
  const why = may ? blocked : reason;
  const button = <Button {...(props as object)} disabledFocusable={why !== undefined} />;
  return why === undefined ? (
    button
  ) : (
    <Tooltip content={why} relationship="description">
      {button}
    </Tooltip>
  );
}
