import { useState, type ReactNode } from "react";
import { Button, NativeSelect, Popover, TagsInput, TextInput } from "@mantine/core";
import { ticketsApi, type TicketRow } from "@kept/domain/tickets/api.ts";
import { urgencies, type Urgency } from "@kept/domain/tickets/ticket.ts";
import { urgencyNames } from "@kept/domain/tickets/words.ts";
import { useMay } from "../platform/use-may.ts";
import { useLanguage, useMessages } from "../platform/use-messages.ts";
import { listMessages } from "./list-messages.ts";
import { useBulk, type BulkResult } from "./use-bulk.ts";
import classes from "./ticket-list.module.css";

/** What rooms above can do to many tickets: their button, told how each went. */
export type FurtherAct = (tickets: readonly TicketRow[], report: (results: readonly BulkResult[]) => void) => ReactNode;

type Props = { tickets: readonly TicketRow[]; clear: () => void; further?: FurtherAct | undefined };

/** What can be done to all selected tickets at once; what was not done is said with the reason. */
export function BulkBar({ tickets, clear, further }: Props) {
  const t = useMessages(listMessages);
  const may = useMay();
  const [failed, setFailed] = useState<readonly BulkResult[]>([]);
  const report = (results: readonly BulkResult[]) => setFailed(results.filter(({ done }) => !done));
  const bulk = useBulk(report);
  if (tickets.length === 0 && failed.length === 0) return null;
  return (
    <section className={classes.bulk} aria-label={t("chosen", { n: tickets.length })}>
      <strong role="status">{t("chosen", { n: tickets.length })}</strong>
      {tickets.length > 0 && (
        <>
          {further?.(tickets, report)}
          {may(ticketsApi.tagMany) && (
            <Act says={t("tags")}>
              {(done) => (
                <TagForm
                  tickets={tickets}
                  change={(add, remove) => {
                    bulk.tag(tickets.map(({ id }) => ({ id, add, remove })));
                    done();
                  }}
                />
              )}
            </Act>
          )}
          {may(ticketsApi.setUrgencyOfMany) && (
            <Act says={t("urgency")}>
              {(done) => (
                <UrgencyForm
                  change={(urgency, why) => {
                    bulk.urge(tickets.map(({ id }) => ({ id, urgency, why })));
                    done();
                  }}
                />
              )}
            </Act>
          )}
        </>
      )}
      <Button
        size="xs"
        variant="subtle"
        color="gray"
        onClick={() => {
          setFailed([]);
          clear();
        }}
      >
        {t("clear")}
      </Button>
      {failed.length > 0 && (
        <div role="alert">
          {t("notDone", { n: failed.length })}
          <ul className={classes.results}>
            {failed.map(({ id, number, why }) => (
              <li key={id}>
                {number} · {why}
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}

/** A button that opens a small form above it. */
function Act({ says, children }: { says: string; children: (done: () => void) => ReactNode }) {
  const [opened, setOpened] = useState(false);
  return (
    <Popover opened={opened} onChange={setOpened} position="top-start" trapFocus returnFocus withinPortal>
      <Popover.Target>
        <Button size="xs" variant="default" onClick={() => setOpened(!opened)}>
          {says}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>{children(() => setOpened(false))}</Popover.Dropdown>
    </Popover>
  );
}

type TagProps = { tickets: readonly TicketRow[]; change: (add: string[], remove: string[]) => void };

function TagForm({ tickets, change }: TagProps) {
  const t = useMessages(listMessages);
  const [add, setAdd] = useState<string[]>([]);
  const [remove, setRemove] = useState<string[]>([]);
  const known = [...new Set(tickets.flatMap(({ tags }) => tags))].toSorted();
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (add.length + remove.length > 0) change(add, remove);
      }}
    >
      <TagsInput
        data-autofocus
        label={t("addTags")}
        data={known}
        value={add}
        onChange={setAdd}
        acceptValueOnBlur
        comboboxProps={{ withinPortal: false }}
      />
      {known.length > 0 && (
        <TagsInput
          label={t("removeTags")}
          data={known}
          value={remove}
          onChange={(tags) => setRemove(tags.filter((tag) => known.includes(tag)))}
          comboboxProps={{ withinPortal: false }}
        />
      )}
      <Button type="submit">{t("apply")}</Button>
    </form>
  );
}

function UrgencyForm({ change }: { change: (urgency: Urgency, why: string) => void }) {
  const t = useMessages(listMessages);
  const language = useLanguage();
  const [urgency, setUrgency] = useState<Urgency>("high");
  const [why, setWhy] = useState("");
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        change(urgency, why);
      }}
    >
      <NativeSelect
        data-autofocus
        label={t("urgency")}
        value={urgency}
        onChange={({ target }) => setUrgency(target.value as Urgency)}
        data={urgencies.toReversed().map((value) => ({ value, label: urgencyNames[value][language] }))}
      />
      <TextInput label={t("why")} required value={why} onChange={({ target }) => setWhy(target.value)} />
      <Button type="submit">{t("apply")}</Button>
    </form>
  );
}
