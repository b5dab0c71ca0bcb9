export { attachArrival } from "./attach-arrival.ts";
