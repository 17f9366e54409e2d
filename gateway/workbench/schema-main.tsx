import { begin } from './page/begin';
import { SchemaPage } from './page/schema-page';

begin('reference', ({ reference, session }) => (
  <SchemaPage {...{ reference, functions: session.functions }} />
));
