import { IconCheck } from "@tabler/icons-react";
import { roles, type Role } from "@kept/domain/kit/actor.ts";
import type { OutputOf } from "@kept/domain/kit/api.ts";
import { whyMay } from "@kept/domain/kit/policy.ts";
import { staffApi } from "@kept/domain/staff/api.ts";
import type { OwnRole } from "@kept/domain/staff/own-role.ts";
import { roomNames } from "@kept/domain/staff/room-names.ts";
import { EmptyState } from "@kept/ui/empty-state.tsx";
import { useLanguage, useMessages } from "../platform/use-messages.ts";
import { messages } from "./rights-messages.ts";
import { roleNames } from "@kept/domain/staff/role-names.ts";
import { useRightNames } from "./use-right-names.ts";
import classes from "./rights.module.css";

export type Right = OutputOf<typeof staffApi.rights>["rows"][number];
/** Whose rights are looked at: the roles they have, of the house and of the company's own. */
export type Holder = { readonly roles: readonly Role[]; readonly ownRoles: readonly string[] };

type Props = {
  rights: readonly Right[];
  ownRoles: readonly OwnRole[];
  holder: Holder | null;
  text: string;
  only: boolean;
};

/** The rights room by room: a column for every role, or, for one person, whether and why. */
export function RightsTable({ rights, ownRoles, holder, text, only }: Props) {
  const t = useMessages(messages);
  const language = useLanguage();
  const nameOf = useRightNames();
  const wanted = text.trim().toLowerCase();
  const why = useWhy(holder, ownRoles);
  const roomOf = (verb: string) => verb.split(".")[0] ?? "";
  const roomName = (room: string) => roomNames[room]?.[language] ?? room;
  const shown = rights.filter(
    (right) =>
      (!only || why(right) !== null) &&
      [nameOf(right.verb), right.verb, roomName(roomOf(right.verb)), ...right.does].some((words) =>
        words.toLowerCase().includes(wanted),
      ),
  );
  if (shown.length === 0) return <EmptyState title={t("nothingFound")} hint={t("nothingFoundHint")} />;
  const columns = roles.filter((role) => role !== "administrator");
  const whoMay = ({ who }: Right) => {
    if (who === "anyone") return t("byAnyone");
    if (who.length === roles.length) return t("byEverybody");
    const named = who.length > 0 ? who : (["administrator"] as const);
    return named.map((role) => roleNames[role][language]).join(language === "en" ? ", " : "、");
  };
  return (
    <div className={classes.room}>
      <table className={classes.table} data-holder={holder ? true : undefined}>
        <thead>
          <tr>
            <th scope="col">{t("right")}</th>
            {holder ? (
              <th scope="col">{t("why")}</th>
            ) : (
              <>
                {columns.map((role) => (
                  <th key={role} scope="col" className={classes.role}>
                    {roleNames[role][language]}
                  </th>
                ))}
                <th scope="col" className={classes.inWords}>
                  {t("who")}
                </th>
              </>
            )}
          </tr>
        </thead>
        {[...Map.groupBy(shown, ({ verb }) => roomOf(verb))].map(([room, ofRoom]) => (
          <tbody key={room}>
            <tr>
              <th scope="rowgroup" colSpan={holder ? 2 : columns.length + 2} className={classes.group}>
                {roomName(room)}
              </th>
            </tr>
            {ofRoom.map((right) => (
              <tr key={right.verb}>
                <th scope="row" title={`${right.verb}: ${right.does.join("; ")}`}>
                  {nameOf(right.verb)}
                </th>
                {holder ? (
                  <td>{why(right) ?? <span className={classes.no}>{t("mayNot")}</span>}</td>
                ) : (
                  <>
                    {columns.map((role) => (
                      <RoleCell key={role} role={role} right={right} />
                    ))}
                    <td className={classes.inWords}>{whoMay(right)}</td>
                  </>
                )}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

function RoleCell({ role, right }: { role: Role; right: Right }) {
  const t = useMessages(messages);
  const may = right.who === "anyone" || right.who.includes(role);
  return (
    <td className={classes.role}>
      {may ? (
        <IconCheck size={16} aria-label={t("may")} />
      ) : (
        <span className={classes.no} aria-label={t("mayNot")}>
          ·
        </span>
      )}
    </td>
  );
}

/** Why the holder may do a thing, in words; null when they may not. */
function useWhy(holder: Holder | null, ownRoles: readonly OwnRole[]): (right: Right) => string | null {
  const t = useMessages(messages);
  const language = useLanguage();
  return (right) => {
    if (!holder) return null;
    const mine = ownRoles.filter(({ code }) => holder.ownRoles.includes(code));
    const verbs = mine.flatMap((role) => role.verbs);
    const actor = { kind: "staff", id: "", name: "", language, roles: holder.roles, verbs } as const;
    const why = whyMay(actor, right);
    switch (why) {
      case null:
        return null;
      case "anyone":
        return t("byAnyone");
      case "administrator":
        return t("byAdministrator");
      case "house":
      case "own-role":
        return t("byOwnRole", { role: mine.find((role) => role.verbs.includes(right.verb))?.name[language] ?? "" });
      default:
        return right.who.length === roles.length ? t("byEverybody") : t("byRole", { role: roleNames[why][language] });
    }
  };
}
