import {
  createCipheriv,
  createECDH,
  createPrivateKey,
  generateKeyPairSync,
  hkdfSync,
  randomBytes,
  sign,
  type ECDH,
} from "node:crypto";

/** What a browser gives to those who may push to it: its address at its push service and its keys (RFC 8291 §2), base64url. */
export type Subscription = { readonly endpoint: string; readonly p256dh: string; readonly auth: string };

/** With what a house says who it is (RFC 8292): the public point, base64url, and the private key as a JWK. */
export type PushKey = { readonly publicKey: string; readonly privateKey: Readonly<Record<string, string>> };

const recordSize = 4_096;

/** A fresh key of a house; browsers that were told of one listen to no other. */
export function newPushKey(): PushKey {
  const { privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const jwk = privateKey.export({ format: "jwk" }) as { kty: string; crv: string; x: string; y: string; d: string };
  const point = [Buffer.from([4]), Buffer.from(jwk.x, "base64url"), Buffer.from(jwk.y, "base64url")];
  return { publicKey: Buffer.concat(point).toString("base64url"), privateKey: { ...jwk } };
}

/** A message as only that browser can read it: the `aes128gcm` coding (RFC 8188) with keys agreed on by RFC 8291. */
export function sealedFor(
  { p256dh, auth }: Subscription,
  message: string,
  chance: { salt: Buffer; own: ECDH } = { salt: randomBytes(16), own: freshEcdh() },
): Buffer {
  const theirs = Buffer.from(p256dh, "base64url");
  const own = chance.own.getPublicKey();
  const shared = chance.own.computeSecret(theirs);
  const info = Buffer.concat([Buffer.from("WebPush: info\0"), theirs, own]);
  const secret = derive(Buffer.from(auth, "base64url"), shared, info, 32);
  const key = derive(chance.salt, secret, Buffer.from("Content-Encoding: aes128gcm\0"), 16);
  const nonce = derive(chance.salt, secret, Buffer.from("Content-Encoding: nonce\0"), 12);
  const cipher = createCipheriv("aes-128-gcm", key, nonce);
  const size = Buffer.alloc(5);
  size.writeUInt32BE(recordSize, 0);
  size.writeUInt8(own.byteLength, 4);
  // 2: this record is the last one.
  const sealed = [cipher.update(message, "utf8"), cipher.update(Buffer.from([2])), cipher.final(), cipher.getAuthTag()];
  return Buffer.concat([chance.salt, size, own, ...sealed]);
}

/** The headers of a push message: how long it is worth keeping, how much it presses (RFC 8030 §5), and who sends it (RFC 8292). */
export function pushHeaders(
  { publicKey, privateKey }: PushKey,
  { endpoint }: Pick<Subscription, "endpoint">,
  terms: { contact: string; nowSeconds: number; ttlSeconds: number; urgency: "normal" | "high" },
): Record<string, string> {
  const head = part({ typ: "JWT", alg: "ES256" });
  const twelveHours = 12 * 3_600;
  const claims = part({ aud: new URL(endpoint).origin, exp: terms.nowSeconds + twelveHours, sub: terms.contact });
  const signed = sign("sha256", Buffer.from(`${head}.${claims}`), {
    key: createPrivateKey({ key: privateKey, format: "jwk" }),
    dsaEncoding: "ieee-p1363",
  }).toString("base64url");
  return {
    authorization: `vapid t=${head}.${claims}.${signed}, k=${publicKey}`,
    "content-encoding": "aes128gcm",
    "content-type": "application/octet-stream",
    ttl: String(terms.ttlSeconds),
    urgency: terms.urgency,
  };
}

/** Whether these could be a browser's keys: a point of the curve and sixteen bytes. */
export function isSubscription({ p256dh, auth }: Pick<Subscription, "p256dh" | "auth">): boolean {
  if (Buffer.from(auth, "base64url").byteLength !== 16) return false;
  try {
    freshEcdh().computeSecret(Buffer.from(p256dh, "base64url"));
    return true;
  } catch {
    return false;
  }
}

function freshEcdh(): ECDH {
  const own = createECDH("prime256v1");
  own.generateKeys();
  return own;
}

const derive = (salt: Buffer, secret: Buffer, info: Buffer, length: number): Buffer =>
  Buffer.from(hkdfSync("sha256", secret, salt, info, length));

const part = (claims: object): string => Buffer.from(JSON.stringify(claims)).toString("base64url");
