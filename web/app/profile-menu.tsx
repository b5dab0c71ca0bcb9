import { Menu, useMantineColorScheme, type MantineColorScheme } from "@mantine/core";
import { IconBook, IconBuilding, IconCheck, IconKey, IconLogout, IconShieldLock, IconUser } from "@tabler/icons-react";
import { useLocation, useNavigate } from "@tanstack/react-router";
import { appApi } from "@kept/domain/app/api.ts";
import { languages, type Language } from "@kept/domain/kit/language.ts";
import { staffApi } from "@kept/domain/staff/api.ts";
import { languageNames, speak } from "../platform/language.ts";
import { queries } from "../platform/queries.ts";
import { MyDuty } from "../staff/my-duty.tsx";
import { roleNames } from "@kept/domain/staff/role-names.ts";
import { useDo } from "../platform/use-do.ts";
import { useMay } from "../platform/use-may.ts";
import { useMe } from "../platform/use-me.ts";
import { useLanguage, useMessages } from "../platform/use-messages.ts";
import { handbookOn } from "./handbook-on.ts";
import { messages } from "./messages.ts";
import { NewsItem } from "./news-item.tsx";
import { MeButton } from "./me-button.tsx";

/** Me: my page, my language, dark or light, my password, and signing out. Fetched when it is first opened, and open then. */
export function ProfileMenu() {
  const t = useMessages(messages);
  const me = useMe();
  const language = useLanguage();
  const navigate = useNavigate();
  const may = useMay();
  const { pathname } = useLocation();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const settings = useDo(staffApi.changeOwnSettings);
  const signOut = useDo(staffApi.signOut, {
    onDone: () => {
      queries.clear();
      void navigate({ to: "/sign-in" });
    },
  });
  if (!me) return null;
  const choose = (chosen: Language) => {
    speak(chosen);
    settings.mutate({ language: chosen });
  };
  return (
    <Menu position="bottom-end" width={220} defaultOpened>
      <Menu.Target>
        <MeButton />
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          {me.name}
          <div>{me.roles.map((role) => roleNames[role][language]).join(" · ")}</div>
        </Menu.Label>
        <MyDuty />
        <Menu.Item
          leftSection={<IconUser size={16} />}
          onClick={() => void navigate({ to: "/people/$id", params: { id: me.id } as never })}
        >
          {t("myPage")}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Label>{t("language")}</Menu.Label>
        {languages.map((each) => (
          <Menu.Item
            key={each}
            lang={each}
            rightSection={each === language && <IconCheck size={16} />}
            onClick={() => choose(each)}
          >
            {languageNames[each]}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Label>{t("look")}</Menu.Label>
        {looks.map((look) => (
          <Menu.Item
            key={look}
            rightSection={look === colorScheme && <IconCheck size={16} />}
            onClick={() => setColorScheme(look)}
          >
            {t(look)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item
          component="a"
          href={handbookOn(pathname, language)}
          target="_blank"
          leftSection={<IconBook size={16} />}
        >
          {t("handbook")}
        </Menu.Item>
        <NewsItem />
        {may(appApi.changeCompany) && (
          <Menu.Item leftSection={<IconBuilding size={16} />} onClick={() => void navigate({ to: "/company" })}>
            {t("company")}
          </Menu.Item>
        )}
        <Menu.Item leftSection={<IconKey size={16} />} onClick={() => void navigate({ to: "/password" })}>
          {t("changePassword")}
        </Menu.Item>
        <Menu.Item leftSection={<IconShieldLock size={16} />} onClick={() => void navigate({ to: "/security" })}>
          {t("security")}
        </Menu.Item>
        <Menu.Item leftSection={<IconLogout size={16} />} onClick={() => signOut.mutate({})}>
          {t("signOut")}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

const looks = ["light", "dark", "auto"] as const satisfies readonly MantineColorScheme[];
