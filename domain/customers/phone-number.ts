import { parsePhoneNumberFromString, type CountryCode } from "libphonenumber-js";

/** A telephone number taken apart: digits as dialled abroad without the plus ("862168881234"), extension, and as people write it. */
export type PhoneNumber = { readonly digits: string; readonly extension: string | null; readonly written: string };

// "转801", "轉 801", "ext. 801", "x801", "分机801", "#801", and "010-12345678-801" after a full local number.
const extensionMark = /(?:转接|轉接|转|轉|分机|分機|内线|內線|ext\.?|extension|x|#)[\s.:]*(\d{1,6})$/i;
const trailingExtension = /^(\+?[\d\s()-]*\d{7,8})-(\d{2,5})$/;

/** Reads a number as people type it; short service numbers (95588, 12315) stay as they are. Null when it is none. */
export function phoneNumber(typed: string, country: CountryCode = "CN"): PhoneNumber | null {
  const plain = typed
    .normalize("NFKC")
    .replace(/[–—－]/g, "-")
    .trim();
  const { number, extension } = split(plain);
  const bare = number.replace(/\D/g, "");
  if (bare.length < 3 || bare.length > 15 || /[^\d\s()+\-./]/.test(number)) return null;
  if (!number.startsWith("+") && bare.length <= 6) return { digits: bare, extension, written: plain };
  const parsed = parsePhoneNumberFromString(number, country);
  if (!parsed?.isPossible()) return { digits: bare.replace(/^00/, ""), extension, written: plain };
  return { digits: parsed.number.slice(1), extension: extension ?? parsed.ext ?? null, written: plain };
}

function split(plain: string): { number: string; extension: string | null } {
  const marked = extensionMark.exec(plain);
  if (marked?.[1]) return { number: plain.slice(0, marked.index).trim(), extension: marked[1] };
  const trailing = trailingExtension.exec(plain);
  if (trailing?.[1] && trailing[2] && trailing[1].replace(/\D/g, "").length >= 10)
    return { number: trailing[1], extension: trailing[2] };
  return { number: plain, extension: null };
}

/** The digits by which a number is looked up when only a part of it was typed: its end, without trunk or country prefix; null when too short to mean a number. */
export function numberEnding(typed: string): string | null {
  const { number } = split(
    typed
      .normalize("NFKC")
      .replace(/[–—－]/g, "-")
      .replace("(0)", "")
      .trim(),
  );
  if (/[^\d\s()+\-./]/.test(number)) return null;
  const digits = number.replace(/\D/g, "").replace(/^(00|0)/, "");
  return digits.length >= 4 ? digits : null;
}
