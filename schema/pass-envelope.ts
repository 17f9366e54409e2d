import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { compactDecrypt, CompactEncrypt, type CryptoKey } from 'jose';

/**
 * The envelope of a case pass (JWE, RFC 7516). The registry encrypts a signed pass to the gateway,
 * so that its holder can read nothing in it, and fills it up to one of a few sizes, so that its
 * length says nothing either: not who is in a family, nor what they refused.
 *
 * A pass travels as a header, so it is compressed. Not by JWE's own `zip`, which comes last and
 * would compress the padding away: what is compressed is as long as what it says (RFC 8725 §3.6).
 */

/** In bytes. Most families fit in the first; forty persons with all their statements in the second. */
const SIZES: readonly number[] = [2_048, 4_096, 8_192];

/** In bytes. A signed pass goes to each agency as a header, and Node takes 16 KiB of headers. */
const LONGEST_PASS = 16_384;

/**
 * Puts a signed pass into an envelope to the gateway.
 * @throws RangeError for one that is too long to travel
 */
export async function sealedEnvelope(signedPass: string, gateway: CryptoKey): Promise<string> {
  const content = deflateRawSync(signedPass);
  const size = SIZES.find((one) => one >= content.length);
  if (size === undefined || signedPass.length > LONGEST_PASS) {
    throw new RangeError(
      `Expected a pass that fits in a header, got ${String(signedPass.length)}.`,
    );
  }
  return new CompactEncrypt(Buffer.concat([content, Buffer.alloc(size - content.length)]))
    .setProtectedHeader({ alg: 'ECDH-ES', enc: 'A256GCM' })
    .encrypt(gateway);
}

/**
 * Takes the signed pass out of its envelope. Whoever knows the public key can seal one, so nothing
 * is believed of what is inside: neither a signature, which is checked after, nor a size.
 * @returns the pass as the registry signed it, not verified yet
 * @throws for whatever is no such envelope, and for one whose content is longer than a pass
 */
export async function openedEnvelope(envelope: string, own: CryptoKey): Promise<string> {
  const { plaintext } = await compactDecrypt(envelope, own, {
    keyManagementAlgorithms: ['ECDH-ES'],
    contentEncryptionAlgorithms: ['A256GCM'],
    maxDecompressedLength: 0, // no `zip`
  });
  // Compressed content says where it ends; what follows is padding.
  return inflateRawSync(plaintext, { maxOutputLength: LONGEST_PASS }).toString('latin1');
}
