import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes } from "node:crypto";
import { refuse } from "./reasons.ts";

/** What other programs' secrets are kept under in the database: sealed with the newest key, opened with whichever sealed them. */
export type Sealing = {
  /** Seals a secret for one place ("staff.totp/<id>"); opened for another place it does not fit. */
  seal(plain: string, place: string): string;
  /** The secret as it was; refused when its key is not here, or when it was changed or moved. */
  open(sealed: string, place: string): string;
  /** The same secret under the newest key; as it is when it is already. */
  again(sealed: string, place: string): string;
  /** Marks only this house can make of words, 10 characters of a-z and 2-7 (50 bits): the newest key's first, then those made before. */
  marksOf(words: string): readonly string[];
};

/** What a secret, sealed for a place, is to be from now on; the same when it stays. */
export type Reseal = (sealed: string, place: string) => string;

/** Which way this is: AES-256-GCM with a nonce of 96 and a tag of 128 bits (NIST SP 800-38D), the place as additional data. */
const way = "s1";
const nonceBytes = 12;
const tagBytes = 16;

/** Seals with the first of the keys, opens with any; a key is a text nobody can guess. */
export function sealingWith(texts: readonly string[]): Sealing {
  const keys = new Map(texts.map((text) => [nameOf(text), keyFrom(text)]));
  const [newest] = keys;
  if (!newest) throw new Error("there is no key to seal with");
  const [name, key] = newest;

  function seal(plain: string, place: string): string {
    const nonce = randomBytes(nonceBytes);
    const cipher = createCipheriv("aes-256-gcm", key, nonce).setAAD(Buffer.from(place));
    const body = Buffer.concat([cipher.update(plain, "utf8"), cipher.final()]);
    return [way, name, Buffer.concat([nonce, cipher.getAuthTag(), body]).toString("base64url")].join(".");
  }
  function open(sealed: string, place: string): string {
    const [, by = "", bytes = ""] = sealed.split(".");
    const its = sealed.startsWith(`${way}.`) ? keys.get(by) : undefined;
    if (!its) throw refuse("secret-key-missing", { key: by });
    try {
      return opened(its, Buffer.from(bytes, "base64url"), place);
    } catch {
      throw refuse("secret-changed");
    }
  }
  const again = (sealed: string, place: string) =>
    sealed.startsWith(`${way}.${name}.`) ? sealed : seal(open(sealed, place), place);
  const marksOf = (words: string) => texts.map((text) => markWith(text, words));
  return { seal, open, again, marksOf };
}

function opened(key: Buffer, bytes: Buffer, place: string): string {
  const nonce = bytes.subarray(0, nonceBytes);
  const tag = bytes.subarray(nonceBytes, nonceBytes + tagBytes);
  const decipher = createDecipheriv("aes-256-gcm", key, nonce, { authTagLength: tagBytes })
    .setAAD(Buffer.from(place))
    .setAuthTag(tag);
  return Buffer.concat([decipher.update(bytes.subarray(nonceBytes + tagBytes)), decipher.final()]).toString("utf8");
}

function markWith(text: string, words: string): string {
  const key = Buffer.from(hkdfSync("sha256", text, "", "kept marks", 32));
  const bytes = createHmac("sha256", key).update(words).digest();
  const bits = [...bytes.subarray(0, 7)].map((byte) => byte.toString(2).padStart(8, "0")).join("");
  return Array.from({ length: 10 }, (_, n) => letters[parseInt(bits.slice(n * 5, n * 5 + 5), 2)]).join("");
}

/** Of base 32 (RFC 4648 §6), lower-case: mail servers need not keep the case of an address. */
const letters = "abcdefghijklmnopqrstuvwxyz234567";

const keyFrom = (text: string): Buffer => Buffer.from(hkdfSync("sha256", text, "", "kept sealed secrets", 32));

/** A key's name, by which nobody can tell the key. */
const nameOf = (text: string): string =>
  createHash("sha256").update(`kept key name:${text}`).digest("base64url").slice(0, 8);
