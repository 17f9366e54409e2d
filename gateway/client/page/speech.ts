import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Speech } from '../words/language';

/** The language the page is read in. */
export const SpokenLanguage = createContext<Speech | undefined>(undefined);

export function useSpeech(): Speech {
  const speech = useContext(SpokenLanguage);
  if (!speech) throw new Error('Expected a language around this component.');
  return speech;
}
