import { useMemo, useState } from 'preact/hooks';
import type { Family } from '../view/family';
import { planRows } from '../view/plan';
import { Agencies } from './sections/agencies';
import { Alerts } from './sections/alerts';
import { CaseFile } from './sections/case-file';
import { Factors } from './sections/factors';
import { FamilyTree } from './sections/genogram';
import { Head } from './sections/head';
import { Looks } from './sections/looks';
import { Plan } from './sections/plan';
import { TimelineSection } from './sections/timeline';
import { WithheldList } from './sections/withheld';
import { StatesLegend } from './states';

/**
 * A family as a whole, from the top: who and how dangerous, what calls for somebody, the picture,
 * what happened, who knows what, the risk, the plan, what is withheld, and who looked.
 * @param today `YYYY-MM-DD`
 */
export function FamilyView({ family, today }: { family: Family; today: string }) {
  const [selected, setSelected] = useState<string>();
  const rows = useMemo(() => planRows(family, today), [family, today]);
  // Choosing a person changes the pictures alone: whatever else there is, is not made again.
  const above = useMemo(
    () => (
      <>
        <Head family={family} />
        <Alerts family={family} overdue={rows.filter(({ isOverdue }) => isOverdue)} />
      </>
    ),
    [family, rows],
  );
  const below = useMemo(
    () => (
      <>
        <Agencies family={family} />
        <Factors family={family} />
        <Plan family={family} rows={rows} />
        <CaseFile family={family} />
        <WithheldList family={family} />
        <Looks family={family} />
      </>
    ),
    [family, rows],
  );
  return (
    <>
      {above}
      <div class="sections">
        <FamilyTree {...{ family, today, selected }} onSelect={setSelected} />
        <TimelineSection {...{ family, today, selected }} onSelect={setSelected} />
        {below}
      </div>
      <StatesLegend />
    </>
  );
}
