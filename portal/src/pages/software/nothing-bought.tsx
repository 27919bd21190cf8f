import { Add20Regular, BoxMultiple24Regular } from '@fluentui/react-icons';
import { useLocation } from 'wouter';
import { BUYERS } from '../../auth/roles.ts';
import { Empty } from '../../ui/empty.tsx';
import { RoleButton } from '../../ui/role-button.tsx';
import { useWords } from '../../words/words.ts';
import { customerWords } from '../customer/words.ts';
import { softwareWords } from './words.ts';

/** The state of the tab for a customer without software. */
export function NothingBought({ customerId }: { readonly customerId: string }) {
  const words = useWords(softwareWords);
  const { addProducts } = useWords(customerWords);
  const [, navigate] = useLocation();
  return (
    <Empty icon={<BoxMultiple24Regular fontSize={40} />} title={words.none} text={words.noneText}>
      <RoleButton
        roles={BUYERS}
        icon={<Add20Regular />}
        onClick={() => navigate(`/customers/${customerId}/add-products`)}
      >
        {addProducts}
      </RoleButton>
    </Empty>
  );
}
