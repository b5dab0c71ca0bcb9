import { createHash } from "node:crypto";
import type { GivenFile, SentFile } from "@kept/domain/kit/api.ts";
import { logoSizeAtMost, logoTypes, type Company } from "@kept/domain/app/company.ts";
import { refuse } from "@kept/domain/app/reasons.ts";
import { fileTypeOf } from "@kept/domain/files/file-type.ts";
import { changed } from "../platform/announce.ts";
import { record } from "../platform/audit.ts";
import type { Work } from "../platform/work.ts";
import { companyShown, logoRow, writeLogo } from "./store-company.ts";

/** The company's name, and which logo it has. */
export const companyNow = (work: Work): Promise<Company> => companyShown(work);

/** The company as its letters and faxes show it. */
export const letterhead = async (work: Work) => ({
  name: (await companyShown(work)).name,
  logo: (await logoRow(work)) ?? null,
});

/** The logo itself, for everybody: the sign-in page shows it too. */
export async function companyLogo(work: Work): Promise<GivenFile> {
  const logo = await logoRow(work);
  if (!logo) throw refuse("no-logo");
  return { name: `logo.${logo.type.split("/")[1]}`, type: logo.type, bytes: logo.bytes, inline: true };
}

/** Puts a picture as the logo; what it is, its bytes tell. */
export async function putLogo(work: Work, { file }: { file: SentFile }): Promise<Company> {
  const type = fileTypeOf(file.bytes);
  if (!logoTypes.some((each) => each === type)) throw refuse("logo-not-a-picture");
  if (file.bytes.length > logoSizeAtMost) throw refuse("logo-too-large", { kilobytes: logoSizeAtMost / 1_024 });
  const hash = createHash("sha256").update(file.bytes).digest("hex");
  return change(work, "app.putLogo", { bytes: file.bytes, type, hash });
}

/** Takes the logo away. */
export const removeLogo = (work: Work): Promise<Company> => change(work, "app.removeLogo", null);

async function change(work: Work, verb: string, logo: Parameters<typeof writeLogo>[1]): Promise<Company> {
  const before = await companyShown(work);
  await writeLogo(work, logo);
  const after = await companyShown(work);
  record(work, { verb, subject: "company", before: { logo: before.logo }, after: { logo: after.logo } });
  changed(work, "company");
  return after;
}
