import type { ArrivalFile } from "@kept/domain/arrivals/arrival.ts";

/** Whether a file is one of pages as fax machines send them. */
export const isFax = ({ type, name }: Pick<ArrivalFile, "type" | "name">): boolean =>
  type === "image/tiff" || /\.tiff?$/i.test(name);
