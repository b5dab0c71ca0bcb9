import type { FastifyRequest } from "fastify";
import { z, type ZodType } from "zod";
import { languages, type Language } from "@kept/domain/kit/language.ts";
import { Refusal } from "@kept/domain/kit/refusal.ts";
import { refuse } from "./reasons.ts";

/** Problem details (RFC 9457) with a stable code and a sentence in the reader's language. */
export type Problem = {
  type: string;
  title: string;
  status: number;
  code: string;
  detail: string;
  requestId: string;
} & Record<string, unknown>;

/** What a refusal says to this reader. */
export function problemOf(refusal: Refusal, language: Language, requestId: string): Problem {
  const says = refusal.says(language);
  const { status } = refusal.reason;
  return {
    type: `/api/problems/${refusal.code}`,
    title: says,
    status,
    code: refusal.code,
    detail: says,
    requestId,
    ...refusal.more,
  };
}

/** What a fault of ours says: no inner detail, only how to find it in the log. */
export function faultProblem(language: Language, requestId: string): Problem {
  const sentences: Record<Language, string> = {
    "zh-Hant": `系統出了問題，已記錄。若再發生，請告知管理員此編號：${requestId}`,
    "zh-Hans": `系统出了问题，已记录。若再发生，请告知管理员此编号：${requestId}`,
    en: `Something broke on our side and was logged. If it happens again, tell the administrator this number: ${requestId}`,
  };
  const says = sentences[language];
  return { type: "/api/problems/fault", title: says, status: 500, code: "fault", detail: says, requestId };
}

const locales: Record<Language, z.core.$ZodErrorMap> = {
  "zh-Hant": z.locales.zhTW().localeError,
  "zh-Hans": z.locales.zhCN().localeError,
  en: z.locales.en().localeError,
};

/** Checks what was sent; a wrong field is refused with its path and a sentence. */
export async function checked<Schema extends ZodType>(
  schema: Schema,
  input: unknown,
  language: Language,
): Promise<z.output<Schema>> {
  const result = await schema.safeParseAsync(input, { error: locales[language] });
  if (result.success) return result.data;
  const errors = result.error.issues.map((issue) => ({ field: issue.path.join("."), says: issue.message }));
  const fields = errors.map((error) => (error.field ? `${error.field}: ${error.says}` : error.says)).join("; ");
  throw refuse("input-invalid", { fields }, { errors });
}

/** The language a request asks for by header, zh-Hant when it does not say. */
export function languageAsked(request: FastifyRequest): Language {
  for (const wish of (request.headers["accept-language"] ?? "").split(",")) {
    const tag = wish.split(";")[0]?.trim().toLowerCase() ?? "";
    const exact = languages.find((language) => language.toLowerCase() === tag);
    if (exact) return exact;
    if (/^zh-(cn|sg)/.test(tag) || tag.startsWith("zh-hans")) return "zh-Hans";
    if (tag.startsWith("zh")) return "zh-Hant";
    if (tag.startsWith("en")) return "en";
  }
  return "zh-Hant";
}
