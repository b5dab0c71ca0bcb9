import { Button, TextInput } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { z } from "zod";
import { appApi } from "@kept/domain/app/api.ts";
import { EmptyState } from "@kept/ui/empty-state.tsx";
import { ErrorNote } from "@kept/ui/error-note.tsx";
import { PageHead } from "@kept/ui/page-head.tsx";
import { ask, type Refused } from "../platform/client.ts";
import { ExportMenu } from "../platform/export-menu.tsx";
import { useMay } from "../platform/use-may.ts";
import { useMessages } from "../platform/use-messages.ts";
import { AuditEntry } from "./audit-entry.tsx";
import { messages } from "./audit-messages.ts";
import { AuditSeal } from "./audit-seal.tsx";
import classes from "./audit.module.css";

const word = z.string().optional().catch(undefined);
const Filters = z.object({ person: word, verb: word, subject: word, from: word, to: word });
type Filters = z.infer<typeof Filters>;

/** Who did what to what, with what it was before and after; the filters stand in the address. */
export function AuditPage() {
  const t = useMessages(messages);
  const may = useMay();
  const navigate = useNavigate();
  const filters = Filters.parse(useSearch({ strict: false }) ?? {});
  const show = (next: Filters) => void navigate({ to: "/audit", search: next as never, replace: true });
  const found = useAudit(filters);
  const rows = found.data?.pages.flatMap((page) => page.rows);
  return (
    <>
      <PageHead
        title={t("title")}
        lede={t("lede")}
        acts={
          <>
            <ExportMenu of={appApi.exportAudit} asked={filters} />
            {may(appApi.auditSeal) && <AuditSeal />}
          </>
        }
      />
      <div id="audit-seal" aria-live="polite" />
      <Narrowing filters={filters} show={show} />
      {found.error && <ErrorNote says={found.error.detail} again={() => void found.refetch()} />}
      {rows?.length === 0 && <EmptyState title={t("none")} hint={t("noneHint")} />}
      {rows && rows.length > 0 && (
        <table className={classes.list}>
          <thead>
            <tr>
              <th>{t("when")}</th>
              <th>{t("who")}</th>
              <th>{t("what")}</th>
              <th>{t("toWhat")}</th>
              <th>{t("changes")}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <AuditEntry key={row.seq} row={row} narrow={(by) => show({ ...filters, ...by })} />
            ))}
          </tbody>
        </table>
      )}
      {found.hasNextPage && (
        <Button variant="default" loading={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
          {t("more")}
        </Button>
      )}
    </>
  );
}

function useAudit(filters: Filters) {
  const pageAfter = (after: string | undefined) => ask(appApi.audit, { ...filters, after, limit: 50 });
  return useInfiniteQuery<Awaited<ReturnType<typeof pageAfter>>, Refused>({
    queryKey: ["audit", filters],
    queryFn: ({ pageParam }) => pageAfter(pageParam as string | undefined),
    initialPageParam: undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  });
}

function Narrowing({ filters, show }: { filters: Filters; show: (next: Filters) => void }) {
  const t = useMessages(messages);
  const field = (name: keyof Filters, type: "search" | "date") => (
    <TextInput
      key={`${name}-${filters[name] ?? ""}`}
      type={type}
      label={t(name)}
      size="xs"
      defaultValue={filters[name] ?? ""}
      onBlur={({ currentTarget: { value } }) =>
        value !== (filters[name] ?? "") && show({ ...filters, [name]: value || undefined })
      }
    />
  );
  return (
    <form
      className={classes.filters}
      onSubmit={(event) => {
        event.preventDefault();
        if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
      }}
    >
      {field("person", "search")}
      {field("verb", "search")}
      {field("subject", "search")}
      {field("from", "date")}
      {field("to", "date")}
      <button type="submit" className={classes.hidden} tabIndex={-1} aria-hidden />
      {Object.values(filters).some(Boolean) && (
        <Button size="xs" variant="subtle" onClick={() => show({})}>
          {t("clear")}
        </Button>
      )}
    </form>
  );
}
