import { Button, NativeSelect } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { feedbackApi } from "@kept/domain/feedback/api.ts";
import type { Complaint } from "@kept/domain/feedback/complaint.ts";
import { EmptyState } from "@kept/ui/empty-state.tsx";
import { ErrorNote } from "@kept/ui/error-note.tsx";
import { FilterBar } from "@kept/ui/filter-bar.tsx";
import { PageHead } from "@kept/ui/page-head.tsx";
import { ask, type Refused } from "../platform/client.ts";
import { ExportMenu } from "../platform/export-menu.tsx";
import { Moment } from "../platform/moment.tsx";
import { keyOf, useAsk } from "../platform/use-ask.ts";
import { useKeys } from "../platform/use-keys.ts";
import { useMessages } from "../platform/use-messages.ts";
import { ComplaintPane } from "./complaint-pane.tsx";
import classes from "./feedback.module.css";
import { messages } from "./messages.ts";

const states = ["unclosed", "open", "answered", "closed", "all"] as const;
const clauses = ["3.4", "3.6.7"] as const;
type Search = { id?: string; state?: (typeof states)[number]; clause?: (typeof clauses)[number] };

/** The complaints about conduct, the latest first; beside them one with what was done about it (3.4, 3.6.7, 2.6). */
export function ComplaintsPage() {
  const t = useMessages(messages);
  const { id, ...search } = useSearch({ strict: false }) as Search;
  const navigate = useNavigate();
  const state = states.find((each) => each === search.state) ?? (id ? "all" : "unclosed");
  const clause = clauses.find((each) => each === search.clause);
  const { rows, more, failed, again } = useComplaints({ state, ...(clause ? { clause } : {}) });
  const chosen = id ?? rows?.[0]?.id;
  const show = (change: Search) =>
    void navigate({ to: "/complaints", search: { id, ...search, ...change } as never, replace: true });
  const move = (by: 1 | -1) => {
    const all = rows ?? [];
    const next = all[Math.max(0, Math.min(all.length - 1, all.findIndex((row) => row.id === chosen) + by))];
    if (next) show({ id: next.id, state });
  };
  useKeys({ j: () => move(1), k: () => move(-1), ArrowDown: () => move(1), ArrowUp: () => move(-1) });
  return (
    <>
      <PageHead
        title={t("complaints")}
        lede={<Figures />}
        acts={<ExportMenu of={feedbackApi.exportComplaints} asked={{ state, ...(clause ? { clause } : {}) }} />}
      />
      <FilterBar
        label={t("complaints")}
        shelves={states.map((value) => ({ value, label: t(`state-${value}`) }))}
        chosen={state}
        choose={(next) => show({ state: states.find((each) => each === next), id: undefined })}
      >
        <NativeSelect
          size="xs"
          aria-label={t("conduct")}
          value={clause ?? ""}
          data={[
            { value: "", label: t("clause-all") },
            ...clauses.map((value) => ({ value, label: t(`clause-${value}`) })),
          ]}
          onChange={(event) =>
            show({ state, clause: clauses.find((each) => each === event.currentTarget.value), id: undefined })
          }
        />
      </FilterBar>
      {failed && <ErrorNote says={failed.detail} again={again} />}
      <div className={classes.page}>
        <nav aria-label={t("complaints")}>
          <ul className={classes.list}>
            {rows?.map((row) => (
              <ComplaintLine
                key={row.id}
                row={row}
                chosen={row.id === chosen}
                choose={() => show({ id: row.id, state })}
              />
            ))}
          </ul>
          {more && (
            <Button variant="subtle" size="compact-sm" onClick={more}>
              {t("more")}
            </Button>
          )}
          {rows?.length === 0 && <EmptyState title={t("noComplaints")} hint={t("noComplaintsHint")} />}
        </nav>
        {chosen && <ComplaintPane key={chosen} id={chosen} hold={() => show({ id: chosen, state })} />}
      </div>
    </>
  );
}

type Narrowed = { state: (typeof states)[number]; clause?: (typeof clauses)[number] };

/** A page of complaints after another, as far as they were asked for. */
function useComplaints(narrowed: Narrowed) {
  const input = { ...narrowed, limit: 50 };
  const found = useInfiniteQuery<Awaited<ReturnType<typeof pageAfter>>, Refused>({
    queryKey: [...keyOf(feedbackApi.complaints, input), "pages"],
    queryFn: ({ pageParam }) => pageAfter(input, pageParam as string | null),
    initialPageParam: null,
    getNextPageParam: ({ next }) => next,
  });
  return {
    rows: found.data?.pages.flatMap((page) => page.rows),
    more: found.hasNextPage ? () => void found.fetchNextPage() : null,
    failed: found.error,
    again: () => void found.refetch(),
  };
}

const pageAfter = (input: Narrowed & { limit: number }, after: string | null) =>
  ask(feedbackApi.complaints, { ...input, ...(after ? { after } : {}) });

/** How many there were of late, and how many were upheld. */
function Figures() {
  const t = useMessages(messages);
  const { data } = useAsk(feedbackApi.complaintFigures, { days: 90 });
  if (!data) return <span>{t("complaintsLede")}</span>;
  const of = (clause: string) => data.rows.find((row) => row.clause === clause) ?? { all: 0, upheld: 0 };
  const [hotline, engineers] = [of("3.4"), of("3.6.7")];
  return (
    <span title={t("complaintsLede")}>
      {t("figures", {
        hotline: hotline.all,
        hotlineUpheld: hotline.upheld,
        engineers: engineers.all,
        engineersUpheld: engineers.upheld,
      })}
    </span>
  );
}

function ComplaintLine({ row, chosen, choose }: { row: Complaint; chosen: boolean; choose: () => void }) {
  const t = useMessages(messages);
  return (
    <li>
      <button type="button" className={classes.line} aria-current={chosen || undefined} onClick={choose}>
        <span>{row.customerName ?? t("unknownCustomer")}</span>
        <span className={classes.quiet}>
          <Moment at={row.at} />
        </span>
        <span className={classes.quiet}>{row.text}</span>
        <span className={classes.quiet}>{t(`state-${row.state}`)}</span>
        <span className={classes.quiet}>
          {t(`clause-${row.clause}`)} {row.aboutName}
        </span>
      </button>
    </li>
  );
}
