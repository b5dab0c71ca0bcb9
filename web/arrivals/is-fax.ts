import type { ArrivalFile, ArrivalStory } from "@kept/domain/arrivals/arrival.ts";

type Named = Pick<ArrivalFile, "type" | "name">;

/** Whether a file is a PDF. */
export const isPdf = ({ type, name }: Named): boolean => type === "application/pdf" || /\.pdf$/i.test(name);

/** The files of an arrival that are pages to be read in place: TIFF, as fax machines write, and PDF where it came as a fax. */
export const faxesIn = ({ kind, attached }: Pick<ArrivalStory, "kind" | "attached">): readonly ArrivalFile[] =>
  attached.filter(
    (file) => file.type === "image/tiff" || /\.tiff?$/i.test(file.name) || (kind === "fax" && isPdf(file)),
  );
