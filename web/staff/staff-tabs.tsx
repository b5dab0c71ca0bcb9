import { Link, useLocation } from "@tanstack/react-router";
import { staffApi } from "@kept/domain/staff/api.ts";
import { useMay } from "../platform/use-may.ts";
import { useMessages } from "../platform/use-messages.ts";
import { messages } from "./messages.ts";
import classes from "./staff.module.css";

/** The pages about our people, beside each other. */
export function StaffTabs() {
  const t = useMessages(messages);
  const may = useMay();
  const { pathname } = useLocation();
  return (
    <nav className={classes.tabs} aria-label={t("people")}>
      {tabs
        .filter(({ needs }) => may(needs))
        .map(({ href, name }) => (
          <Link key={href} to={href} aria-current={pathname === href ? "page" : undefined} activeProps={noProps}>
            {t(name)}
          </Link>
        ))}
    </nav>
  );
}

const noProps = {};
const tabs = [
  { href: "/people", name: "people", needs: staffApi.people },
  { href: "/roster", name: "roster", needs: staffApi.onDuty },
  { href: "/departments", name: "departments", needs: staffApi.departments },
  { href: "/rights", name: "rights", needs: staffApi.rights },
  { href: "/api-keys", name: "apiKeys", needs: staffApi.keys },
  { href: "/sessions", name: "sessions", needs: staffApi.keys },
] as const;
