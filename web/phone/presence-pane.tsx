import { phoneApi } from "@kept/domain/phone/api.ts";
import { useAsk } from "../platform/use-ask.ts";
import { useMessages } from "../platform/use-messages.ts";
import { messages } from "./messages.ts";
import classes from "./phone.module.css";
import { PresenceSwitch } from "./presence-switch.tsx";

/** Who of the hotline is at their telephone, and what I am. */
export function PresencePane() {
  const t = useMessages(messages);
  const { data } = useAsk(phoneApi.presence, {});
  if (!data) return null;
  return (
    <section aria-label={t("presence")}>
      <h2 className={classes.title}>{t("presence")}</h2>
      <PresenceSwitch />
      <ul className={classes.people}>
        {data.rows.map(({ staffId, name, presence }) => (
          <li key={staffId} data-presence={presence}>
            {name} <span className={classes.quiet}>{t(presence)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
