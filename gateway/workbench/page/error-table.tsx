import { useSpeech } from './speech';

/** What each code means, and what a program or a person does then. */
export function ErrorTable() {
  const { words } = useSpeech();
  return (
    <div className="wide" role="group" aria-label={words.errorCodes} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.errorCodes}</th>
            <th scope="col">{words.happened}</th>
            <th scope="col">{words.toDo}</th>
          </tr>
        </thead>
        <tbody>
          {Object.entries(words.errors).map(([code, { happened, toDo }]) => (
            <tr key={code} id={code}>
              <th scope="row">
                <code>{code}</code>
              </th>
              <td>{happened}</td>
              <td>{toDo}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
