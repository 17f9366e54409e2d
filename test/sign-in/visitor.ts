/** Somebody with a browser, as far as HTTP goes: cookies are kept by host, and redirects followed. */
export class Visitor {
  /** By host (cookies know no ports, RFC 6265), then by name. */
  readonly cookies = new Map<string, Map<string, string>>();
  /** Every address that was asked, in order. */
  readonly visited: URL[] = [];

  /** One request, with the cookies of its host, and without following where it leads. */
  async ask(url: string | URL, init: RequestInit = {}): Promise<Response> {
    const { hostname } = new URL(url);
    const own = this.cookies.get(hostname) ?? new Map<string, string>();
    const cookie = Array.from(own, ([name, value]) => `${name}=${value}`).join('; ');
    const headers = { ...(init.headers as object), ...(cookie ? { cookie } : {}) };
    const response = await fetch(url, { ...init, headers, redirect: 'manual' });
    this.visited.push(new URL(url));
    for (const set of response.headers.getSetCookie()) keep(own, set);
    this.cookies.set(hostname, own);
    return response;
  }

  /** Goes where a request leads, until an answer leads nowhere; or to the first such address. */
  async follow(
    url: string | URL,
    init: RequestInit = {},
    until: (next: URL) => boolean = () => false,
  ): Promise<{ readonly at: URL; readonly response: Response }> {
    const response = await this.ask(url, init);
    const location = response.headers.get('location');
    const next = location === null ? undefined : new URL(location, url);
    if (!next) return { at: new URL(url), response };
    if (until(next)) return { at: next, response };
    return this.follow(next, {}, until);
  }

  /** The cookies of a host, by name. */
  of(url: string | URL): ReadonlyMap<string, string> {
    return this.cookies.get(new URL(url).hostname) ?? new Map<string, string>();
  }
}

function keep(cookies: Map<string, string>, set: string): void {
  const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
  if (/; *(max-age=0|expires=thu, 01 jan 1970)/i.test(set)) cookies.delete(name);
  else cookies.set(name, value);
}

/** What a form of the development provider says when somebody is chosen. */
export function choosing(reader: string, also: Readonly<Record<string, string>> = {}): RequestInit {
  return { method: 'POST', body: new URLSearchParams({ reader, ...also }) };
}
