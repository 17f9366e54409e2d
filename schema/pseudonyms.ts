import { createHmac } from 'node:crypto';

/**
 * Names people by pseudonyms that only who has the key can make (GDPR art. 4(5)): the disclosure log
 * says about whom it is to who may know, and to nobody who takes its disks.
 */
export class Pseudonyms {
  /** @param key 32 random bytes, which the gateway and the case registry share */
  constructor(private readonly key: Uint8Array) {}

  /** @param id of a person in the hub, the `sub` of a reader, or what a reader wrote for an id */
  of(id: string): string {
    return createHmac('sha256', this.key).update(id).digest('base64url').slice(0, 22);
  }
}
