import { Button, Menu } from "@mantine/core";
import { ticketsApi } from "@kept/domain/tickets/api.ts";
import { listAskFor } from "@kept/domain/tickets/list-shape.ts";
import { addressOf } from "../platform/client.ts";
import { useMay } from "../platform/use-may.ts";
import { useMessages } from "../platform/use-messages.ts";
import { listMessages } from "./list-messages.ts";
import type { TicketFilters } from "./ticket-filters.ts";

/** The list as it is filtered, ordered and shown, as a file. */
export function ExportList({ filters }: { filters: TicketFilters }) {
  const t = useMessages(listMessages);
  const may = useMay();
  if (!may(ticketsApi.exportList)) return null;
  const address = (format: "csv" | "xlsx") =>
    addressOf(ticketsApi.exportList, { ...listAskFor(filters), columns: filters.columns ?? "", format });
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <Button size="xs" variant="default">
          {t("export")}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item component="a" href={address("xlsx")} download>
          {t("asExcel")}
        </Menu.Item>
        <Menu.Item component="a" href={address("csv")} download>
          {t("asCsv")}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
