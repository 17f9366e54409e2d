import type { Access } from '../hub';
import type { Place } from '../places';
import type { Categories } from '../reach';
import type { ReferenceField } from '../reference';
import type { WorkbenchSpeech } from './speech';
import { whetherEver, whetherOpened } from './whether';

/** What is known of who asks. */
export interface Asker {
  readonly categories: Categories;
  /** Of the open case, if there is one. */
  readonly access: Access | undefined;
  /** In which the field is judged without a case. */
  readonly functions: readonly string[];
}

/**
 * What the editor says of a field beside its description, in Markdown: whose it is, who needs to
 * know it, and whether the reader gets it.
 * @param places where the field can stand
 */
export function fieldFacts(
  field: ReferenceField,
  places: readonly Place[],
  asker: Asker,
  speech: WorkbenchSpeech,
): string {
  const { words, code, format } = speech;
  const owners = new Set(places.flatMap(({ owner }) => owner ?? []));
  const whose = [...owners].map((owner) => code('AgencyCode', owner));
  const labels = field.labels.map(({ category, detail }) => {
    const sensitivity = String(asker.categories.get(category)?.sensitivity);
    const facts = `${words.details[detail]}, S${sensitivity}`;
    return `${code('DataCategory', category)} \`${category}\` (${facts})`;
  });
  return [
    `${words.owner}: ${whose.length > 0 ? format.list(whose) : words.ownerOfEnclosing}`,
    `${words.category}: ${labels.length > 0 ? labels.join(' + ') : words.key}`,
    `${words.youGetIt}: ${whether(field, places, asker, speech)}`,
  ]
    .map((line) => `- ${line}`)
    .join('\n');
}

function whether(
  field: ReferenceField,
  places: readonly Place[],
  { categories, access, functions }: Asker,
  speech: WorkbenchSpeech,
): string {
  const { words, code } = speech;
  if (!access) {
    const each = functions.map((as) => {
      const said = whetherEver(field, categories, as, speech);
      return functions.length === 1 ? said : `${code('ReaderFunction', as)}: ${said}`;
    });
    return `${each.join('; ')} (${words.ceiling})`;
  }
  const answers = places.map((place) => {
    const { said, why } = whetherOpened({ field, ...place }, access, categories, speech);
    return [said, ...why].join('. ');
  });
  const [answer = words.no, ...others] = new Set(answers);
  return others.length === 0 ? answer : words.dependsOnPlace;
}
