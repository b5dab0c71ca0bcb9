import { pino } from "pino";
import type { AddressInfo } from "node:net";
import type { AskOf, Endpoint, OutputOf } from "@kept/domain/kit/api.ts";
import { theHouse, type Actor } from "@kept/domain/kit/actor.ts";
import { plus, type Duration, type Instant } from "@kept/domain/kit/instant.ts";
import { advanceTo } from "../app/simulate.ts";
import { buildHouse } from "../app/build-house.ts";
import { httpServer } from "../app/http-server.ts";
import type { House } from "../platform/house.ts";
import { readSettings } from "../platform/settings.ts";
import { createTestDatabase } from "../platform/test-database.ts";
import { inTransaction, reading, type Work } from "../platform/work.ts";

/** When every test begins: a Monday, 09:00 in Shanghai. */
export const storyBegins: Instant = "2026-03-02T01:00:00.000Z";

/** A house on a database of its own, in simulated time, for one test file. */
export type TestHouse = Awaited<ReturnType<typeof testHouse>>;

/** Builds a house for a test, with further settings where given; `close` it at the end. */
export async function testHouse(environment: Readonly<Record<string, string>> = {}) {
  const database = await createTestDatabase();
  const settings = readSettings({
    KEPT_TIME: "simulated",
    KEPT_DATA: database.folder,
    LOG_LEVEL: process.env["LOG_LEVEL"] ?? "silent",
    ...environment,
  });
  const house = await buildHouse(settings, database.connection, pino({ level: settings.logLevel }), storyBegins);
  let web: { url: string; close(): Promise<void> } | undefined;
  return {
    house,
    get now(): Instant {
      return house.time.now();
    },
    /** Runs a deed as someone, in one transaction at the house's time. */
    as: <T>(by: Actor, deed: (work: Work) => Promise<T>): Promise<T> =>
      inTransaction(house, { by, now: house.time.now() }, deed),
    /** Reads as the house itself. */
    read: <T>(query: (work: Work) => Promise<T>): Promise<T> =>
      query(reading(house, { by: theHouse, now: house.time.now() })),
    /** Lets time pass and runs all that falls due, in order; returns how many timers ran. */
    advance: (by: Duration): Promise<number> => advanceTo(house, plus(house.time.now(), by)),
    /** Starts the HTTP server on a free port, once; its address. */
    async listen(): Promise<string> {
      web ??= await serveOn(house);
      return web.url;
    },
    async close(): Promise<void> {
      await web?.close();
      await house.db.destroy();
      await database.drop();
    },
  };
}

async function serveOn(house: House) {
  const { app, live } = await httpServer(house, "test");
  await app.listen({ port: 0, host: "127.0.0.1" });
  const look = setInterval(() => void live.look(), 50);
  const { port } = app.server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    async close() {
      clearInterval(look);
      live.close();
      await app.close();
    },
  };
}

/** Asks a server over real HTTP with a key or a session cookie; the status and the parsed answer. */
export async function askOverHttp<E extends Endpoint>(
  url: string,
  endpoint: E,
  input: AskOf<E>,
  headers: Record<string, string> = {},
) {
  const rest: Record<string, unknown> = { ...(input as object) };
  const path = endpoint.path.replace(/:(\w+)/g, (_, key: string) => {
    const value = String(rest[key]);
    delete rest[key];
    return encodeURIComponent(value);
  });
  const reads = endpoint.method === "GET";
  const query = reads
    ? `?${new URLSearchParams(Object.entries(rest).flatMap(([k, v]) => (v === undefined ? [] : [[k, String(v)]])))}`
    : "";
  const answer = await fetch(`${url}${path}${query}`, {
    method: endpoint.method,
    headers: { ...(reads ? {} : { "content-type": "application/json" }), ...headers },
    ...(reads ? {} : { body: JSON.stringify(rest) }),
  });
  const text = await answer.text();
  return { status: answer.status, headers: answer.headers, body: (text ? JSON.parse(text) : null) as OutputOf<E> };
}
