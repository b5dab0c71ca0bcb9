/** What the files room tells the rooms above it; `belongsTo` is "ticket:<id>" or null. */
export type FileEvents = {
  "file.scanned": { fileId: string; name: string; belongsTo: string | null; finding: string | null };
  /** No scanner has answered for a while; `day` is that day. */
  "file.scanner-away": { day: string; waiting: number };
};
