/**
 * What time it is at the hub. A pass ends by the hub's clock, and a laptop's may be hours off: so no
 * end is compared with that. What counts is the `Date` of the last answer (RFC 9110, 6.6.1), and for
 * how long the page has gone on since. What a laptop sleeps through, the hub refuses.
 */
export interface HubTime {
  /** Milliseconds since 1970. */
  readonly said: number;
  /** When that was heard, by a clock that only goes on (`performance.now()`). */
  readonly heardAt: number;
}

/** Before the first answer: whatever ends has ended. */
export const NOT_HEARD: HubTime = { said: Infinity, heardAt: 0 };

/** A `Date` tells the second, of which all may be over. */
const SECOND = 1_000;

/**
 * After another answer.
 * @param date its header; one that is missing or is no date tells nothing
 * @param heardAt as `performance.now()`
 */
export function heard(before: HubTime, date: string | null, heardAt: number): HubTime {
  const said = Date.parse(date ?? '') + SECOND;
  return Number.isNaN(said) ? before : { said, heardAt };
}

/** In milliseconds since 1970. @param now as `performance.now()` */
export function hubNow({ said, heardAt }: HubTime, now: number): number {
  return said + now - heardAt;
}

let hubTime = NOT_HEARD;

/** `fetch` as the hub is asked; each answer tells what time it is there. */
export async function fetched(url: string, init: RequestInit): Promise<Response> {
  const response = await fetch(url, init);
  hubTime = heard(hubTime, response.headers.get('date'), performance.now());
  return response;
}

/** By which passes end, in milliseconds since 1970. */
export function timeAtHub(): number {
  return hubNow(hubTime, performance.now());
}
