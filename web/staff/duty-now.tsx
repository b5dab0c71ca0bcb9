import { staffApi } from "@kept/domain/staff/api.ts";
import { useAsk } from "../platform/use-ask.ts";
import { useLanguage, useMessages } from "../platform/use-messages.ts";
import { messages } from "./messages.ts";
import { roleNames } from "@kept/domain/staff/role-names.ts";
import classes from "./staff.module.css";

/** Who is on duty now in the roles that customers wait for, and for whom they stand in. */
export function DutyNow() {
  const t = useMessages(messages);
  const language = useLanguage();
  const duty = useAsk(staffApi.onDuty, {}, { refetchInterval: 60_000 });
  const everybody = useAsk(staffApi.people, { state: "all", limit: 200 });
  const nameOf = (id: string) => everybody.data?.rows.find((person) => person.id === id)?.name ?? "…";
  const rows = duty.data?.rows.filter(({ rostered, people }) => rostered && people.length > 0) ?? [];
  if (rows.length === 0) return null;
  const between = language === "en" ? ", " : "、";
  return (
    <section className={classes.onDuty} aria-label={t("onDutyNow")}>
      <h2>{t("onDutyNow")}</h2>
      <dl className={classes.duty}>
        {rows.map(({ role, people }) => (
          <div key={role}>
            <dt>{roleNames[role][language]}</dt>
            <dd>
              {people
                .map(({ name, insteadOf }) =>
                  insteadOf ? `${name} (${t("insteadOf", { name: nameOf(insteadOf) })})` : name,
                )
                .join(between)}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
