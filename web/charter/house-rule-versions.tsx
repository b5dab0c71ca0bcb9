import type { HouseRulesVersion } from "@kept/domain/charter/house-rules.ts";
import type { Instant } from "@kept/domain/kit/instant.ts";
import { useMessages } from "../platform/use-messages.ts";
import { useTimes } from "../platform/use-times.ts";
import { messages } from "./house-rule-messages.ts";
import classes from "./house-rules.module.css";

type Props = { inForce: HouseRulesVersion; versions: readonly HouseRulesVersion[] };

/** The versions of the house rules, the newest first: from when each holds, who made it and why. */
export function HouseRuleVersions({ inForce, versions }: Props) {
  const t = useMessages(messages);
  const times = useTimes();
  const dated = (at: Instant) => `${times.date(at)} ${times.clock(at)}`;
  return (
    <section className={classes.versions} aria-label={t("versions")}>
      <h2>{t("versions")}</h2>
      <ol>
        {versions.map(({ version, holdsFrom, madeByName, why }) => (
          <li key={version}>
            <strong>{version}</strong> {version === 0 ? t("first") : [dated(holdsFrom), madeByName, why].join(" · ")}
            {version === inForce.version && ` · ${t("holds")}`}
            {version > inForce.version && ` · ${t("planned")}`}
          </li>
        ))}
      </ol>
    </section>
  );
}
