import { Button } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import type { AskOf } from "@kept/domain/kit/api.ts";
import { customersApi } from "@kept/domain/customers/api.ts";
import { EmptyState } from "@kept/ui/empty-state.tsx";
import { RowList } from "@kept/ui/row-list.tsx";
import { useAsk } from "../platform/use-ask.ts";
import { useMessages } from "../platform/use-messages.ts";
import { messages } from "./messages.ts";

/** What each shelf of the list asks for. */
export const filters: Record<string, Pick<AskOf<typeof customersApi.list>, "incomplete" | "importance">> = {
  all: {},
  incomplete: { incomplete: "true" },
  key: { importance: "key" },
};

/** Customers by name, page after page. */
export function CustomerRows({ shelf }: { shelf: string }) {
  const [marks, setMarks] = useState<readonly string[]>([]);
  return [undefined, ...marks].map((after, place, pages) => (
    <Page
      key={`${shelf} ${after ?? ""}`}
      asked={{ ...filters[shelf], limit: 60, ...(after ? { after } : {}) }}
      more={place === pages.length - 1 ? (next) => setMarks([...marks, next]) : undefined}
    />
  ));
}

function Page({ asked, more }: { asked: AskOf<typeof customersApi.list>; more: ((next: string) => void) | undefined }) {
  const t = useMessages(messages);
  const navigate = useNavigate();
  const { data } = useAsk(customersApi.list, asked);
  if (!data) return null;
  return (
    <>
      <RowList
        label={t("customers")}
        rows={data.rows}
        keyOf={({ id }) => id}
        open={({ id }) => void navigate({ to: "/customers/$id", params: { id } as never })}
        show={(customer) => ({
          lead: customer.name,
          says: [customer.code, customer.salesOwnerName, customer.serviceOwnerName].filter(Boolean).join(" · "),
          end:
            customer.openTickets > 0
              ? t("openTickets", { n: customer.openTickets })
              : customer.incomplete && t("incomplete"),
        })}
        empty={asked.after ? null : <EmptyState title={t("none")} hint={t("noneHint")} />}
      />
      {more && data.next && (
        <Button variant="default" size="compact-sm" mt="sm" onClick={() => data.next && more(data.next)}>
          {t("more")}
        </Button>
      )}
    </>
  );
}
