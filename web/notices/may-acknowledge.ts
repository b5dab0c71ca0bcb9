import type { Notice } from "@kept/domain/notices/api.ts";

/** Whether I have still to say that I take note of it. */
export const mayAcknowledge = ({ wants, acknowledgedAt, settledAt }: Notice): boolean =>
  wants !== null && !acknowledgedAt && !settledAt;
