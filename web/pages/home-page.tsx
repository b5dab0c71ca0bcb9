import { Button } from "@mantine/core";
import { Link, useNavigate } from "@tanstack/react-router";
import { lazy, Suspense, useRef } from "react";
import { appApi } from "@kept/domain/app/api.ts";
import { intakeApi } from "@kept/domain/intake/api.ts";
import { KeysLine } from "@kept/ui/keys-line.tsx";
import { EmptyState } from "@kept/ui/empty-state.tsx";
import { KeyHint } from "@kept/ui/key-hint.tsx";
import { PageHead } from "@kept/ui/page-head.tsx";
import { PromiseClock } from "@kept/ui/promise-clock.tsx";
import { Moment } from "../platform/moment.tsx";
import { useAsk } from "../platform/use-ask.ts";
import { useKeys } from "../platform/use-keys.ts";
import { useMay } from "../platform/use-may.ts";
import { useMessages } from "../platform/use-messages.ts";
import { messages } from "./home-messages.ts";
import classes from "./home.module.css";
import { TeamGlance } from "./team-glance.tsx";
import { useWaiting } from "./use-waiting.ts";
import type { Waiting } from "./waiting.ts";

/** Only an administrator of a new house needs it. */
const FirstSteps = lazy(async () => ({ default: (await import("./first-steps.tsx")).FirstSteps }));

/** The first page: what waits for me by what I have to do and by clock, and my team beside it. */
export function HomePage() {
  const t = useMessages(messages);
  const may = useMay();
  const navigate = useNavigate();
  const waiting = useWaiting();
  const steps = useAsk(appApi.firstSteps, {}, { enabled: may(appApi.firstSteps) }).data;
  const list = useRef<HTMLDivElement>(null);
  const move = (by: 1 | -1) => () => moveFocus(list.current, by);
  useKeys({ j: move(1), k: move(-1), ArrowDown: move(1), ArrowUp: move(-1) });
  const guided = steps && (steps.sample.state !== "none" || Object.values(steps.done).includes(false));
  return (
    <>
      <PageHead
        title={t("title")}
        lede={waiting && waiting.length > 0 ? t("lede") : undefined}
        acts={
          may(intakeApi.start) && (
            <Button rightSection={<KeyHint keys="g c" />} onClick={() => void navigate({ to: "/call" })}>
              {t("takeCall")}
            </Button>
          )
        }
      />
      <div className={classes.home}>
        <div ref={list}>
          {guided && (
            <Suspense>
              <FirstSteps steps={steps} />
            </Suspense>
          )}
          {waiting?.length === 0 && !guided && <EmptyState title={t("nothing")} hint={t("nothingHint")} />}
          {waiting?.map(({ kind, rows }) => (
            <section key={kind} aria-labelledby={`waits-${kind}`}>
              <h2 id={`waits-${kind}`} className={classes.kind}>
                {t(kind)} <span className={classes.count}>{rows.length}</span>
              </h2>
              <ul className={classes.list}>
                {rows.map((row) => (
                  <WaitingRow key={row.key} row={row} />
                ))}
              </ul>
            </section>
          ))}
          {waiting && waiting.length > 0 && <KeysLine>{t("keys")}</KeysLine>}
        </div>
        <TeamGlance />
      </div>
    </>
  );
}

function WaitingRow({ row }: { row: Waiting }) {
  return (
    <li>
      <Link to={row.to as string} className={classes.row} data-row>
        <span className={classes.number}>{row.number}</span>
        <span className={classes.says}>
          <strong>{row.customer}</strong> <span>{row.says}</span>
        </span>
        <span className={classes.end}>
          {row.clock ? <PromiseClock short state="running" {...row.clock} /> : row.at && <Moment at={row.at} />}
        </span>
      </Link>
    </li>
  );
}

/** Moves the keyboard's place through all groups; the rows are links, so Enter opens. */
function moveFocus(list: HTMLElement | null, by: 1 | -1): void {
  const rows = [...(list?.querySelectorAll<HTMLElement>("[data-row]") ?? [])];
  const place = rows.findIndex((row) => row === document.activeElement);
  rows[place < 0 ? 0 : Math.min(rows.length - 1, Math.max(0, place + by))]?.focus();
}
