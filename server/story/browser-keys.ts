import { createDecipheriv, createECDH, hkdfSync, randomBytes } from "node:crypto";

/** A browser's side of web push (RFC 8291): its keys, and how it reads what was sealed for it; beside the code under test, so that both cannot err alike. */
export function browserKeys(given?: { privateKey: string; auth: string }) {
  const own = createECDH("prime256v1");
  if (given) own.setPrivateKey(Buffer.from(given.privateKey, "base64url"));
  else own.generateKeys();
  const auth = given ? Buffer.from(given.auth, "base64url") : randomBytes(16);
  const hkdf = (salt: Uint8Array, secret: Uint8Array, info: Uint8Array, length: number) =>
    Buffer.from(hkdfSync("sha256", secret, salt, info, length));
  return {
    p256dh: own.getPublicKey("base64url"),
    auth: auth.toString("base64url"),
    /** Opens a body of the `aes128gcm` coding; throws unless it was sealed for these keys. */
    open(body: Buffer): string {
      const salt = body.subarray(0, 16);
      const length = body.readUInt8(20);
      const sender = body.subarray(21, 21 + length);
      const sealed = body.subarray(21 + length);
      const info = Buffer.concat([Buffer.from("WebPush: info\0"), own.getPublicKey(), sender]);
      const secret = hkdf(auth, own.computeSecret(sender), info, 32);
      const key = hkdf(salt, secret, Buffer.from("Content-Encoding: aes128gcm\0"), 16);
      const nonce = hkdf(salt, secret, Buffer.from("Content-Encoding: nonce\0"), 12);
      const opening = createDecipheriv("aes-128-gcm", key, nonce);
      opening.setAuthTag(sealed.subarray(-16));
      const padded = Buffer.concat([opening.update(sealed.subarray(0, -16)), opening.final()]);
      const end = padded.lastIndexOf(2);
      if (end < 0 || padded.subarray(end + 1).some((byte) => byte !== 0)) throw new Error("the padding is wrong");
      return padded.subarray(0, end).toString("utf8");
    },
  };
}
