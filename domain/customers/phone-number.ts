import { parsePhoneNumberFromString, type CountryCode } from "libphonenumber-js";
import { areaCodeFrom, countryOfZone } from "./dialling.ts";

/** A telephone number taken apart: digits as dialled abroad without the plus ("862168881234"), extension, and as people write it. `local`: it has no area code, so the digits are as typed. */
export type PhoneNumber = {
  readonly digits: string;
  readonly extension: string | null;
  readonly written: string;
  readonly local: boolean;
};

/** The country in which a local number is dialled: that of the first zone that is known (the customer's, then the installation's). */
export const countryOf = (zones: readonly string[]): CountryCode =>
  zones.map(countryOfZone).find((country) => country !== undefined) ?? "CN";

/** Reads a number as people type it in a country; short service numbers (95588, 12315) and numbers without area code stay as they are. Null when it is none. */
export function phoneNumber(typed: string, country: CountryCode = "CN"): PhoneNumber | null {
  const plain = plainly(typed);
  const { number, extension } = split(plain, country);
  if (!isDialled(number)) return null;
  const bare = number.replace(/\D/g, "");
  const local = lacksAreaCode(number, country);
  if (local || isShort(number)) return { digits: bare, extension, written: plain, local };
  const parsed = parsePhoneNumberFromString(number, country);
  if (!parsed?.isPossible()) return { digits: bare.replace(/^00/, ""), extension, written: plain, local };
  return { digits: parsed.number.slice(1), extension: extension ?? parsed.ext ?? null, written: plain, local };
}

/** Whether people would take this for a telephone number; a tenth of the work of reading it. */
export const isPhoneNumber = (typed: string): boolean => isDialled(split(plainly(typed), "CN").number);

function isDialled(number: string): boolean {
  const digits = number.replace(/\D/g, "").length;
  return digits >= 3 && digits <= 15 && !/[^\d\s()+\-./]/.test(number);
}

/** The digits by which a number is looked up when only a part of it was typed: its end, without trunk or country prefix; null when too short to mean a number. */
export function numberEnding(typed: string): string | null {
  const { number } = split(plainly(typed.replace("(0)", "")), "CN");
  if (/[^\d\s()+\-./]/.test(number)) return null;
  const digits = number.replace(/\D/g, "").replace(/^(00|0)/, "");
  return digits.length >= 4 ? digits : null;
}

/** A number as it is dialled from anywhere, "+862168881234 ext. 801"; as typed where that cannot be known. */
export function dialledAbroad(typed: string, country: CountryCode): string {
  const number = phoneNumber(typed, country);
  if (!number || number.local || isShort(number.written)) return typed;
  return number.extension ? `+${number.digits} ext. ${number.extension}` : `+${number.digits}`;
}

const plainly = (typed: string): string =>
  typed
    .normalize("NFKC")
    .replace(/[–—－]/g, "-")
    .trim();

/** A service number such as 95588. */
const isShort = (number: string): boolean => !number.startsWith("+") && number.replace(/\D/g, "").length <= 6;

function lacksAreaCode(number: string, country: CountryCode): boolean {
  const digits = number.replace(/\D/g, "");
  return !/^[+(]?[+0]/.test(number) && digits.length > 6 && digits.length < areaCodeFrom(country);
}

// "转801", "轉 801", "ext. 801", "x801", "(分机801)", "#801".
const extensionMark = /[\s,;(]*(?:转接|轉接|转|轉|分机|分機|内线|內線|ext\.?|extension|x|#)[\s.:]*(\d{1,6})\)?$/i;

function split(plain: string, country: CountryCode): { number: string; extension: string | null } {
  const marked = extensionMark.exec(plain);
  if (marked?.[1]) return { number: plain.slice(0, marked.index).trim(), extension: marked[1] };
  const trailing = /^(.*\d\)?)\s*-\s*(\d{1,6})$/.exec(plain);
  if (trailing?.[1] && trailing[2] && !isWhole(plain, country) && isComplete(trailing[1], country))
    return { number: trailing[1], extension: trailing[2] };
  return { number: plain, extension: null };
}

const isWhole = (number: string, country: CountryCode): boolean =>
  !lacksAreaCode(number, country) && parsePhoneNumberFromString(number, country)?.isValid() === true;

/** Whether nothing is missing, so that "-801" after it is an extension: a whole number, one without area code, or one that begins as numbers within a country do and is as long. */
function isComplete(head: string, country: CountryCode): boolean {
  if (/[^\d\s()+\-./]/.test(head)) return false;
  return isWhole(head, country) || lacksAreaCode(head, country) || /^\(?0(?!0)(\D*\d){8}/.test(head);
}
