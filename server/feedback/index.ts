export { recordComplaint } from "./record-complaint.ts";
