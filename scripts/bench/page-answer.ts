import type { Route } from 'playwright-core';

interface Answer {
  readonly data?: { readonly case?: FamilyCase | null } | null;
}
interface FamilyCase {
  readonly participants?: readonly { readonly person: Record<string, unknown> | null }[] | null;
}
interface Police {
  readonly reports?: readonly Record<string, unknown>[] | null;
}

/** Reports are spread over so many days before the last of them. */
const DAYS = 1_000;
const DAY_MS = 86_400_000;
const LAST = Date.parse('2026-11-20T09:30:00Z');

/**
 * Answers as the hub does, with so many more police reports of the first person who has one: the same
 * report on other days, under ids of its own.
 */
export async function eventful(route: Route, more: number): Promise<void> {
  const response = await route.fetch();
  const answer = (await response.json()) as Answer;
  const police = answer.data?.case?.participants
    ?.map(({ person }) => person?.['police'] as Police | null | undefined)
    .find((one) => one?.reports?.[0]);
  const [report] = police?.reports ?? [];
  if (police && report) {
    const added = Array.from({ length: more }, (_, place) => {
      const at = new Date(LAST - (place * DAYS * DAY_MS) / more).toISOString();
      const days = { occurredAt: at, reportedAt: at, month: at.slice(0, 7) };
      return { ...report, ...days, id: `report${String(place)}` };
    });
    Object.assign(police, { reports: [...(police.reports ?? []), ...added] });
  }
  await route.fulfill({ response, json: answer });
}
