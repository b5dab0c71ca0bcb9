import type { BenchHouse } from "./house-for-bench.ts";

/** One measured figure; `ratio` is to the machine's own PostgreSQL in the same run, or to the smaller size. */
export type Figure = {
  work: string;
  size: number;
  clients: number;
  rate: number;
  p50_ms: number;
  p99_ms: number;
  ratio: number;
  /** What was counted besides, in words. */
  counted?: string;
};

/** What a measurement works on: the house, how large and how long. */
export type Bench = {
  house: BenchHouse;
  sizes: {
    customers: readonly number[];
    tickets: readonly number[];
    promises: number;
    loadRows: number;
    mails: number;
  };
  seconds: number;
  /** A person who owns the invented customers, and one of those customers. */
  ownerId: string;
};
