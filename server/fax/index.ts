export { faxReader } from "./read-faxes.ts";
export { faxFolder } from "./fax-folder.ts";
export { deliverFaxes } from "./deliver-faxes.ts";
