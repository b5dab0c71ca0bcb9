import { Agent, request } from "node:http";

/** What one measurement found: work per second, and milliseconds at the median and the 99th percentile. */
export type Measured = { rate: number; p50: number; p99: number; count: number };

/** Does work over and over with so many clients at once, for so many seconds or until `most` times; the first tenth is not counted. */
export async function measure(
  clients: number,
  seconds: number,
  once: (turn: number) => Promise<unknown>,
  most = Infinity,
): Promise<Measured> {
  const times: number[] = [];
  let turn = 0;
  const begin = performance.now();
  const warm = begin + seconds * 100;
  const until = begin + seconds * 1_100;
  await Promise.all(
    Array.from({ length: clients }, async () => {
      while (performance.now() < until && turn < most) {
        const started = performance.now();
        await once(turn++);
        if (started >= warm) times.push(performance.now() - started);
      }
    }),
  );
  times.sort((a, b) => a - b);
  const lasted = (performance.now() - Math.max(begin, warm)) / 1_000;
  return {
    rate: times.length / lasted,
    p50: percentile(times, 0.5),
    p99: percentile(times, 0.99),
    count: times.length,
  };
}

export const percentile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;

/** Asks a server over kept-alive connections. */
export function caller(url: string, key: string) {
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  return (method: string, path: string, body?: unknown): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const sent = body === undefined ? undefined : JSON.stringify(body);
      const headers = {
        authorization: `Bearer ${key}`,
        ...(sent ? { "content-type": "application/json", "content-length": Buffer.byteLength(sent) } : {}),
      };
      const asking = request(`${url}${path}`, { method, agent, headers }, (answer) => {
        const parts: Buffer[] = [];
        answer.on("data", (part: Buffer) => parts.push(part));
        answer.on("end", () => {
          const text = Buffer.concat(parts).toString();
          if ((answer.statusCode ?? 500) >= 400) reject(new Error(`${method} ${path}: ${answer.statusCode} ${text}`));
          else resolve(text ? JSON.parse(text) : null);
        });
      });
      asking.on("error", reject);
      asking.end(sent);
    });
}
