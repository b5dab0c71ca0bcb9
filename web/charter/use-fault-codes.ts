import { charterApi, type SpokenVersion } from "@kept/domain/charter/api.ts";
import type { CodeTree } from "@kept/domain/charter/fault-codes.ts";
import { useAsk } from "../platform/use-ask.ts";

const noCodes: CodeTree = { symptom: [], cause: [], component: [], action: [], result: [] };

/** The code tree as the company keeps it, refreshed when somebody changes it; empty until it is there. */
export const useFaultCodes = (): CodeTree => useAsk(charterApi.codes, {}, { staleTime: Infinity }).data ?? noCodes;

/** What is said on the phone and when calling back, as the company words it; undefined until it is there. */
export const useGuidance = (): SpokenVersion | undefined =>
  useAsk(charterApi.guidance, {}, { staleTime: Infinity }).data;
