import { createHash } from 'node:crypto';
import { ASSURANCE_LEVELS } from '../../schema/policy/vocabulary';
import type { DevelopmentReader } from './readers';

const STYLE = `
:root { color-scheme: light dark; font: 100%/1.5 system-ui, sans-serif; }
main { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
.people { display: grid; grid-template-columns: repeat(auto-fill, minmax(15rem, 1fr)); gap: .5rem; }
button { font: inherit; text-align: start; padding: .5rem .75rem; cursor: pointer; }
button span { display: block; font-size: .85em; }
.how { display: flex; flex-wrap: wrap; gap: 1rem 2rem; margin: 1rem 0; }
select { font: inherit; }
`;

/**
 * The content security policy of the page: its own style, no script, and its form may lead back to
 * the client, since browsers hold a form's redirects to the policy, too.
 */
export function signInPolicy(client: URL): string {
  const style = createHash('sha256').update(STYLE).digest('base64');
  return [
    ...["default-src 'none'", `style-src 'sha256-${style}'`, 'img-src data:', "base-uri 'none'"],
    ...["frame-ancestors 'none'", `form-action 'self' ${client.origin}`],
  ].join('; ');
}

/**
 * Where somebody signs in during development: one of the professionals of the five families, by
 * agency. A click is enough; nobody here exists. One form, no script.
 */
export function signInPage(readers: readonly DevelopmentReader[]): string {
  const agencies = [...new Set(readers.map(({ agency }) => agency ?? ''))].sort();
  const levels = ASSURANCE_LEVELS.toReversed().map((level) => `<option>${level}</option>`);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Sign in (development)</title>
<link rel="icon" href="data:,">
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>Sign in</h1>
<p>For development only. The people and the families are invented.</p>
<form method="post">
<div class="how">
<label>Level of assurance <select name="assurance">${levels.join('')}</select></label>
<label><input type="checkbox" name="developer" value="yes"> as a developer</label>
</div>
${agencies.map((agency) => atAgency(agency, readers)).join('\n')}
</form>
</main>
</body>
</html>
`;
}

function atAgency(agency: string, readers: readonly DevelopmentReader[]): string {
  const buttons = readers
    .filter((one) => (one.agency ?? '') === agency)
    .map(
      ({ key, name, functions }) =>
        `<button name="reader" value="${escaped(key)}">${escaped(name)}
<span>${functions.map(inWords).join(', ')}</span></button>`,
    );
  return `<h2>${inWords(agency)}</h2>\n<div class="people">\n${buttons.join('\n')}\n</div>`;
}

/** `CASE_DIRECTOR` as people say it. */
function inWords(code: string): string {
  const words = code.toLowerCase().replaceAll('_', ' ');
  return escaped(words.charAt(0).toUpperCase() + words.slice(1));
}

function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (sign) => `&#${String(sign.charCodeAt(0))};`);
}
