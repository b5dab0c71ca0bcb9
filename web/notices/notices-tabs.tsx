import { Link, useLocation } from "@tanstack/react-router";
import { noticesApi } from "@kept/domain/notices/api.ts";
import { PageTabs } from "@kept/ui/page-tabs.tsx";
import { useMay } from "../platform/use-may.ts";
import { useMessages } from "../platform/use-messages.ts";
import { messages } from "./messages.ts";

/** The pages about what one is told, beside each other. */
export function NoticesTabs() {
  const t = useMessages(messages);
  const may = useMay();
  const { pathname } = useLocation();
  return (
    <PageTabs label={t("inbox")}>
      {tabs
        .filter(({ needs }) => may(needs))
        .map(({ href, name }) => (
          <Link
            key={href}
            to={href as string}
            aria-current={pathname === href ? "page" : undefined}
            activeOptions={exactly}
            activeProps={noProps}
          >
            {t(name)}
          </Link>
        ))}
    </PageTabs>
  );
}

const exactly = { exact: true };
const noProps = {};
const tabs = [
  { href: "/notices", name: "inbox", needs: noticesApi.mine },
  { href: "/notices/ways", name: "ways", needs: noticesApi.preference },
  { href: "/notices/mail", name: "mail", needs: noticesApi.letters },
] as const;
