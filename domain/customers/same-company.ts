import { fold } from "./search-text.ts";

const chineseForms = /(股份有限|有限责任|有限|股份|控股|集团|总公司|公司)+$/;
const foreignForms = /[\s,.]+(co|ltd|limited|inc|incorporated|corp|corporation|company|llc|gmbh|group|plc|ag|sa)\.?$/;

/** What stays of a company's name without width, script, marks and legal form: two with the same are most likely one company. */
export function coreOf(name: string): string {
  let plain = name.normalize("NFKC").toLowerCase().trim();
  for (let shorter = plain.replace(foreignForms, ""); shorter !== plain; shorter = plain.replace(foreignForms, ""))
    plain = shorter;
  const folded = fold(plain);
  return folded.replace(chineseForms, "") || folded;
}
