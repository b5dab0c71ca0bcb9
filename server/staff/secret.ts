import { createHash, randomBytes } from "node:crypto";

/** A secret nobody can guess: 256 random bits in letters, digits, `-` and `_`. */
export const newSecret = (): string => randomBytes(32).toString("base64url");

/** What is kept of a secret. It has too many bits to be guessed, so a fast hash is enough. */
export const secretHash = (secret: string): Buffer => createHash("sha256").update(secret).digest();
