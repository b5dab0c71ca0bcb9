import { Button } from "@mantine/core";
import type { OwnRole } from "@kept/domain/staff/own-role.ts";
import { useLanguage, useMessages } from "../platform/use-messages.ts";
import { messages } from "./rights-messages.ts";
import classes from "./staff.module.css";

type Props = { roles: readonly OwnRole[]; mayChange: boolean; open: (code: string) => void };

/** The roles the company made itself, and the way to make one. */
export function OwnRoles({ roles, mayChange, open }: Props) {
  const t = useMessages(messages);
  const language = useLanguage();
  if (roles.length === 0 && !mayChange) return null;
  return (
    <section className={classes.section} data-last>
      <h2>{t("ownRoles")}</h2>
      <p className={classes.quiet}>{t("ownRolesHint")}</p>
      <ul className={classes.lines}>
        {roles.map(({ code, name, held, verbs }) => (
          <li key={code}>
            {mayChange ? (
              <Button variant="subtle" size="compact-sm" onClick={() => open(code)}>
                {name[language]}
              </Button>
            ) : (
              <span>{name[language]}</span>
            )}
            <span className={classes.quiet}>{t("held", { n: held, count: verbs.length })}</span>
          </li>
        ))}
      </ul>
      {mayChange && (
        <Button variant="default" size="xs" onClick={() => open("new")}>
          {t("addOwnRole")}
        </Button>
      )}
    </section>
  );
}
