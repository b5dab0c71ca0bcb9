import type { Language } from "@kept/domain/kit/language.ts";

/** Which section of the handbook is about which place of the desk; the longest beginning of an address counts. */
export const handbookSections: Readonly<Record<string, string>> = {
  "/": "README#the-same-for-everyone",
  "/call": "operator#a-call",
  "/sources": "administrator#sources",
  "/mailboxes": "administrator#mailboxes",
  "/arrivals": "operator#arrivals",
  "/phone": "operator#the-telephone",
  "/phone/set-up": "administrator#the-telephone",
  "/call-backs": "operator#calling-back",
  "/complaints": "supervisor#complaints-about-conduct",
  "/tickets": "engineer#a-ticket",
  "/dispatch": "manager#assigning",
  "/supervisor": "supervisor#what-waits-for-you",
  "/customers": "operator#customers",
  "/promises": "supervisor#was-it-kept",
  "/charter": "rules#changing-a-figure",
  "/codes": "rules#fault-codes",
  "/house-rules": "rules#house-rules",
  "/guidance": "rules#what-we-say-on-the-phone",
  "/rules": "rules#rules",
  "/ticket-fields": "rules#own-fields-of-tickets",
  "/ticket-tags": "rules#tags",
  "/replies": "rules#saved-replies",
  "/macros": "rules#macros",
  "/calendars": "manager#figures-calendars-duty",
  "/news": "README#what-is-new",
  "/company": "administrator#the-company",
  "/people": "manager#figures-calendars-duty",
  "/people/import": "administrator#people-from-a-file",
  "/roster": "manager#the-roster",
  "/departments": "administrator#departments",
  "/rights": "administrator#who-may-do-what",
  "/api-keys": "administrator#keys-for-programs",
  "/sessions": "administrator#when-somebody-cannot-get-in",
  "/security": "README#your-sign-in",
  "/notices": "notices#the-inbox",
  "/notices/ways": "notices#how-i-am-told",
  "/notices/mail": "notices#when-mail-fails",
  "/audit": "administrator#the-audit",
  "/webhooks": "administrator#webhooks",
  "/wallboard": "administrator#the-wallboard",
};

/** Where the handbook speaks about a page, in a language. */
export function handbookOn(pathname: string, language: Language): string {
  const place = Object.keys(handbookSections)
    .filter((one) => pathname === one || pathname.startsWith(`${one}/`))
    .reduce((best, one) => (one.length > best.length ? one : best), "/");
  const [page, section] = (handbookSections[place] ?? "README#").split("#");
  return `/handbook/${page}?language=${language}#${section}`;
}
