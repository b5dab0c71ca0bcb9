import { dispatchApi } from "@kept/domain/dispatch/api.ts";
import { useAsk } from "../platform/use-ask.ts";
import { useMay } from "../platform/use-may.ts";
import { useMessages } from "../platform/use-messages.ts";
import { messages } from "./messages.ts";
import { useSkillName } from "./skill-name.ts";
import classes from "./dispatch.module.css";

/** All engineers with their duty, load and skills. */
export function EngineerBoard() {
  const t = useMessages(messages);
  const may = useMay();
  const skillName = useSkillName();
  const { data } = useAsk(dispatchApi.engineers, {}, { enabled: may(dispatchApi.engineers) });
  if (!data) return null;
  return (
    <section aria-label={t("engineers")}>
      <h2 className={classes.heading}>{t("engineers")}</h2>
      <ul className={classes.list}>
        {data.rows.map(({ id, name, duty, load, skills }) => (
          <li key={id} className={classes.engineer} data-away={duty === "away" || undefined}>
            <span />
            <span>
              {name}
              <span className={classes.reasons}>
                <span>{t(duty)}</span>
                <span>{load === 0 ? t("free") : t("busy", { count: load })}</span>
                <span>{skills.map(({ code }) => skillName(code)).join(" ")}</span>
              </span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
