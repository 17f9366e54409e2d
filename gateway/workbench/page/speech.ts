import { createContext, useContext } from 'react';
import { type Language, type Speech, speechIn } from '../../client/words/language';
import { en, type WorkbenchWords } from '../words/en';
import { nl } from '../words/nl';

const WORDS: Readonly<Record<Language, WorkbenchWords>> = { nl, en };

/** What the workbench says, beside what the page says already: codes, policies, dates. */
export interface WorkbenchSpeech extends Omit<Speech, 'words'> {
  readonly words: WorkbenchWords;
}

export async function workbenchSpeech(language: Language): Promise<WorkbenchSpeech> {
  return { ...(await speechIn(language)), words: WORDS[language] };
}

const Spoken = createContext<WorkbenchSpeech | undefined>(undefined);
export const SpeechProvider = Spoken.Provider;

export function useSpeech(): WorkbenchSpeech {
  const speech = useContext(Spoken);
  if (!speech) throw new Error('Expected a SpeechProvider around this.');
  return speech;
}
