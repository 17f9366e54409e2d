import type {
  PictureWord,
  PictureWords,
  TimeLineWord,
  TimeLineWords,
} from '../picture/picture-words';
import type { Speech } from './language';

/** Code lists say these; the page's own dictionary says the rest. */
const LISTS = {
  role: 'CaseRole',
  quality: 'RelationQuality',
  lane: 'AgencyCode',
  event: 'EventKind',
} as const;

type Word = PictureWord | TimeLineWord;
type OwnWord = Exclude<Word, `${keyof typeof LISTS}.${string}`>;

/** The pictures' words: agencies, roles and bonds are called as everywhere on the page. */
export function pictureWords({ words, code }: Speech): PictureWords & TimeLineWords {
  const isOwn = (word: Word): word is OwnWord => word in words;
  return (word: Word) => {
    if (isOwn(word)) return words[word];
    const [group, value] = word.split('.');
    if (value === 'CHAIN') return words.caseRegistry;
    return isList(group) ? code(LISTS[group], value) : word;
  };
}

function isList(group: string | undefined): group is keyof typeof LISTS {
  return group !== undefined && group in LISTS;
}
