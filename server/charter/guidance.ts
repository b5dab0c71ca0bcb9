import type { InputOf } from "@kept/domain/kit/api.ts";
import type { charterApi, SpokenVersion } from "@kept/domain/charter/api.ts";
import { callBackScript } from "@kept/domain/charter/call-back-script.ts";
import { guidance } from "@kept/domain/charter/guidance.ts";
import { refuse } from "@kept/domain/charter/reasons.ts";
import { unevenTexts } from "@kept/domain/charter/spoken.ts";
import { changed } from "../platform/announce.ts";
import { record } from "../platform/audit.ts";
import type { Work } from "../platform/work.ts";
import { insertSpoken, spokenNow } from "./store-codes.ts";

/** What is said on the phone and when calling back, as it stands: the house's own words until somebody changes them. */
export const readGuidance = async (work: Work): Promise<SpokenVersion> =>
  (await spokenNow(work)) ?? { version: 0, call: guidance, callBack: callBackScript, madeAt: null, madeByName: "" };

/** Makes a new version of what is said; refused when another was made meanwhile, or a name in braces is missing in a language. */
export async function changeGuidance(
  work: Work,
  asked: InputOf<typeof charterApi.changeGuidance>,
): Promise<SpokenVersion> {
  const { version, call, callBack } = asked;
  const [uneven] = unevenTexts({ call, callBack });
  if (uneven) throw refuse("guidance-placeholders-differ", { sentence: uneven[work.by.language] });
  const before = await readGuidance(work);
  const added = before.version === version && (await insertSpoken(work, { version: version + 1, call, callBack }));
  if (!added) throw refuse("guidance-changed-meanwhile", {}, { stands: await readGuidance(work) });
  const { call: callBefore, callBack: callBackBefore } = before;
  record(work, {
    verb: "charter.change-guidance",
    subject: "guidance",
    before: { call: callBefore, callBack: callBackBefore },
    after: { call, callBack },
  });
  changed(work, "guidance");
  return readGuidance(work);
}
