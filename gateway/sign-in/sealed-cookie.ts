import type { IncomingHttpHeaders } from 'node:http';
import { EncryptJWT, jwtDecrypt } from 'jose';

interface CookieKind {
  readonly name: string;
  readonly sameSite: 'Lax' | 'Strict';
  /** Whether the page is reached over TLS: then no other site can have set it (`__Host-`). */
  readonly isSecure: boolean;
  readonly key: Uint8Array;
}

/** What browsers keep of one cookie, name and all (RFC 6265); a longer one they drop silently. */
const LONGEST = 4_096;

/**
 * A cookie that its holder can neither read nor write: a JWE (RFC 7516) with a key that only
 * gateways have. No script of the page sees it, and the gateway keeps nothing.
 */
export class SealedCookie<Content extends Readonly<Record<string, unknown>>> {
  private readonly name: string;

  constructor(private readonly kind: CookieKind) {
    this.name = kind.isSecure ? `__Host-${kind.name}` : kind.name;
  }

  /**
   * A `Set-Cookie` header.
   * @param until seconds since 1970; a cookie that is older than that is none
   * @throws when it would be longer than browsers keep
   */
  async sealed(content: Content, until: number): Promise<string> {
    const jwe = await new EncryptJWT({ ...content })
      .setProtectedHeader({ alg: 'dir', enc: 'A256GCM', typ: this.kind.name })
      .setExpirationTime(until)
      .encrypt(this.kind.key);
    if (this.name.length + jwe.length > LONGEST) {
      throw new Error(`Expected ${this.name} to fit in ${String(LONGEST)} bytes.`);
    }
    return this.header(jwe);
  }

  /** A `Set-Cookie` header that ends it. */
  cleared(): string {
    return `${this.header('')}; Max-Age=0`;
  }

  /** What was sealed; nothing if there is none, it is past its time, or it was not sealed by us. */
  async read({ cookie = '' }: IncomingHttpHeaders): Promise<Content | undefined> {
    const start = `${this.name}=`;
    const pair = cookie.split(/; */).find((one) => one.startsWith(start));
    if (pair === undefined) return undefined;
    const opened = await jwtDecrypt<Content>(pair.slice(start.length), this.kind.key, {
      ...{ typ: this.kind.name, requiredClaims: ['exp'] },
      ...{ keyManagementAlgorithms: ['dir'], contentEncryptionAlgorithms: ['A256GCM'] },
    }).catch(() => undefined);
    return opened?.payload;
  }

  /** Without `Max-Age` it goes when the browser is closed: several people share a desk. */
  private header(value: string): string {
    const { sameSite, isSecure } = this.kind;
    return `${this.name}=${value}; Path=/; HttpOnly; SameSite=${sameSite}${isSecure ? '; Secure' : ''}`;
  }
}
