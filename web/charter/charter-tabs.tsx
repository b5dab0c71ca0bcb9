import { Link, useLocation } from "@tanstack/react-router";
import { PageTabs } from "@kept/ui/page-tabs.tsx";
import { codeMessages } from "./code-messages.ts";
import { useMessages } from "../platform/use-messages.ts";

/** What we promise, and what is kept beside it: the codes of faults and the words on the phone. */
export function CharterTabs() {
  const t = useMessages(codeMessages);
  const { pathname } = useLocation();
  return (
    <PageTabs label={t("charter")}>
      {tabs.map(({ href, name }) => (
        <Link key={href} to={href} aria-current={pathname === href ? "page" : undefined} activeProps={noProps}>
          {t(name)}
        </Link>
      ))}
    </PageTabs>
  );
}

const noProps = {};
const tabs = [
  { href: "/charter", name: "charter" },
  { href: "/codes", name: "title" },
  { href: "/house-rules", name: "houseRules" },
  { href: "/guidance", name: "guidance" },
  { href: "/rules", name: "rules" },
  { href: "/ticket-fields", name: "ticketFields" },
  { href: "/ticket-tags", name: "ticketTags" },
  { href: "/replies", name: "replies" },
  { href: "/macros", name: "macros" },
] as const;
