import { execFile } from "node:child_process";
import type { Settings } from "../platform/settings.ts";

type Sendfax = Extract<NonNullable<Settings["faxWay"]>, { kind: "sendfax" }>;

/** How handing a fax to the fax server ended: it has it, under its own number of the job, or it took nothing and said why. */
export type HandedOver = { ended: "handed-over"; job: string } | { ended: "put-off"; why: string };

const patienceMs = 60_000;

/** Hands a PDF to HylaFAX by its own `sendfax`, without its cover, tagged with our id (sendfax(1)). */
export function bySendfax(
  { command, host }: Sendfax,
  fax: { id: string; number: string },
  file: string,
): Promise<HandedOver> {
  const words = ["-n", "-i", fax.id, ...(host ? ["-h", host] : []), "-d", fax.number, file];
  return new Promise((resolve) => {
    execFile(command, words, { timeout: patienceMs }, (fault, said, complained) => {
      const job = /request id is (\S+)/.exec(said)?.[1] ?? "";
      if (!fault) return resolve({ ended: "handed-over", job });
      const why = complained.trim() || said.trim() || fault.message;
      resolve({ ended: "put-off", why: why.slice(0, 500) });
    });
  });
}
