export { faxFolder } from "./fax-folder.ts";
export { deliverFaxes } from "./deliver-faxes.ts";
