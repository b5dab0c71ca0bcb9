import net from "node:net";
import { second, type Duration } from "@kept/domain/kit/instant.ts";

const chunkSize = 64 * 1024;

/** What a virus scanner said of bytes: the name of what it found, or null. */
export type Verdict = { finding: string | null };

/** Asks clamd at "host:port" or a socket's path about bytes (clamd's INSTREAM); throws when it does not answer in time or not in its way. */
export function askScanner(at: string, bytes: Uint8Array, patience: Duration = 60 * second): Promise<Verdict> {
  return new Promise((resolve, reject) => {
    const line = net.connect(addressOf(at));
    let answer = "";
    const settle = (fault?: Error) => {
      line.destroy();
      const verdict = fault ? null : verdictIn(answer);
      if (verdict) resolve(verdict);
      else reject(fault ?? new Error(`the scanner answered ${JSON.stringify(answer.slice(0, 200))}`));
    };
    line.setTimeout(patience, () => settle(new Error("the scanner did not answer in time")));
    line.on("error", settle);
    line.on("data", (part) => void (answer += part.toString("latin1")));
    line.on("close", () => settle());
    line.on("connect", () => line.write(framed(bytes)));
  });
}

/** "zINSTREAM", each chunk behind its length, and an empty one at the end. */
function framed(bytes: Uint8Array): Buffer {
  const parts: Uint8Array[] = [Buffer.from("zINSTREAM\0")];
  for (let at = 0; at < bytes.length; at += chunkSize) {
    const chunk = bytes.subarray(at, at + chunkSize);
    parts.push(lengthOf(chunk.length), chunk);
  }
  return Buffer.concat([...parts, lengthOf(0)]);
}

function lengthOf(count: number): Buffer {
  const four = Buffer.alloc(4);
  four.writeUInt32BE(count);
  return four;
}

function verdictIn(answer: string): Verdict | null {
  const said = answer.replace(/\0/g, "").trim();
  if (said.endsWith(" OK")) return { finding: null };
  const found = /^stream: (.+) FOUND$/.exec(said)?.[1];
  return found ? { finding: found } : null;
}

function addressOf(at: string): net.NetConnectOpts {
  if (at.startsWith("/")) return { path: at };
  const end = at.lastIndexOf(":");
  return { host: at.slice(0, end).replace(/^\[|\]$/g, ""), port: Number(at.slice(end + 1)) };
}
