import { day, type Duration } from "../kit/instant.ts";

/** A session that nobody used for this long has ended. */
export const sessionIdle: Duration = 7 * day;
/** No session lives longer, however much it is used. */
export const sessionAtMost: Duration = 30 * day;
