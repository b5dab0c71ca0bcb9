import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject } from "node:crypto";

type Options = Readonly<Record<string, unknown>>;

/** An authenticator in software for tests: makes one passkey and answers challenges with it, as a browser would (W3C WebAuthn). */
export function softPasskey(origin: string) {
  const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const id = randomBytes(16);
  const rpHash = createHash("sha256").update(new URL(origin).hostname).digest();
  let uses = 0;
  const clientData = (type: string, challenge: unknown) =>
    Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
  /** User present and verified; `more` says that a key follows. */
  const head = (more = 0x00) => Buffer.concat([rpHash, Buffer.from([0x05 | more]), uint32(++uses)]);
  const answer = (response: Record<string, string>) => ({
    ...{ id: id.toString("base64url"), rawId: id.toString("base64url"), type: "public-key" },
    ...{ response, clientExtensionResults: {} },
  });
  return {
    /** Answers the options of a registration. */
    make({ challenge }: Options) {
      const authData = Buffer.concat([
        head(0x40),
        Buffer.alloc(16),
        Buffer.from([0, id.length]),
        id,
        coseOf(publicKey),
      ]);
      const attestation = Buffer.concat([
        ...[Buffer.from([0xa3]), text("fmt"), text("none"), text("attStmt"), Buffer.from([0xa0])],
        ...[text("authData"), Buffer.from([0x58, authData.length]), authData],
      ]);
      return answer({
        clientDataJSON: clientData("webauthn.create", challenge).toString("base64url"),
        attestationObject: attestation.toString("base64url"),
      });
    },
    /** Answers the options of a sign-in. */
    use({ challenge }: Options) {
      const client = clientData("webauthn.get", challenge);
      const authData = head();
      const signed = Buffer.concat([authData, createHash("sha256").update(client).digest()]);
      return answer({
        clientDataJSON: client.toString("base64url"),
        authenticatorData: authData.toString("base64url"),
        signature: sign("sha256", signed, privateKey).toString("base64url"),
      });
    },
  };
}

/** A key of the P-256 curve in COSE (RFC 9053 §2.1). */
function coseOf(key: KeyObject): Buffer {
  const { x = "", y = "" } = key.export({ format: "jwk" });
  return Buffer.concat([
    ...[Buffer.from([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20]), Buffer.from(x, "base64url")],
    ...[Buffer.from([0x22, 0x58, 0x20]), Buffer.from(y, "base64url")],
  ]);
}

/** A short text in CBOR. */
const text = (value: string): Buffer => Buffer.concat([Buffer.from([0x60 | value.length]), Buffer.from(value)]);

const uint32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
};
