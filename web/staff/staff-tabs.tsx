import { Link, useLocation } from "@tanstack/react-router";
import { staffApi } from "@kept/domain/staff/api.ts";
import { PageTabs } from "@kept/ui/page-tabs.tsx";
import { useMay } from "../platform/use-may.ts";
import { useMessages } from "../platform/use-messages.ts";
import { messages } from "./messages.ts";

/** The pages about our people, beside each other. */
export function StaffTabs() {
  const t = useMessages(messages);
  const may = useMay();
  const { pathname } = useLocation();
  return (
    <PageTabs label={t("people")}>
      {tabs
        .filter(({ needs }) => may(needs))
        .map(({ href, name }) => (
          <Link key={href} to={href} aria-current={pathname === href ? "page" : undefined} activeProps={noProps}>
            {t(name)}
          </Link>
        ))}
    </PageTabs>
  );
}

const noProps = {};
const tabs = [
  { href: "/people", name: "people", needs: staffApi.people },
  { href: "/roster", name: "roster", needs: staffApi.onDuty },
  { href: "/departments", name: "departments", needs: staffApi.departments },
  { href: "/rights", name: "rights", needs: staffApi.rights },
  { href: "/api-keys", name: "apiKeys", needs: staffApi.keys },
  { href: "/sessions", name: "sessions", needs: staffApi.sessions },
] as const;
