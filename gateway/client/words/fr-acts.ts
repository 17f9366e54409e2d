import type { ActWords } from './en-acts';

/** What the page says in French to who acts. Prepared, as `fr.ts` is. */
export const frActs: ActWords = {
  close: 'Fermer',
  back: 'Retour à la liste',
  sending: 'En cours d’envoi',
  signs: 'Caractères :',
  signInAgain:
    'Vous êtes déconnecté. Ce que vous avez tapé reste dans cet onglet : connectez-vous à nouveau.',
  notAvailable:
    'Cela ne vous revient pas, ou rien de tel n’existe. Rien n’a été fait. Vérifiez votre choix ; si cela devrait vous revenir, demandez au directeur de cas.',
  passStale:
    'Rien n’a été fait : ce que vous pouvez voir dans ce dossier a changé entre-temps. Ce que vous avez tapé est gardé : rouvrez le dossier, puis envoyez.',
  passExpired:
    'Rien n’a été fait : votre accès à ce dossier a pris fin. Ce que vous avez tapé est gardé : rouvrez le dossier, puis envoyez.',
  conflict:
    'Rien n’a été fait : quelqu’un d’autre en a décidé entre-temps. Rechargez la page et voyez ce qui a été décidé.',
  invalidInput: 'Rien n’a été fait : le hub ne l’accepte pas ainsi. Vérifiez chaque champ.',
  tooMuch: 'Rien n’a été fait : c’est trop à la fois. Raccourcissez ce que vous avez tapé.',
  oldPage:
    'Rien n’a été fait : cette page n’est plus à jour. Rechargez-la ; ce que vous avez tapé est gardé.',
  noAnswer:
    'Aucune réponse n’est venue : il n’est pas certain que cela ait été fait. Ce que vous avez tapé est gardé. Rechargez et regardez ; si ce n’est pas fait, envoyez encore une fois.',
  caseNeeded: 'Dites quel dossier.',
  whomNeeded: 'Dites de qui il s’agit.',
  whomTooLong: 'Raccourcissez à 200 caractères de qui il s’agit.',
  reasonTooShort: 'Dites en 30 caractères au moins ce qui se passe.',
  reasonTooLong: 'Raccourcissez à 2 000 caractères.',
  dangerNeeded:
    'L’accès d’urgence n’existe que si quelqu’un est en danger maintenant. Sinon, appelez le directeur de cas.',
  categoryNeeded: 'Choisissez ce que vous demandez.',
  personNeeded: 'Dites de qui il s’agit.',
  questionNeeded: 'Écrivez ce que vous devez savoir, et pourquoi.',
  questionTooLong: 'Raccourcissez votre question à 500 caractères.',
  answerNeeded: 'Choisissez si vous ouvrez ou refusez.',
  untilNeeded: 'Donnez le dernier jour : à partir d’aujourd’hui, dans l’année.',
  useNeeded: 'Choisissez pour quel usage.',
  verdictNeeded: 'Choisissez votre avis.',
  noteTooLong: 'Raccourcissez votre note à 1 000 caractères.',
  askerNeeded: 'Dites qui le demande.',
  emergencyMeans:
    'Vous ouvrez un dossier immédiatement, pour cette urgence seulement. Il montre qui est dans le dossier et ce que les partenaires ont convenu de montrer en cas de danger ; jamais une adresse protégée.',
  emergencyReviewed:
    'C’est consigné avec votre nom et votre raison avant que quoi que ce soit ne s’ouvre. Le directeur, les propriétaires et le délégué à la protection des données le savent aussitôt, et quelqu’un d’autre l’examine.',
  emergencyEnds: 'Cela prend fin de soi-même après un quart d’heure.',
  weakSignIn:
    'Votre connexion n’est pas assez forte. Déconnectez-vous, puis reconnectez-vous avec votre carte d’identité ou itsme ; sinon le hub refusera.',
  yourCases: 'Quel dossier ?',
  anotherCase: 'Un autre, par son numéro ou son code',
  caseCode: 'Numéro ou code du dossier',
  caseCodeHint:
    'Le numéro se trouve dans le dossier de votre propre service (KD-...). Ou qui vous appelle lit l’un des deux à voix haute : ils se trouvent sur sa page sous « Codes à lire ».',
  whom: 'De qui s’agit-il ?',
  whomHint:
    'Comme vous la connaissez : un nom, ou sa place dans la famille. Au plus 200 caractères.',
  reason: 'Que se passe-t-il ?',
  reasonHint: 'Qui l’examine le lira. Au moins 30 caractères.',
  danger: 'Quelqu’un est en danger maintenant',
  askTitle: 'Demander au propriétaire d’ouvrir ceci',
  askSealedTitle: 'Demander ce qui n’est jamais nommé',
  askMeans:
    'Vous demandez au service dont ce sont les données. Votre service, le propriétaire et, si ce n’est pas scellé, le directeur voient votre question.',
  askSame:
    'Vous recevez la même réponse quoi qu’il y ait : pouvoir demander ne dit pas que quelque chose est consigné.',
  askSealedMeans: 'Chaque dossier a cette même liste, quoi qu’il contienne.',
  question: 'Que devez-vous savoir, et pourquoi ?',
  questionHint: 'Au plus 500 caractères. N’écrivez pas plus sur la famille que nécessaire.',
  askNow: 'Envoyer la question',
  asked:
    'Votre question est envoyée au propriétaire. Sa réponse sera dans ce dossier, sous « Aussi dans ce dossier ».',
  answerTitle: 'Demandes et ouvertures de votre service',
  requests: 'Attend votre réponse',
  noRequests: 'Aucune demande n’attend votre service.',
  requestsWithin: 'Demandé au sein de votre service',
  requestsWithinText:
    'À vous d’y répondre si les données sont de votre service ; sinon, c’est au propriétaire.',
  releases: 'Ouvert par votre service',
  noReleases: 'Votre service n’a rien d’ouvert maintenant.',
  answerThis: 'Répondre',
  answerMeans:
    'Vous répondez pour votre service, une fois. Ce que vous ouvrez l’est dès maintenant pour tout ce service dans ce dossier, jusqu’au dernier jour ou jusqu’à ce que vous le retiriez.',
  yourAnswer: 'Votre réponse',
  releaseIt: 'Ouvrir',
  declineIt: 'Refuser',
  until: 'Dernier jour',
  untilHint: 'Au plus un an à partir d’aujourd’hui.',
  use: 'Pour quel usage ?',
  answerNow: 'Donner cette réponse',
  released:
    'C’est ouvert. Ce qui peut être vu dans ce dossier a changé par là, pour vous aussi : rouvrez le dossier.',
  declined: 'Vous avez refusé. Qui l’a demandé le voit dans le dossier.',
  takeBack: 'Retirer',
  revokeMeans:
    'Vous le refermez, dès maintenant, pour tous ceux de ce service. Ce qu’ils ont lu n’est pas défait.',
  revoked:
    'C’est retiré. Ce qui peut être vu dans ce dossier a changé par là, pour vous aussi : rouvrez le dossier.',
  takeUpTitle: 'Prendre cette alerte en charge',
  takeUpMeans:
    'Vous dites à tous ceux qui sont appelés que vous vous en occupez. C’est consigné avec votre nom et l’heure.',
  takenUp: 'Vous l’avez prise en charge. Les autres le voient désormais.',
  codesTitle: 'Codes à lire',
  codesText:
    'Un officier de garde ouvre ce dossier par son numéro ou son code ; un délégué à la protection des données fait un rapport sur une personne par le sien. Les codes ne disent rien en eux-mêmes. Ne les lisez qu’à qui en a besoin.',
  reviewsText:
    'Chaque accès d’urgence dans un dossier à vous. Il ne dit pas par qui : l’avis porte sur l’urgence.',
  noReviews: 'Aucune urgence n’attend un avis.',
  dangerThen: 'selon l’officier, quelqu’un était en danger',
  wasAbout: 'À propos de :',
  verdict: 'Avis',
  othersReview:
    'Le directeur et le délégué à la protection des données l’examinent ; vous en êtes informé.',
  reviewMeans: 'Vous donnez l’avis. Il n’y en a qu’un, et il ne peut être changé.',
  note: 'Note',
  noteHint: 'Facultative ; au plus 1 000 caractères.',
  reviewNow: 'Donner cet avis',
  reviewed: 'Votre avis est consigné.',
  oversightText:
    'Pour le délégué à la protection des données : ce qui a été montré d’un dossier, jamais ce qu’il contient. Chacun de vos regards est consigné aussi.',
  unusualTitle: 'Accès inhabituels',
  unusualText:
    'Trouvés sur les 31 derniers jours par des règles que les délégués fixent ensemble. Chacun est une question à quelqu’un, jamais un jugement.',
  nothingUnusual: 'Personne n’a regardé comme on le fait rarement.',
  overseesNothing: 'Vous n’êtes nommé délégué dans aucun dossier : il n’y a rien à parcourir ici.',
  severalCases: 'plusieurs dossiers',
  howOften: 'Combien de fois',
  readerOfLog: 'Lecteur, par le pseudonyme du journal',
  oversightMeans:
    'Vous ouvrez ce dossier pour contrôle, ce qui est consigné avec votre nom, et voyez qui en a vu quoi.',
  showLooks: 'Montrer qui a regardé',
  codeOfCase: 'Code du dossier',
  codeOfDirector:
    'Le directeur de cas le lit à voix haute : il se trouve sur sa page sous « Codes à lire ».',
  basis: 'Base légale',
  dataOf: 'Données de',
  reportTitle: 'Rapport pour une personne concernée',
  reportMeans:
    'Vous recevez tout ce qui a été regardé sur une personne dans les dossiers que vous contrôlez, avec la décision des règles convenues, et une lettre. C’est consigné.',
  reportNow: 'Faire le rapport',
  reportMade: 'Le rapport est fait. Seule la lettre est pour la personne.',
  personCode: 'Code de la personne',
  whoAsks: 'Qui demande ?',
  asksSubject: 'La personne elle-même',
  asksParent: 'Un parent, sur son enfant',
  letter: 'La lettre',
  letterText:
    'Peut être remise telle quelle. Rien n’y dépend de ce qui est retenu. Décidez vous-même des lignes qui vous reviennent.',
  letterLanguage: 'Langue de la lettre',
  printLetter: 'Imprimer la lettre',
  printNotRecorded:
    'Utilisez le bouton « Imprimer la lettre » sur la page : une impression est d’abord consignée.',
  idleWarning: 'Êtes-vous encore là ?',
  idleWarningText: "Vous serez déconnecté dans moins d'une minute.",
  stay: 'Rester connecté',
  accessibilityText:
    'Cette page est faite pour respecter les WCAG 2.2, niveau AA, et EN 301 549 : au clavier seul, avec un lecteur d’écran, à 200 % de zoom, en 320 pixels de large, en couleurs forcées et sans mouvement.',
  accessibilityPictures: 'À côté de chaque dessin se trouve la même chose en tableau ou en liste.',
  accessibilityKnown:
    "Limites connues : les textes saisis par les services restent dans leur langue d'origine. L'impression est un pdf balisé là où le navigateur en produit un.",
  accessibilityContact:
    'Quelque chose ne fonctionne pas pour vous ? Dites-le au point de contact de votre service, qui joint le coordinateur de la chaîne.',
  accessibilityDate: "Déclaration du 22 novembre 2026, sur la base d'une auto-évaluation.",
};
