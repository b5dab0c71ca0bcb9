import { Table } from "@mantine/core";
import { mailApi } from "@kept/domain/mail/api.ts";
import { Moment } from "../platform/moment.tsx";
import { useAsk } from "../platform/use-ask.ts";
import { useMessages } from "../platform/use-messages.ts";
import classes from "./mail.module.css";
import { messages } from "./messages.ts";

/** Each look into a mailbox, the latest first. */
export function LookLog({ id }: { id: string }) {
  const t = useMessages(messages);
  const { data } = useAsk(mailApi.looks, { id, limit: 100 });
  return (
    <div className={classes.log}>
      <Table aria-label={t("log")}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t("at")}</Table.Th>
            <Table.Th>{t("outcome")}</Table.Th>
            <Table.Th>{t("found")}</Table.Th>
            <Table.Th>{t("took")}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {data?.rows.map(({ at, tookMs, found, error }) => (
            <Table.Tr key={at}>
              <Table.Td>
                <Moment at={at} />
              </Table.Td>
              <Table.Td>{error ?? t("fine")}</Table.Td>
              <Table.Td>{found}</Table.Td>
              <Table.Td>{tookMs} ms</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}
