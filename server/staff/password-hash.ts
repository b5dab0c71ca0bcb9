import { argon2, randomBytes, randomInt, timingSafeEqual } from "node:crypto";
import { promisify } from "node:util";

type Cost = { memory: number; passes: number; parallelism: number };

/** 19 MiB, two passes: what OWASP asks of argon2id at least; some 40 ms on a small machine. */
const cost: Cost = { memory: 19_456, passes: 2, parallelism: 1 };
const tagLength = 32;
const derive = promisify(argon2);

/** The argon2id hash of a password as a PHC string, with a salt of its own. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const tag = await tagOf(password, salt, cost, tagLength);
  return `$argon2id$v=19$m=${cost.memory},t=${cost.passes},p=${cost.parallelism}$${plain(salt)}$${plain(tag)}`;
}

/** Whether a password fits a stored hash. Without a hash it takes as long and says no, so that the time tells nothing. */
export async function passwordFits(password: string, stored: string | null): Promise<boolean> {
  const parts = phc.exec(stored ?? nobodysHash);
  if (!parts?.groups) throw new Error("a stored password hash cannot be read");
  const { memory, passes, parallelism, salt, tag } = parts.groups;
  const expected = Buffer.from(tag ?? "", "base64");
  const given = await tagOf(
    password,
    Buffer.from(salt ?? "", "base64"),
    { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) },
    expected.length,
  );
  return timingSafeEqual(given, expected) && stored !== null;
}

/** Whether a stored hash was made at another cost than new ones are. */
export const isOutdated = (stored: string): boolean =>
  !stored.startsWith(`$argon2id$v=19$m=${cost.memory},t=${cost.passes},p=${cost.parallelism}$`);

/** A password for one sign-in: three groups of four, without letters that look alike. */
export function newOneTimePassword(): string {
  const letters = "abcdefghjkmnpqrstuvwxyz23456789";
  const group = () => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join("");
  return [group(), group(), group()].join("-");
}

const phc =
  /^\$argon2id\$v=19\$m=(?<memory>\d+),t=(?<passes>\d+),p=(?<parallelism>\d+)\$(?<salt>[^$]+)\$(?<tag>[^$]+)$/;

const nobodysHash = `$argon2id$v=19$m=${cost.memory},t=${cost.passes},p=${cost.parallelism}$${plain(Buffer.alloc(16))}$${plain(Buffer.alloc(tagLength))}`;

const tagOf = (password: string, salt: Buffer, at: Cost, length: number): Promise<Buffer> =>
  derive("argon2id", {
    message: password.normalize("NFKC"),
    nonce: salt,
    parallelism: at.parallelism,
    tagLength: length,
    memory: at.memory,
    passes: at.passes,
  });

/** Base64 without padding, as PHC strings have it. */
function plain(bytes: Buffer): string {
  return bytes.toString("base64").replace(/=+$/, "");
}
