import {
  Menu,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  Text,
  tokens,
} from '@fluentui/react-components';
import { PersonSwap20Regular, SignOut20Regular } from '@fluentui/react-icons';
import { usePerson, useRoleNames } from '../auth/roles.ts';
import { signOut } from '../auth/session.ts';
import { SIGN_IN_PATH } from '../auth/user-manager.ts';
import { useWords } from '../words/words.ts';
import { PersonButton } from './person-button.tsx';
import { APPEARANCES, type Appearance, setAppearance, useAppearance } from './theme.ts';
import { frameWords } from './words.ts';

const useStyles = makeStyles({
  who: {
    display: 'grid',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    rowGap: '2px',
  },
  quiet: { color: tokens.colorNeutralForeground3 },
});

const isAppearance = (text: unknown): text is Appearance =>
  APPEARANCES.some((each) => each === text);

function AppearanceGroup() {
  const words = useWords(frameWords);
  return (
    <MenuGroup>
      <MenuGroupHeader>{words.appearance}</MenuGroupHeader>
      {APPEARANCES.map((each) => (
        <MenuItemRadio key={each} name="appearance" value={each}>
          {words[each]}
        </MenuItemRadio>
      ))}
    </MenuGroup>
  );
}

/** The signed-in person with roles and settings: its files are loaded when somebody opens it. */
export function PersonMenu() {
  const styles = useStyles();
  const words = useWords(frameWords);
  const roleNames = useRoleNames();
  const { name, mail, roles } = usePerson();
  const appearance = useAppearance();
  return (
    <Menu
      defaultOpen
      checkedValues={{ appearance: [appearance] }}
      onCheckedValueChange={(_, { checkedItems: [chosen] }) =>
        isAppearance(chosen) && setAppearance(chosen)
      }
    >
      <MenuTrigger disableButtonEnhancement>
        <PersonButton />
      </MenuTrigger>
      <MenuPopover>
        <div className={styles.who}>
          <Text weight="semibold">{name}</Text>
          {mail !== name && (
            <Text size={200} className={styles.quiet}>
              {mail}
            </Text>
          )}
          <Text size={200} className={styles.quiet}>
            {roles.map((role) => roleNames[role]).join(', ') || roleNames.none}
          </Text>
        </div>
        <MenuList>
          <MenuDivider />
          <AppearanceGroup />
          <MenuDivider />
          <MenuItem icon={<PersonSwap20Regular />} onClick={() => location.assign(SIGN_IN_PATH)}>
            {words.switchPerson}
          </MenuItem>
          <MenuItem icon={<SignOut20Regular />} onClick={() => void signOut()}>
            {words.signOut}
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
