export { deliverFaxes } from "./deliver-faxes.ts";
