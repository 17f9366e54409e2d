import '@graphiql/react/style.css';
import { begin } from './page/begin';
import { Workbench } from './page/workbench';

begin('workbench', (ready, onSignedOut) => <Workbench {...{ ...ready, onSignedOut }} />);
