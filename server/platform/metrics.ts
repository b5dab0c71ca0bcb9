import { collectDefaultMetrics, Histogram, Registry } from "prom-client";

/** Everything `/metrics` tells. */
export const metrics = new Registry();
collectDefaultMetrics({ register: metrics });

/** Seconds each endpoint took, by method, path and status. */
export const timeOfRequests = new Histogram({
  name: "kept_http_request_seconds",
  help: "Seconds a request took",
  labelNames: ["method", "path", "status"] as const,
  buckets: [0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.3, 1, 3, 10],
  registers: [metrics],
});

/** Seconds a timer ran after its moment. */
export const lagOfTimers = new Histogram({
  name: "kept_timer_lag_seconds",
  help: "Seconds a timer ran after its moment",
  buckets: [0.05, 0.1, 0.2, 0.5, 1, 2, 5, 30, 300],
  registers: [metrics],
});
