import { SegmentedControl } from "@mantine/core";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { feedbackApi, type CallBack } from "@kept/domain/feedback/api.ts";
import { EmptyState } from "@kept/ui/empty-state.tsx";
import { PageHead } from "@kept/ui/page-head.tsx";
import { Moment } from "../platform/moment.tsx";
import { useAsk } from "../platform/use-ask.ts";
import { useMessages } from "../platform/use-messages.ts";
import { CallBackPane } from "./call-back-pane.tsx";
import classes from "./feedback.module.css";
import { messages } from "./messages.ts";
import { useKeys } from "../platform/use-keys.ts";

type Search = { id?: string; state?: "done" };

/** The customers to call back, the next call first; beside them the script and one key per outcome (3.5.8). */
export function CallBacksPage() {
  const t = useMessages(messages);
  const search = useSearch({ strict: false }) as Search;
  const navigate = useNavigate();
  const state = search.state === "done" ? "done" : "waiting";
  const { data } = useAsk(feedbackApi.callBacks, { state, limit: 100 });
  const rows = data?.rows ?? [];
  const chosen = rows.find(({ id }) => id === search.id) ?? rows[0];
  const show = (change: Search) =>
    void navigate({ to: "/call-backs", search: { ...search, ...change } as never, replace: true });
  const move = (by: 1 | -1) => {
    const next = rows[Math.max(0, Math.min(rows.length - 1, rows.findIndex((row) => row === chosen) + by))];
    if (next) show({ id: next.id });
  };
  useKeys({ j: () => move(1), k: () => move(-1), ArrowDown: () => move(1), ArrowUp: () => move(-1) });
  return (
    <div className={classes.page}>
      <nav aria-label={t("callBacks")}>
        <PageHead title={t("callBacks")} />
        <SegmentedControl
          size="xs"
          fullWidth
          aria-label={t("callBacks")}
          value={state}
          onChange={(next) => show({ state: next === "done" ? next : undefined, id: undefined })}
          data={(["waiting", "done"] as const).map((value) => ({ value, label: t(value) }))}
        />
        <ul className={classes.list}>
          {rows.map((row) => (
            <CallBackLine key={row.id} row={row} chosen={row === chosen} choose={() => show({ id: row.id })} />
          ))}
        </ul>
        {data && rows.length === 0 && <EmptyState title={t("none")} hint={t("noneHint")} />}
      </nav>
      {chosen && <CallBackPane key={chosen.id} id={chosen.id} />}
    </div>
  );
}

function CallBackLine({ row, chosen, choose }: { row: CallBack; chosen: boolean; choose: () => void }) {
  const t = useMessages(messages);
  return (
    <li>
      <button type="button" className={classes.line} aria-current={chosen || undefined} onClick={choose}>
        <span>{row.customerName}</span>
        <span className={classes.quiet}>
          <Moment at={row.doneAt ?? row.nextAt} />
        </span>
        <span className={classes.quiet}>
          {row.number} · {row.faultText}
        </span>
        {row.attempts > 0 && <span className={classes.quiet}>{t("attempts", { count: row.attempts })}</span>}
      </button>
    </li>
  );
}
