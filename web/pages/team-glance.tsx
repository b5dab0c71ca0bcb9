import { dispatchApi } from "@kept/domain/dispatch/api.ts";
import { useAsk } from "../platform/use-ask.ts";
import { useMay } from "../platform/use-may.ts";
import { useMessages } from "../platform/use-messages.ts";
import { messages } from "./home-messages.ts";
import classes from "./home.module.css";

const order = ["on-duty", "stands-in", "off-duty", "away"] as const;

/** The engineers at a glance: who is there, and how much each has in hand. */
export function TeamGlance() {
  const t = useMessages(messages);
  const may = useMay();
  const engineers = useAsk(dispatchApi.engineers, {}, { enabled: may(dispatchApi.engineers) });
  const rows = (engineers.data?.rows ?? []).toSorted(
    (a, b) => order.indexOf(a.duty) - order.indexOf(b.duty) || b.load - a.load,
  );
  if (rows.length === 0) return null;
  const most = Math.max(1, ...rows.map(({ load }) => load));
  return (
    <aside className={classes.team} aria-label={t("team")}>
      <h2 className={classes.kind}>{t("engineers")}</h2>
      <ul className={classes.list}>
        {rows.map(({ id, name, load, duty }) => (
          <li key={id} className={classes.mate} data-away={duty === "away" || duty === "off-duty" || undefined}>
            <span>{name}</span>
            <span className={classes.duty}>{t(duty)}</span>
            <span className={classes.bar} aria-hidden>
              <span style={{ inlineSize: `${(100 * load) / most}%` }} />
            </span>
            <span className={classes.load}>{t("load", { n: load })}</span>
          </li>
        ))}
      </ul>
    </aside>
  );
}
