import { text } from "@kept/domain/kit/language.ts";
import type { LinkKind } from "@kept/domain/tickets/links.ts";

/** What the other ticket is, seen from this one. */
export const linkNames = {
  related: text("相關", "相关", "related to"),
  "duplicate-of": text("重複於", "重复于", "duplicate of"),
  "has-duplicate": text("有重複", "有重复", "has the duplicate"),
  "caused-by": text("起因於", "起因于", "caused by"),
  "cause-of": text("導致", "导致", "cause of"),
  "child-of": text("上級單", "上级单", "part of"),
  "parent-of": text("下級單", "下级单", "covers"),
} as const;

const reversed = {
  related: "related",
  "duplicate-of": "has-duplicate",
  "caused-by": "cause-of",
  "child-of": "parent-of",
} as const;

/** The name of a link as seen from one of its tickets. */
export const linkName = ({ kind, reverse }: { kind: LinkKind; reverse: boolean }): keyof typeof linkNames =>
  reverse ? reversed[kind] : kind;
