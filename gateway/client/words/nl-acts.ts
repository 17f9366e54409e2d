import type { ActWords } from './en-acts';

/** What the page says in Dutch to who acts. */
export const nlActs: ActWords = {
  close: 'Sluiten',
  back: 'Terug naar de lijst',
  sending: 'Wordt verstuurd',
  signs: 'Tekens:',
  signInAgain: 'U bent afgemeld. Wat u typte, blijft in dit tabblad bewaard: meld u opnieuw aan.',
  notAvailable:
    'Dit is niet aan u, of er is niets dergelijks. Er is niets gebeurd. Kijk na wat u koos; hoort het wel bij u, vraag het dan aan de casusregisseur.',
  passStale:
    'Er is niets gebeurd: wat u in dit dossier mag zien, is intussen veranderd. Wat u typte, blijft bewaard: open het dossier opnieuw en verstuur het dan.',
  passExpired:
    'Er is niets gebeurd: uw toegang tot dit dossier is afgelopen. Wat u typte, blijft bewaard: open het dossier opnieuw en verstuur het dan.',
  conflict:
    'Er is niets gebeurd: iemand anders besliste hier intussen over. Haal de pagina opnieuw op en kijk wat er beslist is.',
  invalidInput: 'Er is niets gebeurd: de hub neemt dit zo niet aan. Kijk elk veld na.',
  tooMuch: 'Er is niets gebeurd: dit is te veel tegelijk. Kort in wat u typte.',
  oldPage:
    'Er is niets gebeurd: deze pagina is niet meer van nu. Laad ze opnieuw; wat u typte, blijft bewaard.',
  noAnswer:
    'Er kwam geen antwoord, dus is niet zeker of dit gebeurd is. Wat u typte, blijft bewaard. Haal opnieuw op en kijk; is het niet gebeurd, verstuur het dan nog eens.',
  caseNeeded: 'Zeg welk dossier.',
  whomNeeded: 'Zeg over wie het gaat.',
  whomTooLong: 'Kort in over wie het gaat, tot 200 tekens.',
  reasonTooShort: 'Zeg in minstens 30 tekens wat er gebeurt.',
  reasonTooLong: 'Kort het in tot 2.000 tekens.',
  dangerNeeded:
    'Noodtoegang is er enkel als iemand nu in gevaar is. Zo niet, bel de casusregisseur.',
  categoryNeeded: 'Kies wat u vraagt.',
  personNeeded: 'Zeg over wie het gaat.',
  questionNeeded: 'Schrijf wat u moet weten, en waarom.',
  questionTooLong: 'Kort uw vraag in tot 500 tekens.',
  answerNeeded: 'Kies of u het vrijgeeft of weigert.',
  untilNeeded: 'Geef de laatste dag: vanaf vandaag, binnen een jaar.',
  useNeeded: 'Kies waarvoor het gebruikt mag worden.',
  verdictNeeded: 'Kies uw oordeel.',
  noteTooLong: 'Kort uw nota in tot 1.000 tekens.',
  askerNeeded: 'Zeg wie het vraagt.',
  emergencyMeans:
    'U opent één dossier meteen, enkel voor deze noodsituatie. U ziet wie in het dossier is en wat de partners afspraken te tonen bij gevaar; nooit een beschermd adres.',
  emergencyReviewed:
    'Het wordt met uw naam en uw reden vastgelegd voordat er iets opengaat. Regisseur, eigenaars en functionaris voor gegevensbescherming weten het meteen, en iemand anders kijkt het na.',
  emergencyEnds: 'Het eindigt vanzelf na een kwartier.',
  weakSignIn:
    'U bent hiervoor niet sterk genoeg aangemeld. Meld u af, en opnieuw aan met uw identiteitskaart of itsme; anders zal de hub weigeren.',
  yourCases: 'Welk dossier?',
  anotherCase: 'Een ander, met zijn nummer of code',
  caseCode: 'Nummer of code van het dossier',
  caseCodeHint:
    'Het nummer staat in het dossier van uw eigen dienst (KD-...). Of wie u belt, leest een van beide voor: ze staan op hun pagina onder "Codes om voor te lezen".',
  whom: 'Over wie gaat het?',
  whomHint: 'Zoals u hen kent: een naam, of wie zij in het gezin zijn. Hoogstens 200 tekens.',
  reason: 'Wat gebeurt er?',
  reasonHint: 'Wie dit nakijkt, leest het. Minstens 30 tekens.',
  danger: 'Iemand is nu in gevaar',
  askTitle: 'Vraag de eigenaar dit vrij te geven',
  askSealedTitle: 'Vraag iets wat nooit genoemd wordt',
  askMeans:
    'U vraagt het aan de dienst van wie de gegevens zijn. Uw dienst, de eigenaar en, als het niet verzegeld is, de regisseur zien uw vraag.',
  askSame:
    'U krijgt hetzelfde antwoord, wat er ook is: dat u mag vragen, zegt niet dat er iets is vastgelegd.',
  askSealedMeans: 'Elk dossier heeft deze zelfde lijst, wat er ook in staat.',
  question: 'Wat moet u weten, en waarom?',
  questionHint: 'Hoogstens 500 tekens. Schrijf niet meer over het gezin dan nodig.',
  askNow: 'De vraag versturen',
  asked:
    'Uw vraag is naar de eigenaar verstuurd. Het antwoord komt in dit dossier, onder "Ook in dit dossier".',
  answerTitle: 'Vragen aan en vrijgaven van uw dienst',
  requests: 'Wacht op uw antwoord',
  noRequests: 'Er wacht geen vraag aan uw dienst.',
  requestsWithin: 'Gevraagd binnen uw dienst',
  requestsWithinText:
    'Aan u om te antwoorden als de gegevens van uw dienst zijn; anders doet de eigenaar dat.',
  releases: 'Vrijgegeven door uw dienst',
  noReleases: 'Uw dienst heeft nu niets vrijgegeven.',
  answerThis: 'Antwoorden',
  answerMeans:
    'U antwoordt voor uw dienst, één keer. Wat u vrijgeeft, staat vanaf nu voor die hele dienst open in dit dossier, tot de laatste dag of tot u het intrekt.',
  yourAnswer: 'Uw antwoord',
  releaseIt: 'Vrijgeven',
  declineIt: 'Weigeren',
  until: 'Laatste dag',
  untilHint: 'Hoogstens een jaar vanaf vandaag.',
  use: 'Waarvoor mag het gebruikt worden?',
  answerNow: 'Dit antwoord geven',
  released:
    'Het is vrijgegeven. Wat men in dit dossier mag zien, is daardoor veranderd, ook voor u: open het dossier opnieuw.',
  declined: 'U weigerde. Wie het vroeg, ziet dat in het dossier.',
  takeBack: 'Intrekken',
  revokeMeans:
    'U sluit het weer, vanaf dit ogenblik, voor iedereen van die dienst. Wat zij lazen, is niet ongedaan gemaakt.',
  revoked:
    'Het is ingetrokken. Wat men in dit dossier mag zien, is daardoor veranderd, ook voor u: open het dossier opnieuw.',
  takeUpTitle: 'Deze melding opnemen',
  takeUpMeans:
    'U zegt aan iedereen die opgeroepen werd dat u er iets aan doet. Het wordt vastgelegd met uw naam en het uur.',
  takenUp: 'U nam het op. De anderen zien dat vanaf nu.',
  codesTitle: 'Codes om voor te lezen',
  codesText:
    'Een officier van wacht opent dit dossier met het nummer of de code ervan; een functionaris voor gegevensbescherming maakt een verslag over een persoon met de code van die persoon. Codes zeggen op zich niets. Lees ze enkel voor aan wie ze nodig heeft.',
  reviewsText:
    'Elke keer dat iemand noodtoegang nam in een dossier van u. Er staat niet bij wie: het oordeel gaat over de noodsituatie.',
  noReviews: 'Er wacht geen noodtoegang op een oordeel.',
  dangerThen: 'volgens de officier was iemand in gevaar',
  wasAbout: 'Over:',
  verdict: 'Oordeel',
  othersReview:
    'Regisseur en functionaris voor gegevensbescherming kijken dit na; u wordt het gemeld.',
  reviewMeans: 'U geeft het oordeel. Er is er één, en het kan niet veranderd worden.',
  note: 'Nota',
  noteHint: 'Niet verplicht; hoogstens 1.000 tekens.',
  reviewNow: 'Dit oordeel geven',
  reviewed: 'Uw oordeel is vastgelegd.',
  oversightText:
    'Voor de functionaris voor gegevensbescherming: wat van een dossier getoond werd, nooit wat erin staat. Ook elke keer dat u kijkt, wordt vastgelegd.',
  unusualTitle: 'Ongewone inzage',
  unusualText:
    'Gevonden in de laatste 31 dagen, met regels die de functionarissen samen afspreken. Elk is een vraag aan iemand, nooit een oordeel.',
  nothingUnusual: 'Niemand keek zoals mensen zelden doen.',
  overseesNothing:
    'U bent in geen enkel dossier als functionaris genoemd; hier valt niets na te kijken.',
  severalCases: 'verschillende dossiers',
  howOften: 'Hoe vaak',
  readerOfLog: 'Lezer, met het pseudoniem van het logboek',
  oversightMeans:
    'U opent dit ene dossier voor toezicht, wat met uw naam wordt vastgelegd, en ziet wie er wat van te zien kreeg.',
  showLooks: 'Tonen wie keek',
  codeOfCase: 'Code van het dossier',
  codeOfDirector:
    'De casusregisseur leest ze voor: ze staat op hun pagina onder "Codes om voor te lezen".',
  basis: 'Rechtsgrond',
  dataOf: 'Gegevens van',
  reportTitle: 'Verslag voor een betrokkene',
  reportMeans:
    'U krijgt alles wat over één persoon bekeken werd in de dossiers waarop u toeziet, met de beslissing van de afgesproken regels, en een brief. Dit wordt vastgelegd.',
  reportNow: 'Het verslag maken',
  reportMade: 'Het verslag is gemaakt. Enkel de brief is voor de persoon.',
  personCode: 'Code van de persoon',
  whoAsks: 'Wie vraagt het?',
  asksSubject: 'De persoon zelf',
  asksParent: 'Een ouder, over hun kind',
  letter: 'De brief',
  letterText:
    'Mag zo gegeven worden. Niets erin hangt af van wat wordt achtergehouden. Over de regels die aan u zijn, beslist u zelf.',
  letterLanguage: 'Taal van de brief',
  printLetter: 'De brief afdrukken',
  printNotRecorded:
    'Gebruik de knop "De brief afdrukken" op de pagina: een afdruk wordt eerst vastgelegd.',
  idleWarning: 'Bent u er nog?',
  idleWarningText: 'Over minder dan een minuut wordt u afgemeld.',
  stay: 'Aangemeld blijven',
  accessibilityText:
    'Deze pagina is gemaakt om te voldoen aan WCAG 2.2, niveau AA, en EN 301 549: met enkel het toetsenbord, een schermlezer, bij 200 % zoom, 320 pixels breed, geforceerde kleuren en zonder beweging.',
  accessibilityPictures: 'Naast elke tekening staat hetzelfde als tabel of lijst.',
  accessibilityKnown:
    'Bekende grenzen: teksten die diensten typten, staan er in de taal waarin ze geschreven zijn. De afdruk is een getagde pdf waar de browser die maakt.',
  accessibilityContact:
    'Werkt er iets niet voor u? Zeg het aan het aanspreekpunt van uw dienst; die bereikt de ketencoördinator.',
  accessibilityDate: 'Verklaring van 22 november 2026, na eigen onderzoek.',
};
