import { useNavigate } from "@tanstack/react-router";
import { keepPreviousData } from "@tanstack/react-query";
import { customersApi } from "@kept/domain/customers/api.ts";
import type { Match } from "@kept/domain/customers/customer.ts";
import { EmptyState } from "@kept/ui/empty-state.tsx";
import { RowList } from "@kept/ui/row-list.tsx";
import { useAsk } from "../platform/use-ask.ts";
import { useMessages } from "../platform/use-messages.ts";
import { messages } from "./messages.ts";

/** Who may be meant by what was typed, the likeliest first, and by which words. */
export function CustomerMatches({ text }: { text: string }) {
  const t = useMessages(messages);
  const navigate = useNavigate();
  const { data } = useAsk(customersApi.find, { text, limit: 50 }, { placeholderData: keepPreviousData });
  if (!data) return null;
  return (
    <RowList
      label={t("customers")}
      rows={data.rows}
      keyOf={({ id }) => id}
      open={({ id }) => void navigate({ to: "/customers/$id", params: { id } as never })}
      show={(match) => ({
        lead: match.name,
        says: foundBy(match),
        end: match.openTickets > 0 && t("openTickets", { n: match.openTickets }),
      })}
      empty={<EmptyState title={t("noMatch")} hint={t("noMatchHint")} />}
    />
  );

  function foundBy({ foundBy: how, contact, code }: Match) {
    const name = contact?.name ?? "";
    if (how === "contact") return t("foundContact", { name });
    if (how === "number") return t("foundNumber", { name });
    return how === "similar" ? t("foundSimilar") : code;
  }
}
