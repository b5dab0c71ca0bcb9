import { FileError } from "@kept/domain/customers/load-api.ts";
import type { Refusal } from "@kept/domain/kit/refusal.ts";

/** A refusal as lines for a terminal: its sentence, then each error of a file by row and heading. */
export function refusalLines(refusal: Refusal): string {
  const errors = FileError.array().safeParse(refusal.more["errors"]).data ?? [];
  const lines = errors.map(({ row, column, says }) => `  row ${row}, ${column}: ${says}`);
  return [refusal.says("en"), ...lines].join("\n");
}
