import { Link } from "@tanstack/react-router";
import type { AuditRow } from "@kept/domain/app/api.ts";
import { differences, type Difference } from "@kept/domain/app/differences.ts";
import { useLanguage, useMessages } from "../platform/use-messages.ts";
import { useTimes } from "../platform/use-times.ts";
import { messages } from "./audit-messages.ts";
import { verbName } from "./audit-verbs.ts";
import classes from "./audit.module.css";

type Props = { row: AuditRow; narrow: (by: { person?: string; verb?: string; subject?: string }) => void };

/** One entry of the audit: person, verb and subject narrow the list when chosen; what changed stands with what it was. */
export function AuditEntry({ row, narrow }: Props) {
  const t = useMessages(messages);
  const language = useLanguage();
  const times = useTimes();
  const { at, actorName, actorKind, address, verb, subject, subjectName } = row;
  const place = placeOf(subject);
  const said = verbName(verb)?.[language];
  return (
    <tr>
      <td>
        <time dateTime={at}>{times.exact(at)}</time>
      </td>
      <td>
        <Narrow says={actorName || t("nobody")} does={() => narrow({ person: actorName })} />
        {actorKind === "key" && <small>{t("key")}</small>}
        {address && <small>{address}</small>}
      </td>
      <td>
        <Narrow says={said ?? verb} does={() => narrow({ verb })} />
        {said && <small>{verb}</small>}
      </td>
      <td>
        <Narrow says={subjectName ?? subject} does={() => narrow({ subject })} />
        {place && (
          <Link to={place as string} className={classes.open} aria-label={t("open")} title={t("open")}>
            ↗
          </Link>
        )}
        {subjectName && <small title={subject}>{subject.split(":")[0]}</small>}
      </td>
      <td>
        <Changes
          found={differences(row.before, row.after).filter(({ before, after }) => (before ?? "") !== (after ?? ""))}
        />
      </td>
    </tr>
  );
}

/** Where the thing an entry is about can be looked at. */
function placeOf(subject: string): string | null {
  const [kind = "", id = ""] = subject.split(":");
  const room = rooms[kind];
  return room && id ? `/${room}/${id}` : null;
}
const rooms: Readonly<Record<string, string>> = {
  ticket: "tickets",
  customer: "customers",
  staff: "people",
  promise: "promises",
};

function Narrow({ says, does }: { says: string; does: () => void }) {
  return (
    <button type="button" className={classes.narrow} onClick={does}>
      {says}
    </button>
  );
}

/** The first few places that changed; the rest on demand. */
function Changes({ found }: { found: readonly Difference[] }) {
  const shown = 4;
  if (found.length <= shown) return <ChangeList found={found} />;
  return (
    <details>
      <summary>
        {found
          .slice(0, shown)
          .map(({ path }) => path)
          .join(", ")}{" "}
        … {found.length}
      </summary>
      <ChangeList found={found} />
    </details>
  );
}

function ChangeList({ found }: { found: readonly Difference[] }) {
  const t = useMessages(messages);
  return (
    <ul className={classes.changes}>
      {found.map(({ path, before, after }) => (
        <li key={path}>
          {path && <span className={classes.path}>{path}</span>}
          {before !== undefined && (
            <del aria-label={t("was")} title={t("was")}>
              {written(before)}
            </del>
          )}
          {after !== undefined && (
            <ins aria-label={t("is")} title={t("is")}>
              {written(after)}
            </ins>
          )}
        </li>
      ))}
    </ul>
  );
}

const written = (value: unknown): string => (typeof value === "string" ? value : JSON.stringify(value));
