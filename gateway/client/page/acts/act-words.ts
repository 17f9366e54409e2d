import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { ActWords } from '../../words/en-acts';

/** What is said while acting, in the language of the page. */
export const SpokenActs = createContext<ActWords | undefined>(undefined);

export function useActWords(): ActWords {
  const words = useContext(SpokenActs);
  if (!words) throw new Error('Expected the words of acts around this component.');
  return words;
}
