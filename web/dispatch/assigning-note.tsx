import type { AssigningRight } from "@kept/domain/dispatch/assigning-right.ts";
import { useMessages } from "../platform/use-messages.ts";
import { messages } from "./messages.ts";

/** Says who has the right to assign now, and in what capacity I have it (3.6.2). */
export function AssigningNote({ right }: { right: AssigningRight }) {
  const t = useMessages(messages);
  const manager = right.manager?.name ?? t("nobodyManages");
  switch (right.as) {
    case "manager":
    case "administrator":
      return <>{t("asManager")}</>;
    case "stand-in":
      return <>{t("asStandIn", { manager })}</>;
    case "hotline":
      return <>{t("asHotline", { manager })}</>;
    case null:
      return right.away && right.standIn ? (
        <>{t("notYoursAway", { manager, standIn: right.standIn.name })}</>
      ) : (
        <>{t("notYours", { manager })}</>
      );
  }
}
