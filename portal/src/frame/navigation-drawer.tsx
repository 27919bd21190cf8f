import {
  Button,
  DrawerBody,
  DrawerHeader,
  DrawerHeaderTitle,
  OverlayDrawer,
} from '@fluentui/react-components';
import { Dismiss20Regular } from '@fluentui/react-icons';
import { useWords } from '../words/words.ts';
import { Navigation } from './navigation.tsx';
import { frameWords } from './words.ts';

/** The navigation on a narrow screen. */
export function NavigationDrawer({ onClose }: { readonly onClose: () => void }) {
  const words = useWords(frameWords);
  return (
    <OverlayDrawer open onOpenChange={(_, { open }) => open || onClose()}>
      <DrawerHeader>
        <DrawerHeaderTitle
          action={
            <Button
              appearance="subtle"
              icon={<Dismiss20Regular />}
              aria-label={words.closeNavigation}
              onClick={onClose}
            />
          }
        >
          {words.product}
        </DrawerHeaderTitle>
      </DrawerHeader>
      <DrawerBody>
        <Navigation onNavigate={onClose} />
      </DrawerBody>
    </OverlayDrawer>
  );
}
