import type { ClauseVersion } from "@kept/domain/charter/api.ts";
import { figureAlone } from "@kept/domain/charter/figure.ts";
import { durationInWords } from "@kept/domain/kit/duration-in-words.ts";
import { msOf, type Instant } from "@kept/domain/kit/instant.ts";
import { messages } from "./messages.ts";
import classes from "./charter.module.css";
import { useLanguage, useMessages } from "../platform/use-messages.ts";
import { useTimes } from "../platform/use-times.ts";

/** The versions of a clause, the newest first: from when each holds, its figure, who made it and why. */
export function ClauseVersions({ inForce, versions }: { inForce: ClauseVersion; versions: readonly ClauseVersion[] }) {
  const t = useMessages(messages);
  const language = useLanguage();
  const times = useTimes();
  const dated = (at: Instant) => `${times.date(at)} ${times.clock(at)}`;
  const sinceWords = (version: ClauseVersion) =>
    msOf(version.holdsFrom) === 0 ? t("always") : t("since", { date: dated(version.holdsFrom) });
  return (
    <>
      <h3>{t("versions")}</h3>
      <ol className={classes.rungs}>
        {versions.map((version) => (
          <li key={version.version}>
            <span className={classes.moment}>{t("version", { n: version.version })}</span>{" "}
            {version.figure && figureAlone(version.figure, language)}
            {version.help &&
              ` · ${t("helpFigures", { taken: durationInWords(version.help.acknowledgeMs, language), done: durationInWords(version.help.actMs, language) })}`}
            <span className={classes.quiet}>
              {" · "}
              {sinceWords(version)}
              {version.version === inForce.version && ` · ${t("inForce")}`}
              {msOf(version.holdsFrom) > msOf(inForce.holdsFrom) && ` · ${t("planned")}`}
            </span>
            <div className={classes.quiet}>
              {version.why
                ? `${version.why} · ${t("madeBy", { name: version.madeByName, date: dated(version.madeAt) })}`
                : t("byDefault")}
            </div>
          </li>
        ))}
      </ol>
    </>
  );
}
