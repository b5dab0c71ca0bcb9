import type { AskOf, OutputOf } from "@kept/domain/kit/api.ts";
import { ticketsApi } from "@kept/domain/tickets/api.ts";
import { showUndo } from "@kept/ui/show-undo.tsx";
import { useDo } from "../platform/use-do.ts";
import { useMessages } from "../platform/use-messages.ts";
import { listMessages } from "./list-messages.ts";

/** How an act on one of many tickets went. */
export type BulkResult = {
  readonly id: string;
  readonly number: string;
  readonly done: boolean;
  readonly why: string | null;
};

/** For so many milliseconds an act on many can be taken back. */
export const undoLasts = 10_000;
/** So many are sent at once. */
const atOnce = 200;

type Tags = AskOf<typeof ticketsApi.tagMany>["rows"];
type Urgencies = AskOf<typeof ticketsApi.setUrgencyOfMany>["rows"];

/** Changes many tickets at once, tells how each went, and lets it be taken back for ten seconds. */
export function useBulk(report: (results: readonly BulkResult[]) => void) {
  const t = useMessages(listMessages);
  const tagging = useDo(ticketsApi.tagMany);
  const urging = useDo(ticketsApi.setUrgencyOfMany);
  const said = <Undo>(rows: readonly (BulkResult & { undo: Undo | null })[], takeBack: (undo: Undo[]) => void) => {
    report(rows);
    const undo = rows.flatMap((row) => (row.undo === null ? [] : [row.undo]));
    if (undo.length > 0) showUndo(t("doneTo", { n: undo.length }), t("undo"), () => takeBack(undo), undoLasts);
  };
  const tag = async (rows: Tags, canUndo: boolean) => {
    const done: OutputOf<typeof ticketsApi.tagMany>["rows"] = [];
    for (const some of slices(rows)) done.push(...(await tagging.mutateAsync({ rows: some })).rows);
    if (canUndo) said(done, (undo) => void tag(undo, false).catch(nothing));
  };
  const urge = async (rows: Urgencies, canUndo: boolean) => {
    const done: OutputOf<typeof ticketsApi.setUrgencyOfMany>["rows"] = [];
    for (const some of slices(rows)) done.push(...(await urging.mutateAsync({ rows: some })).rows);
    if (!canUndo) return;
    said(
      done,
      (undo) =>
        void urge(
          undo.map((row) => ({ ...row, why: t("takenBack") })),
          false,
        ).catch(nothing),
    );
  };
  return {
    tag: (rows: Tags) => void tag(rows, true).catch(nothing),
    urge: (rows: Urgencies) => void urge(rows, true).catch(nothing),
  };
}

/** A refusal was shown already. */
const nothing = () => undefined;

const slices = <Row>(rows: readonly Row[]): Row[][] =>
  Array.from({ length: Math.ceil(rows.length / atOnce) }, (_, at) => rows.slice(at * atOnce, (at + 1) * atOnce));
