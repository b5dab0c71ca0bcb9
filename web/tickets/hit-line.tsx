import type { SearchHit } from "@kept/domain/tickets/hit-shape.ts";
import { useMessages } from "../platform/use-messages.ts";
import { listMessages } from "./list-messages.ts";
import classes from "./ticket-list.module.css";

/** The sentence a search hit, with what was asked for marked; what the row itself shows is not said twice. */
export function HitLine({ hit }: { hit: SearchHit | null }) {
  const t = useMessages(listMessages);
  if (!hit || hit.source === "number" || hit.source === "customer") return null;
  const source = { note: t("hitNote"), file: t("hitFile"), error: t("hitError"), machine: "", fault: "" }[hit.source];
  const parts = hit.marks.map(([from, to], place) => (
    <span key={from}>
      {hit.text.slice(hit.marks[place - 1]?.[1] ?? 0, from)}
      <mark>{hit.text.slice(from, to)}</mark>
    </span>
  ));
  return (
    <span className={classes.hit}>
      {source && `${source} · `}
      {parts}
      {hit.text.slice(hit.marks.at(-1)?.[1] ?? 0)}
    </span>
  );
}
