<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr">
<context>
    <name>Console</name>
    <message>
        <source>Answers a question with a poem.</source>
        <translation>Répond à une question par un poème.</translation>
    </message>
    <message>
        <source>The token that the server wants.</source>
        <translation>Le jeton que demande le serveur.</translation>
    </message>
    <message>
        <source>Print one JSON object.</source>
        <translation>Afficher un seul objet JSON.</translation>
    </message>
    <message>
        <source>Print whole lines, also on a terminal.</source>
        <translation>Afficher des lignes entières, même dans un terminal.</translation>
    </message>
    <message>
        <source>What is the question? Usage: poemstream ask QUESTION</source>
        <translation>Quelle est la question&#x202f;? Usage&#xa0;: poemstream ask QUESTION</translation>
    </message>
    <message>
        <source>there is no certificate in &apos;%1&apos;</source>
        <translation>il n’y a aucun certificat dans «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Print one JSON object a line.</source>
        <translation>Afficher un objet JSON par ligne.</translation>
    </message>
    <message>
        <source>Print comments (heartbeats) too.</source>
        <translation>Afficher aussi les commentaires (signes de vie).</translation>
    </message>
    <message>
        <source>Send this header too, as &apos;Name: value&apos;; may be repeated.</source>
        <translation>Envoyer aussi cet en-tête, sous la forme «&#xa0;Nom: valeur&#xa0;»&#x202f;; peut être répété.</translation>
    </message>
    <message>
        <source>Send this as a bearer token.</source>
        <translation>Envoyer ceci comme jeton «&#xa0;Bearer&#xa0;».</translation>
    </message>
    <message>
        <source>Go on after the event with this id.</source>
        <translation>Reprendre après l’événement qui porte cet identifiant.</translation>
    </message>
    <message>
        <source>End after so many events.</source>
        <translation>Finir après ce nombre d’événements.</translation>
    </message>
    <message>
        <source>End after so many seconds.</source>
        <translation>Finir après ce nombre de secondes.</translation>
    </message>
    <message>
        <source>End when the stream ends or breaks.</source>
        <translation>Finir quand le flux se termine ou se rompt.</translation>
    </message>
    <message>
        <source>Come back after a refusal that may pass (429, 5xx), and be quicker to give up on silence.</source>
        <translation>Revenir après un refus qui peut passer (429, 5xx), et renoncer plus vite devant le silence.</translation>
    </message>
    <message>
        <source>Trust the certificates in this file too.</source>
        <translation>Se fier aussi aux certificats de ce fichier.</translation>
    </message>
    <message>
        <source>Keep cookies and send them.</source>
        <translation>Garder les cookies et les renvoyer.</translation>
    </message>
    <message>
        <source>--header takes &apos;Name: value&apos;, not &apos;%1&apos;.</source>
        <translation>--header attend «&#xa0;Nom: valeur&#xa0;», et non «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>Prints the events of any event stream as they come.</source>
        <translation>Affiche les événements de n’importe quel flux à mesure qu’ils arrivent.</translation>
    </message>
    <message>
        <source>Listen to what? Usage: poemstream listen URL</source>
        <translation>Écouter quoi&#x202f;? Usage&#xa0;: poemstream listen URL</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not an http or https URL.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une URL http ou https.</translation>
    </message>
    <message>
        <source>this is not an http or https address</source>
        <translation>ce n’est pas une adresse http ou https</translation>
    </message>
    <message>
        <source>the server cannot be reached</source>
        <translation>le serveur est injoignable</translation>
    </message>
    <message>
        <source>the connection to the server is not secure</source>
        <translation>la connexion au serveur n’est pas sûre</translation>
    </message>
    <message>
        <source>no connection to the server in time</source>
        <translation>la connexion au serveur n’a pas été établie à temps</translation>
    </message>
    <message>
        <source>the server did not answer in time</source>
        <translation>le serveur n’a pas répondu à temps</translation>
    </message>
    <message>
        <source>the stream was silent for too long</source>
        <translation>le flux s’est tu trop longtemps</translation>
    </message>
    <message>
        <source>the connection broke</source>
        <translation>la connexion s’est rompue</translation>
    </message>
    <message>
        <source>the server ended the stream</source>
        <translation>le serveur a mis fin au flux</translation>
    </message>
    <message>
        <source>the server has nothing more to say</source>
        <translation>le serveur n’a plus rien à dire</translation>
    </message>
    <message>
        <source>the server refused</source>
        <translation>le serveur a refusé</translation>
    </message>
    <message>
        <source>the answer is not an event stream</source>
        <translation>la réponse n’est pas un flux d’événements</translation>
    </message>
    <message>
        <source>a redirect cannot be followed</source>
        <translation>une redirection ne peut pas être suivie</translation>
    </message>
    <message>
        <source>the server sent more than can be taken</source>
        <translation>le serveur a envoyé plus qu’on ne peut recevoir</translation>
    </message>
    <message>
        <source>the answer makes no sense</source>
        <translation>la réponse n’a pas de sens</translation>
    </message>
    <message>
        <source>listening to %1</source>
        <translation>à l’écoute de %1</translation>
    </message>
    <message>
        <source>%1; trying again in %2 s</source>
        <translation>%1&#x202f;; nouvel essai dans %2&#xa0;s</translation>
    </message>
    <message>
        <source>Address to listen on (default 127.0.0.1).</source>
        <translation>Adresse d’écoute (par défaut 127.0.0.1).</translation>
    </message>
    <message>
        <source>Port to listen on (default 3000; 0 = any free one).</source>
        <translation>Port d’écoute (par défaut 3000&#x202f;; 0 = n’importe quel port libre).</translation>
    </message>
    <message>
        <source>Milliseconds between two fragments (default 80; 0 = no pause).</source>
        <translation>Millisecondes entre deux fragments (par défaut 80&#x202f;; 0 = sans pause).</translation>
    </message>
    <message>
        <source>Admit only who has a token: lines of TOKEN [NAME] [EXPIRY].</source>
        <translation>N’admettre que les porteurs d’un jeton&#xa0;: lignes JETON [NOM] [EXPIRATION].</translation>
    </message>
    <message>
        <source>Take the token from the address too (?token=).</source>
        <translation>Accepter aussi le jeton dans l’adresse (?token=).</translation>
    </message>
    <message>
        <source>Web pages from this origin may ask; may be repeated.</source>
        <translation>Les pages web de cette origine peuvent interroger le serveur&#x202f;; peut être répété.</translation>
    </message>
    <message>
        <source>Streams open at a time (default 20000).</source>
        <translation>Flux ouverts en même temps (par défaut 20000).</translation>
    </message>
    <message>
        <source>Seconds of silence before a comment is sent (default 15; 0 = never).</source>
        <translation>Secondes de silence avant l’envoi d’un commentaire (par défaut 15&#x202f;; 0 = jamais).</translation>
    </message>
    <message>
        <source>Seconds that running streams get to end (default 5).</source>
        <translation>Secondes laissées aux flux en cours pour finir (par défaut 5).</translation>
    </message>
    <message>
        <source>Serves poems over HTTP until it is stopped.</source>
        <translation>Sert des poèmes par HTTP jusqu’à ce qu’on l’arrête.</translation>
    </message>
    <message>
        <source>cannot listen on %1: %2</source>
        <translation>impossible d’écouter sur %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>the embedded server cannot start: %1</source>
        <translation>le serveur intégré ne peut pas démarrer&#xa0;: %1</translation>
    </message>
    <message>
        <source>Ask this server instead of the embedded one.</source>
        <translation>Interroger ce serveur plutôt que le serveur intégré.</translation>
    </message>
    <message>
        <source>Opens the window offline: it asks its own questions and uses no network.</source>
        <translation>Ouvre la fenêtre hors ligne&#xa0;: elle pose ses propres questions et n’utilise pas le réseau.</translation>
    </message>
    <message>
        <source>built without the window; use &apos;poemstream serve&apos; or &apos;poemstream ask QUESTION&apos;</source>
        <translation>compilé sans la fenêtre&#x202f;; utilisez «&#xa0;poemstream serve&#xa0;» ou «&#xa0;poemstream ask QUESTION&#xa0;»</translation>
    </message>
    <message>
        <source>there is no command &apos;%1&apos;; see &apos;poemstream --help&apos;</source>
        <translation>il n’y a pas de commande «&#xa0;%1&#xa0;»&#x202f;; voir «&#xa0;poemstream --help&#xa0;»</translation>
    </message>
    <message>
        <source>The server did not understand the question.</source>
        <translation>Le serveur n’a pas compris la question.</translation>
    </message>
    <message>
        <source>The server wants a token, and this one is not valid.</source>
        <translation>Le serveur demande un jeton, et celui-ci n’est pas valable.</translation>
    </message>
    <message>
        <source>There are no poems at this address.</source>
        <translation>Il n’y a pas de poèmes à cette adresse.</translation>
    </message>
    <message>
        <source>The question is too long for the server.</source>
        <translation>La question est trop longue pour le serveur.</translation>
    </message>
    <message>
        <source>The server does not answer to this name.</source>
        <translation>Le serveur ne répond pas à ce nom.</translation>
    </message>
    <message>
        <source>The server has too much to do at the moment.</source>
        <translation>Le serveur a trop à faire en ce moment.</translation>
    </message>
    <message>
        <source>The server refused with status %1.</source>
        <translation>Le serveur a refusé, avec le code %1.</translation>
    </message>
    <message>
        <source>The server&apos;s address is not a valid web address.</source>
        <translation>L’adresse du serveur n’est pas une adresse web valable.</translation>
    </message>
    <message>
        <source>The server cannot be reached.</source>
        <translation>Le serveur est injoignable.</translation>
    </message>
    <message>
        <source>The connection to the server is not secure.</source>
        <translation>La connexion au serveur n’est pas sûre.</translation>
    </message>
    <message>
        <source>The server does not answer.</source>
        <translation>Le serveur ne répond pas.</translation>
    </message>
    <message>
        <source>Nothing has come from the server for too long.</source>
        <translation>Plus rien ne vient du serveur depuis trop longtemps.</translation>
    </message>
    <message>
        <source>The connection was lost.</source>
        <translation>La connexion a été perdue.</translation>
    </message>
    <message>
        <source>The server has nothing more to say.</source>
        <translation>Le serveur n’a plus rien à dire.</translation>
    </message>
    <message>
        <source>The server answered with something other than a poem.</source>
        <translation>Le serveur a répondu autre chose qu’un poème.</translation>
    </message>
    <message>
        <source>The server sends its visitors to a place that cannot be followed.</source>
        <translation>Le serveur envoie ses visiteurs en un lieu où l’on ne peut pas les suivre.</translation>
    </message>
    <message>
        <source>The server sent more than can be taken.</source>
        <translation>Le serveur a envoyé plus qu’on ne peut recevoir.</translation>
    </message>
    <message>
        <source>The server said something that makes no sense here.</source>
        <translation>Le serveur a dit quelque chose qui n’a pas de sens ici.</translation>
    </message>
    <message>
        <source>, </source>
        <extracomment>Between two words of the question that decided which poem came</extracomment>
        <translation>, </translation>
    </message>
    <message>
        <source>found by: %1</source>
        <translation>trouvé par&#xa0;: %1</translation>
    </message>
    <message>
        <source>for: %1</source>
        <extracomment>Why this poem was chosen; %1: words of the question</extracomment>
        <translation>pour&#xa0;: %1</translation>
    </message>
    <message>
        <source>cannot read &apos;%1&apos;: %2</source>
        <translation>impossible de lire «&#xa0;%1&#xa0;»&#xa0;: %2</translation>
    </message>
    <message>
        <source>Ask with this method; POST where there is data, else GET.</source>
        <translation>Interroger avec cette méthode&#x202f;; POST s’il y a des données, sinon GET.</translation>
    </message>
    <message>
        <source>Give up after so many failures in a row.</source>
        <translation>Renoncer après ce nombre d’échecs de suite.</translation>
    </message>
    <message>
        <source>Wait so long for a connection; 0 for ever.</source>
        <translation>Attendre la connexion au plus ce temps&#x202f;; 0 = sans fin.</translation>
    </message>
    <message>
        <source>Wait so long for an answer; 0 for ever.</source>
        <translation>Attendre la réponse au plus ce temps&#x202f;; 0 = sans fin.</translation>
    </message>
    <message>
        <source>Take so long a silence for a dead connection; 0 never.</source>
        <translation>Après un tel silence, tenir la connexion pour morte&#x202f;; 0 = jamais.</translation>
    </message>
    <message>
        <source>Go through this proxy (http or socks5) instead of the system&apos;s.</source>
        <translation>Passer par ce proxy (http ou socks5) plutôt que par celui du système.</translation>
    </message>
    <message>
        <source>--%1 takes a number of seconds, not &apos;%2&apos;.</source>
        <translation>--%1 attend un nombre de secondes, et non «&#xa0;%2&#xa0;».</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a method.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une méthode.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not the URL of an http or socks5 proxy.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas l’URL d’un proxy http ou socks5.</translation>
    </message>
    <message>
        <source>Send this, or the contents of @FILE, with the request; as JSON unless a header says otherwise.</source>
        <translation>Envoyer ceci, ou le contenu de @FICHIER, avec la requête&#x202f;; en JSON, sauf si un en-tête dit autre chose.</translation>
    </message>
    <message>
        <source>Send the request again after a break, even where its method, as POST, forbids that.</source>
        <translation>Renvoyer la requête après une coupure, même si sa méthode, comme POST, l’interdit.</translation>
    </message>
    <message>
        <source>the server gave no answer</source>
        <translation>le serveur n’a donné aucune réponse</translation>
    </message>
    <message>
        <source>The server closed the connection without an answer.</source>
        <translation>Le serveur a fermé la connexion sans répondre.</translation>
    </message>
    <message>
        <source>cannot write the output: %1</source>
        <translation>impossible d’écrire la sortie&#xa0;: %1</translation>
    </message>
    <message>
        <source>--%1 takes no control characters.</source>
        <translation>--%1 n’accepte pas de caractères de contrôle.</translation>
    </message>
    <message>
        <source>--token takes a token, not an empty text.</source>
        <translation>--token attend un jeton, et non un texte vide.</translation>
    </message>
    <message>
        <source>--cacert takes the name of a file.</source>
        <translation>--cacert attend le nom d’un fichier.</translation>
    </message>
    <message>
        <source>cannot write the output</source>
        <translation>impossible d’écrire la sortie</translation>
    </message>
    <message>
        <source>Seconds that /v1/live shows a poem (default 60, at least 1).</source>
        <translation>Secondes pendant lesquelles /v1/live montre un poème (par défaut 60, au moins 1).</translation>
    </message>
    <message>
        <source>Serving poems at %1</source>
        <translation>Poèmes servis à l’adresse %1</translation>
    </message>
    <message>
        <source>Reading the poems and tokens again</source>
        <translation>Relecture des poèmes et des jetons</translation>
    </message>
    <message>
        <source>nothing changed: %1</source>
        <translation>rien n’a changé&#xa0;: %1</translation>
    </message>
    <message>
        <source>Serving as before: %1</source>
        <translation>Le service continue comme avant&#xa0;: %1</translation>
    </message>
    <message>
        <source>Ending the streams</source>
        <translation>Fin des flux en cours</translation>
    </message>
    <message>
        <source>LISTEN_FDS: one socket can be taken over, not &apos;%1&apos;</source>
        <translation>LISTEN_FDS&#xa0;: une seule socket peut être reprise, et non «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>LISTEN_FDS: descriptor %1 is no TCP socket that listens</source>
        <translation>LISTEN_FDS&#xa0;: le descripteur %1 n’est pas une socket TCP à l’écoute</translation>
    </message>
    <message>
        <source>Streams open at a time for one address (default 0 = no cap).</source>
        <translation>Flux ouverts en même temps pour une même adresse (par défaut 0 = sans limite).</translation>
    </message>
    <message>
        <source>Seconds after which a stream is ended, to be resumed (default 0 = never).</source>
        <translation>Secondes après lesquelles un flux prend fin, pour être repris (par défaut 0 = jamais).</translation>
    </message>
    <message>
        <source>How requests and streams are logged on standard error (default text).</source>
        <translation>Forme sous laquelle requêtes et flux sont consignés sur la sortie d’erreur (par défaut text).</translation>
    </message>
    <message>
        <source>Log what is asked, too.</source>
        <translation>Consigner aussi les questions posées.</translation>
    </message>
    <message>
        <source>Serve over HTTPS with this certificate, and those it hangs on.</source>
        <translation>Servir par HTTPS avec ce certificat et ceux dont il dépend.</translation>
    </message>
    <message>
        <source>The certificate&apos;s private key.</source>
        <translation>La clé privée du certificat.</translation>
    </message>
    <message>
        <source>holds no certificate in PEM format</source>
        <translation>ne contient aucun certificat au format PEM</translation>
    </message>
    <message>
        <source>the key is encrypted; a server needs it without a passphrase</source>
        <translation>la clé est chiffrée&#x202f;; un serveur en a besoin sans phrase secrète</translation>
    </message>
    <message>
        <source>holds no private RSA or EC key in PEM format</source>
        <translation>ne contient aucune clé privée RSA ou EC au format PEM</translation>
    </message>
    <message>
        <source>the poems and tokens were read again</source>
        <translation>les poèmes et les jetons ont été relus</translation>
    </message>
    <message>
        <source>Streams that one address may begin in a minute (default 0 = no limit).</source>
        <translation>Flux qu’une même adresse peut ouvrir en une minute (par défaut 0 = sans limite).</translation>
    </message>
    <message>
        <source>there is no display for a window (%1); &apos;poemstream serve&apos; and &apos;poemstream ask&apos; need none</source>
        <translation>il n’y a pas d’écran pour une fenêtre (%1)&#x202f;; «&#xa0;poemstream serve&#xa0;» et «&#xa0;poemstream ask&#xa0;» n’en ont pas besoin</translation>
    </message>
    <message>
        <source>Open another window, even if there is one already.</source>
        <translation>Ouvrir une autre fenêtre, même s’il y en a déjà une.</translation>
    </message>
    <message>
        <source>Opens the window, or brings the one that is open to the front.</source>
        <translation>Ouvre la fenêtre, ou ramène au premier plan celle qui est ouverte.</translation>
    </message>
    <message>
        <source>the window that is open does not answer; here is another one</source>
        <translation>la fenêtre ouverte ne répond pas&#x202f;; en voici une autre</translation>
    </message>
    <message>
        <source>the poem of the hour</source>
        <extracomment>Why this poem: everybody sees it now</extracomment>
        <translation>le poème de l’heure</translation>
    </message>
    <message>
        <source>Poem of the Hour</source>
        <translation>Poème de l’heure</translation>
    </message>
    <message>
        <source>the server&apos;s name is not known</source>
        <translation>le nom du serveur est inconnu</translation>
    </message>
    <message>
        <source>the server cannot go on</source>
        <translation>le serveur ne peut pas continuer</translation>
    </message>
    <message>
        <source>The server&apos;s name is not known.</source>
        <translation>Le nom du serveur est inconnu.</translation>
    </message>
    <message>
        <source>The server cannot be reached in time.</source>
        <translation>Le serveur n’a pas pu être joint à temps.</translation>
    </message>
    <message>
        <source>The server ended the connection too early.</source>
        <translation>Le serveur a mis fin trop tôt à la connexion.</translation>
    </message>
    <message>
        <source>The server has trouble of its own and cannot go on.</source>
        <translation>Le serveur a ses propres ennuis et ne peut pas continuer.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1: and %2 more files failed</source>
        <translation>%1&#xa0;: autres fichiers en échec&#xa0;: %2</translation>
    </message>
    <message>
        <source>built without OpenCC, or its data is missing: poems are found in the script they are written in only</source>
        <translation>compilé sans OpenCC, ou ses données manquent&#xa0;: les poèmes ne se trouvent que dans l’écriture où ils sont notés</translation>
    </message>
    <message>
        <source>Adds poems to the library: files, folders and archives of this program&apos;s JSON, of the chinese-poetry collection, and of fortune.</source>
        <translation>Ajoute des poèmes à la bibliothèque&#xa0;: fichiers, dossiers et archives du format JSON de ce programme, de la collection chinese-poetry et de fortune.</translation>
    </message>
    <message>
        <source>Add them to this library instead of your own.</source>
        <translation>Les ajouter à cette bibliothèque plutôt qu’à la vôtre.</translation>
    </message>
    <message>
        <source>What shall be imported? Usage: poemstream import PATH...</source>
        <translation>Que faut-il importer&#x202f;? Usage&#xa0;: poemstream import CHEMIN...</translation>
    </message>
    <message>
        <source>--library takes the name of a file.</source>
        <translation>--library attend le nom d’un fichier.</translation>
    </message>
    <message>
        <source>stopped; what was read is kept, and the same command goes on from here</source>
        <translation>arrêté&#x202f;; ce qui a été lu est gardé, et la même commande reprend ici</translation>
    </message>
    <message>
        <source>%1 empty</source>
        <translation>vides&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 damaged</source>
        <translation>abîmés&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 with characters that Unicode lacks</source>
        <translation>avec des caractères absents d’Unicode&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 with stray markup</source>
        <translation>avec des restes de balises&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 too long</source>
        <translation>trop longs&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 no poems</source>
        <translation>sans être des poèmes&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 poems added</source>
        <translation>poèmes ajoutés&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 there already</source>
        <translation>déjà présents&#xa0;: %1</translation>
    </message>
    <message>
        <source>files read before: %1</source>
        <translation>fichiers déjà lus&#xa0;: %1</translation>
    </message>
    <message>
        <source>files that failed: %1</source>
        <translation>fichiers en échec&#xa0;: %1</translation>
    </message>
    <message>
        <source>left out: %1</source>
        <translation>écartés (%1)</translation>
    </message>
    <message>
        <source>; </source>
        <translation>&#x202f;; </translation>
    </message>
    <message>
        <source>Qt has no driver for SQLite here (Debian: libqt6sql6-sqlite)</source>
        <translation>Qt n’a pas ici de pilote pour SQLite (Debian&#xa0;: libqt6sql6-sqlite)</translation>
    </message>
    <message>
        <source>there is no library %1</source>
        <translation>il n’y a pas de bibliothèque %1</translation>
    </message>
    <message>
        <source>the library %1 cannot be written</source>
        <translation>la bibliothèque %1 ne peut pas être écrite</translation>
    </message>
    <message>
        <source>the library %1 cannot be read (%2)</source>
        <translation>la bibliothèque %1 ne peut pas être lue (%2)</translation>
    </message>
    <message>
        <source>the library %1 was written by a later version of this program</source>
        <translation>la bibliothèque %1 a été écrite par une version plus récente de ce programme</translation>
    </message>
    <message>
        <source>another import into %1 is running; try again when it is done</source>
        <translation>une autre importation dans %1 est en cours&#x202f;; réessayez quand elle sera finie</translation>
    </message>
    <message>
        <source>the library %1 cannot be written (%2); what was imported before is kept</source>
        <translation>la bibliothèque %1 ne peut pas être écrite (%2)&#x202f;; ce qui a été importé avant est gardé</translation>
    </message>
    <message>
        <source>looking at what is there …</source>
        <translation>examen de ce qui est là…</translation>
    </message>
    <message>
        <source>Ask this server instead of the library.</source>
        <translation>Interroger ce serveur plutôt que la bibliothèque.</translation>
    </message>
    <message>
        <source>no poem has to do with &apos;%1&apos;</source>
        <translation>aucun poème n’a trait à «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Finds poems in the library.</source>
        <translation>Trouve des poèmes dans la bibliothèque.</translation>
    </message>
    <message>
        <source>Print a JSON object for each poem.</source>
        <translation>Afficher un objet JSON pour chaque poème.</translation>
    </message>
    <message>
        <source>Poems to print (default 20).</source>
        <translation>Nombre de poèmes à afficher (par défaut 20).</translation>
    </message>
    <message>
        <source>Only poems of this author.</source>
        <translation>Seulement les poèmes de cet auteur.</translation>
    </message>
    <message>
        <source>Only poems of this dynasty.</source>
        <translation>Seulement les poèmes de cette dynastie.</translation>
    </message>
    <message>
        <source>Only poems with this tag.</source>
        <translation>Seulement les poèmes qui portent cette étiquette.</translation>
    </message>
    <message>
        <source>Search this library instead of your own.</source>
        <translation>Chercher dans cette bibliothèque plutôt que dans la vôtre.</translation>
    </message>
    <message>
        <source>What shall be found? Usage: poemstream search WORDS</source>
        <translation>Que faut-il trouver&#x202f;? Usage&#xa0;: poemstream search MOTS</translation>
    </message>
    <message>
        <source>That is too long: at most %1 characters.</source>
        <translation>C’est trop long&#xa0;: %1 caractères au plus.</translation>
    </message>
    <message>
        <source>Poems to serve instead of your library, or another library; may be repeated.</source>
        <translation>Poèmes à servir au lieu de votre bibliothèque, ou autre bibliothèque&#x202f;; peut être répété.</translation>
    </message>
    <message>
        <source>%1; here are the poems in the program</source>
        <translation>%1&#x202f;; voici les poèmes du programme lui-même</translation>
    </message>
    <message>
        <source>Usage: poemstream [--server URL] [--token T]   the window
       poemstream demo                         the window, offline
       poemstream serve [options]              the server
       poemstream ask QUESTION [options]       one poem in the terminal
       poemstream listen URL [options]         any event stream, event by event
       poemstream import PATH... [options]     poems into the library
       poemstream search WORDS [options]       poems of the library

A window that is open comes to the front; --new-window opens another one.
Each command has --help. --language LANG goes with all of them: %1.
</source>
        <translation>Usage&#xa0;: poemstream [--server URL] [--token J]   la fenêtre
        poemstream demo                         la fenêtre, hors ligne
        poemstream serve [options]              le serveur
        poemstream ask QUESTION [options]       un poème dans le terminal
        poemstream listen URL [options]         n’importe quel flux, un événement après l’autre
        poemstream import CHEMIN... [options]   des poèmes dans la bibliothèque
        poemstream search MOTS [options]        des poèmes de la bibliothèque

Une fenêtre ouverte revient au premier plan&#x202f;; --new-window en ouvre une autre.
Chaque commande a --help. --language LANGUE va avec toutes&#xa0;: %1.
</translation>
    </message>
    <message>
        <source>for: %1 (here: %2)</source>
        <extracomment>Why this poem was chosen; %1: words of the question, %2: words of the poem that say the same</extracomment>
        <translation>pour&#xa0;: %1 (ici&#xa0;: %2)</translation>
    </message>
    <message>
        <source>%1 poems</source>
        <translation>poèmes&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 poems, %2 a second, %3 left</source>
        <translation>poèmes&#xa0;: %1, %2 par seconde, encore %3</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>Not imported: %1.</source>
        <translation>Rien n’a été importé&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Stopped: %1. The same import goes on from here.</source>
        <translation>Arrêté –&#xa0;%1. La même importation reprendra ici.</translation>
    </message>
    <message>
        <source>Imported: %1.</source>
        <translation>Importation terminée –&#xa0;%1.</translation>
    </message>
    <message>
        <source>the window&apos;s part is not here (%1); &apos;poemstream serve&apos; and &apos;poemstream ask&apos; need none</source>
        <translation>la fenêtre n’est pas installée ici (%1)&#x202f;; «&#xa0;poemstream serve&#xa0;» et «&#xa0;poemstream ask&#xa0;» n’en ont pas besoin</translation>
    </message>
    <message>
        <source>larger than %1 MiB</source>
        <translation>dépasse %1 Mio</translation>
    </message>
    <message>
        <source>has a line that is not &apos;key = value&apos;</source>
        <translation>contient une ligne qui n’est pas de la forme «&#xa0;clé = valeur&#xa0;»</translation>
    </message>
    <message>
        <source>line %1 is not &apos;key = value&apos;</source>
        <translation>la ligne %1 n’est pas de la forme «&#xa0;clé = valeur&#xa0;»</translation>
    </message>
    <message>
        <source>is not UTF-8</source>
        <translation>n’est pas en UTF-8</translation>
    </message>
    <message>
        <source>cannot be copied to be read: %1</source>
        <translation>ne peut être copié pour être lu&#xa0;: %1</translation>
    </message>
    <message>
        <source>all is right, without a configuration file</source>
        <translation>tout est en ordre, sans fichier de configuration</translation>
    </message>
    <message>
        <source>%1: all is right</source>
        <translation>%1&#xa0;: tout est en ordre</translation>
    </message>
    <message>
        <source>%1 takes one value; one with a comma stands in double quotes.</source>
        <translation>%1 attend une seule valeur&#xa0;; une valeur contenant une virgule se met entre guillemets doubles.</translation>
    </message>
    <message>
        <source>%1 takes &apos;true&apos; or &apos;false&apos;, not &apos;%2&apos;.</source>
        <translation>%1 attend «&#xa0;true&#xa0;» ou «&#xa0;false&#xa0;», et non «&#xa0;%2&#xa0;».</translation>
    </message>
    <message>
        <source>%1: there is no key &apos;%2&apos;</source>
        <translation>%1&#xa0;: il n’y a pas de clé «&#xa0;%2&#xa0;»</translation>
    </message>
    <message>
        <source>%1: %2 stands there twice</source>
        <translation>%1&#xa0;: %2 y figure deux fois</translation>
    </message>
    <message>
        <source>%1 takes an IP address of this machine, not &apos;%2&apos;.</source>
        <translation>%1 attend une adresse IP de cette machine, et non «&#xa0;%2&#xa0;».</translation>
    </message>
    <message>
        <source>%1 takes the name of a file.</source>
        <translation>%1 attend le nom d’un fichier.</translation>
    </message>
    <message>
        <source>%1 takes the name of a file or a folder.</source>
        <translation>%1 attend le nom d’un fichier ou d’un dossier.</translation>
    </message>
    <message>
        <source>%1 takes &apos;*&apos; or scheme://host[:port], not &apos;%2&apos;.</source>
        <translation>%1 attend «&#xa0;*&#xa0;» ou schéma://hôte[:port], et non «&#xa0;%2&#xa0;».</translation>
    </message>
    <message>
        <source>%1 takes &apos;text&apos; or &apos;json&apos;, not &apos;%2&apos;.</source>
        <translation>%1 attend «&#xa0;text&#xa0;» ou «&#xa0;json&#xa0;», et non «&#xa0;%2&#xa0;».</translation>
    </message>
    <message>
        <source>%1 and %2 take a file each, and go together.</source>
        <translation>%1 et %2 attendent chacun un fichier et vont ensemble.</translation>
    </message>
    <message>
        <source>Read what is not said here from this file (see poemstream-serve.conf(5)).</source>
        <translation>Lire dans ce fichier ce qui n’est pas indiqué ici (voir poemstream-serve.conf(5)).</translation>
    </message>
    <message>
        <source>Only say whether all this is right, and end.</source>
        <translation>Dire seulement si tout cela est correct, et s’arrêter.</translation>
    </message>
    <message>
        <source>%1 and %2 do not work together: %3</source>
        <translation>%1 et %2 ne vont pas ensemble&#xa0;: %3</translation>
    </message>
    <message>
        <source>--version tells the version.
</source>
        <translation>--version donne la version.
</translation>
    </message>
    <message>
        <source>line %1: &apos;%2&apos; stands there twice</source>
        <translation>ligne %1&#xa0;: «&#xa0;%2&#xa0;» y figure deux fois</translation>
    </message>
</context>
<context>
    <name>Desktop</name>
    <message>
        <source>Poemstream</source>
        <translation>Poemstream</translation>
    </message>
</context>
<context>
    <name>HistoryStore</name>
    <message>
        <source>There is no history: Qt has no driver for SQLite here (Debian: libqt6sql6-sqlite).</source>
        <translation>Pas d’historique&#xa0;: Qt n’a pas ici de pilote pour SQLite (Debian&#xa0;: libqt6sql6-sqlite).</translation>
    </message>
    <message>
        <source>There is no history: %1 cannot be written.</source>
        <translation>Pas d’historique&#xa0;: %1 ne peut pas être écrit.</translation>
    </message>
    <message>
        <source>There is no history: %1 cannot be read (%2).</source>
        <translation>Pas d’historique&#xa0;: %1 ne peut pas être lu (%2).</translation>
    </message>
    <message>
        <source>There is no history: %1 was written by a later version of this program.</source>
        <translation>Pas d’historique&#xa0;: %1 a été écrit par une version plus récente de ce programme.</translation>
    </message>
    <message>
        <source>The history in %1 cannot be used: %2.</source>
        <translation>L’historique de %1 est inutilisable&#xa0;: %2.</translation>
    </message>
</context>
<context>
    <name>Poemstream::Announcer</name>
    <message>
        <source>Writing a poem …</source>
        <translation>Un poème s’écrit…</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Arrêté.</translation>
    </message>
    <message>
        <source>%1 Trying again …</source>
        <translation>%1 Nouvel essai…</translation>
    </message>
    <message>
        <source>No poem came.</source>
        <translation>Aucun poème n’est venu.</translation>
    </message>
</context>
<context>
    <name>Poemstream::AnswerLine</name>
    <message>
        <source>&amp;Continue</source>
        <translation>&amp;Continuer</translation>
    </message>
    <message>
        <source>A&amp;gain</source>
        <translation>&amp;Recommencer</translation>
    </message>
    <message>
        <source>&amp;Retry Now</source>
        <translation>Réessayer &amp;maintenant</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Arrêté.</translation>
    </message>
    <message>
        <source>No poem came.</source>
        <translation>Aucun poème n’est venu.</translation>
    </message>
</context>
<context>
    <name>Poemstream::AskButton</name>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Arrêter</translation>
    </message>
    <message>
        <source>&amp;Ask</source>
        <translation>&amp;Demander</translation>
    </message>
</context>
<context>
    <name>Poemstream::DemoDriver</name>
    <message>
        <source>Why is the moon so round?</source>
        <translation>Pourquoi la lune est-elle si ronde&#x202f;?</translation>
    </message>
    <message>
        <source>Do you remember the rain last night?</source>
        <translation>Vous souvenez-vous de la pluie, la nuit dernière&#x202f;?</translation>
    </message>
    <message>
        <source>Where does the river go?</source>
        <translation>Où va le fleuve&#x202f;?</translation>
    </message>
    <message>
        <source>What does an old friend say on the road?</source>
        <translation>Que dit un vieil ami croisé en chemin&#x202f;?</translation>
    </message>
    <message>
        <source>Is anyone awake in the city?</source>
        <translation>Quelqu’un veille-t-il dans la ville&#x202f;?</translation>
    </message>
    <message>
        <source>How does spring begin?</source>
        <translation>Comment commence le printemps&#x202f;?</translation>
    </message>
    <message>
        <source>What is the snow thinking?</source>
        <translation>À quoi pense la neige&#x202f;?</translation>
    </message>
    <message>
        <source>Why do I miss home in autumn?</source>
        <translation>D’où vient, l’automne, le mal du pays&#x202f;?</translation>
    </message>
</context>
<context>
    <name>Poemstream::DesktopNotifications</name>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
</context>
<context>
    <name>Poemstream::HistoryDelegate</name>
    <message>
        <source>not finished</source>
        <translation>inachevé</translation>
    </message>
</context>
<context>
    <name>Poemstream::HistoryFooter</name>
    <message>
        <source>&amp;Undo</source>
        <translation>A&amp;nnuler</translation>
    </message>
    <message>
        <source>&amp;Delete All…</source>
        <translation>Tout &amp;supprimer…</translation>
    </message>
    <message>
        <source>&amp;Delete All</source>
        <translation>Tout &amp;supprimer</translation>
    </message>
    <message>
        <source>&amp;Keep Them</source>
        <translation>&amp;Garder</translation>
    </message>
    <message>
        <source>Deleted.</source>
        <translation>Supprimé.</translation>
    </message>
    <message numerus="yes">
        <source>Delete all %n, favourites too?</source>
        <translation>
            <numerusform>Supprimer l’unique entrée&#x202f;?</numerusform>
            <numerusform>Supprimer les %Ln entrées, favoris compris&#x202f;?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Poemstream::HistoryList</name>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Ouvrir</translation>
    </message>
    <message>
        <source>&amp;Favourite</source>
        <translation>&amp;Favori</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Supprimer</translation>
    </message>
</context>
<context>
    <name>Poemstream::HistoryModel</name>
    <message>
        <source>favourite</source>
        <translation>favori</translation>
    </message>
</context>
<context>
    <name>Poemstream::HistoryPanel</name>
    <message>
        <source>Only &amp;favourites</source>
        <translation>&amp;Favoris seulement</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Search the history</source>
        <translation>Chercher dans l’historique</translation>
    </message>
    <message>
        <source>Nothing was asked yet.</source>
        <translation>Rien n’a encore été demandé.</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>Rien n’a été trouvé.</translation>
    </message>
</context>
<context>
    <name>Poemstream::ImportActions</name>
    <message>
        <source>Import Poems…</source>
        <translation>Importer des poèmes…</translation>
    </message>
    <message>
        <source>Import a Folder…</source>
        <translation>Importer un dossier…</translation>
    </message>
    <message>
        <source>Import a Folder of Poems</source>
        <translation>Importer un dossier de poèmes</translation>
    </message>
    <message>
        <source>Import Poems</source>
        <translation>Importer des poèmes</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importer</translation>
    </message>
</context>
<context>
    <name>Poemstream::ImportStrip</name>
    <message>
        <source>Import Poems…</source>
        <translation>Importer des poèmes…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Import of poems</source>
        <translation>Importation de poèmes</translation>
    </message>
    <message>
        <source>These are the program&apos;s own poems. Debian&apos;s fortunes-zh and npm&apos;s chinese-poetry have many more.</source>
        <translation>Ce sont les poèmes du programme lui-même. Le paquet fortunes-zh de Debian et chinese-poetry de npm en ont bien davantage.</translation>
    </message>
    <message>
        <source>Poems are being imported.</source>
        <translation>Des poèmes sont en cours d’importation.</translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation>Arrêt…</translation>
    </message>
    <message numerus="yes">
        <source>and %n more problem(s)</source>
        <translation>
            <numerusform>et un autre problème</numerusform>
            <numerusform>et %Ln autres problèmes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Poemstream::MainWindow</name>
    <message>
        <source>Poemstream</source>
        <translation>Poemstream</translation>
    </message>
    <message>
        <source>Offline demo: the poems come from the program itself.</source>
        <translation>Démonstration hors ligne&#xa0;: les poèmes viennent du programme lui-même.</translation>
    </message>
    <message>
        <source>That was too long for a question: its end is cut off.</source>
        <translation>C’était trop long pour une question&#xa0;: la fin en a été coupée.</translation>
    </message>
    <message>
        <source>&amp;Larger</source>
        <translation>Plus &amp;grand</translation>
    </message>
    <message>
        <source>S&amp;maller</source>
        <translation>&amp;Plus petit</translation>
    </message>
    <message>
        <source>&amp;Usual Size</source>
        <translation>Taille &amp;habituelle</translation>
    </message>
    <message>
        <source>Se&amp;ttings…</source>
        <translation>Para&amp;mètres…</translation>
    </message>
    <message>
        <source>&amp;Keyboard Shortcuts</source>
        <translation>Raccourcis c&amp;lavier</translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation>Hist&amp;orique</translation>
    </message>
    <message>
        <source>&amp;Pause Typing</source>
        <translation>&amp;Suspendre la frappe</translation>
    </message>
    <message>
        <source>&amp;Full Screen</source>
        <translation>Plei&amp;n écran</translation>
    </message>
    <message>
        <source>Poem of the H&amp;our</source>
        <translation>Poème de l’he&amp;ure</translation>
    </message>
    <message>
        <source>&amp;Vertical Chinese</source>
        <translation>Chinois à la &amp;verticale</translation>
    </message>
    <message>
        <source>Fi&amp;nd a Poem</source>
        <translation>&amp;Trouver un poème</translation>
    </message>
</context>
<context>
    <name>Poemstream::OptionReader</name>
    <message>
        <source>Show this help.</source>
        <translation>Afficher cette aide.</translation>
    </message>
    <message>
        <source>Unexpected argument &apos;%1&apos;.</source>
        <translation>Argument inattendu&#xa0;: «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>--%1 takes an http or https URL, not &apos;%2&apos;.</source>
        <translation>--%1 attend une URL http ou https, et non «&#xa0;%2&#xa0;».</translation>
    </message>
    <message>
        <source>Usage: %1</source>
        <translation>Usage&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 takes a whole number from %2 to %3, not &apos;%4&apos;.</source>
        <translation>%1 attend un nombre entier de %2 à %3, et non «&#xa0;%4&#xa0;».</translation>
    </message>
    <message>
        <source>[options]</source>
        <translation>[options]</translation>
    </message>
</context>
<context>
    <name>Poemstream::PoemActions</name>
    <message>
        <source>&amp;Copy Poem</source>
        <translation>&amp;Copier le poème</translation>
    </message>
    <message>
        <source>&amp;Save as Text…</source>
        <translation>&amp;Enregistrer en texte…</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Copié.</translation>
    </message>
    <message>
        <source>Save as Text</source>
        <translation>Enregistrer en texte</translation>
    </message>
    <message>
        <source>Text (*.txt);;Markdown (*.md)</source>
        <translation>Texte (*.txt);;Markdown (*.md)</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Enregistré sous %1.</translation>
    </message>
    <message>
        <source>%1 cannot be saved: %2</source>
        <translation>%1 ne peut pas être enregistré&#xa0;: %2</translation>
    </message>
    <message>
        <source>Copy as P&amp;icture</source>
        <translation>Copier en &amp;image</translation>
    </message>
    <message>
        <source>Save as Pictur&amp;e…</source>
        <translation>Enregistrer en im&amp;age…</translation>
    </message>
    <message>
        <source>Save as P&amp;DF…</source>
        <translation>Enregistrer en P&amp;DF…</translation>
    </message>
    <message>
        <source>P&amp;rint…</source>
        <translation>Imp&amp;rimer…</translation>
    </message>
    <message>
        <source>Copied as a picture.</source>
        <translation>Copié en image.</translation>
    </message>
    <message>
        <source>Save as Picture</source>
        <translation>Enregistrer en image</translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation>Image (*.png)</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Enregistrer en PDF</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>This poem is too long for a picture. A PDF holds all of it.</source>
        <translation>Ce poème est trop long pour une image. Un PDF le contient tout entier.</translation>
    </message>
    <message>
        <source>there is not enough memory</source>
        <translation>la mémoire est insuffisante</translation>
    </message>
</context>
<context>
    <name>Poemstream::PoemPage</name>
    <message>
        <source>Ask about anything. A poem will answer.</source>
        <translation>Posez la question que vous voulez. Un poème vous répondra.</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copier</translation>
    </message>
    <message>
        <source>Copy &amp;Poem</source>
        <translation>Copier le &amp;poème</translation>
    </message>
    <message>
        <source>Poem</source>
        <translation>Poème</translation>
    </message>
</context>
<context>
    <name>Poemstream::PoemPrint</name>
    <message>
        <source>Print</source>
        <translation>Imprimer</translation>
    </message>
    <message>
        <source>The poem cannot be printed.</source>
        <translation>Le poème ne peut pas être imprimé.</translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <translation>Envoyé à l’imprimante.</translation>
    </message>
    <message>
        <source>Printed to %1.</source>
        <translation>Imprimé dans %1.</translation>
    </message>
</context>
<context>
    <name>Poemstream::PoemView</name>
    <message>
        <source>To the end of the poem</source>
        <translation>Vers la fin du poème</translation>
    </message>
</context>
<context>
    <name>Poemstream::QuestionBar</name>
    <message>
        <source>Question</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>What would you like a poem about?</source>
        <translation>De quoi le poème doit-il parler&#x202f;?</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
</context>
<context>
    <name>Poemstream::SearchFields</name>
    <message>
        <source>Find a poem</source>
        <translation>Trouver un poème</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Auteur</translation>
    </message>
    <message>
        <source>Dynasty</source>
        <translation>Dynastie</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Étiquette</translation>
    </message>
</context>
<context>
    <name>Poemstream::SearchFooter</name>
    <message>
        <source>&amp;Try Again</source>
        <translation>Réessa&amp;yer</translation>
    </message>
</context>
<context>
    <name>Poemstream::SearchList</name>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Ouvrir</translation>
    </message>
</context>
<context>
    <name>Poemstream::SearchPanel</name>
    <message>
        <source>Find a poem</source>
        <translation>Trouver un poème</translation>
    </message>
    <message>
        <source>Poems found</source>
        <translation>Poèmes trouvés</translation>
    </message>
    <message>
        <source>Searching …</source>
        <translation>Recherche…</translation>
    </message>
    <message>
        <source>This poem is not there any more.</source>
        <translation>Ce poème n’est plus là.</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>Rien n’a été trouvé.</translation>
    </message>
    <message>
        <source>%1+ poems</source>
        <extracomment>%1: a number; the poems are so many, or more</extracomment>
        <translation>%1 poèmes ou plus</translation>
    </message>
    <message numerus="yes">
        <source>%n poem(s)</source>
        <translation>
            <numerusform>%Ln poème</numerusform>
            <numerusform>%Ln poèmes</numerusform>
        </translation>
    </message>
    <message>
        <source>Search by words, author, dynasty or tag.</source>
        <translation>Cherchez par mots, auteur, dynastie ou étiquette.</translation>
    </message>
</context>
<context>
    <name>Poemstream::SettingsDialog</name>
    <message>
        <source>&amp;Keep questions and poems on this computer</source>
        <translation>&amp;Conserver questions et poèmes sur cet ordinateur</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>Slowly</source>
        <translation>Lente</translation>
    </message>
    <message>
        <source>At an even pace</source>
        <translation>À un rythme régulier</translation>
    </message>
    <message>
        <source>Quickly</source>
        <translation>Rapide</translation>
    </message>
    <message>
        <source>Whole lines at once, without motion</source>
        <translation>Par lignes entières, sans animation</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Entrée</translation>
    </message>
    <message>
        <source>Poems are &amp;typed:</source>
        <translation>&amp;Frappe des poèmes&#xa0;:</translation>
    </message>
    <message>
        <source>Questions are &amp;sent by:</source>
        <translation>&amp;Envoi des questions par&#xa0;:</translation>
    </message>
    <message>
        <source>History:</source>
        <translation>Historique&#xa0;:</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>Fer&amp;mer</translation>
    </message>
    <message>
        <source>This program was built without OpenCC.</source>
        <translation>Ce programme a été compilé sans OpenCC.</translation>
    </message>
    <message>
        <source>OpenCC lacks its data files.</source>
        <translation>Il manque à OpenCC ses fichiers de données.</translation>
    </message>
    <message>
        <source>As written</source>
        <translation>Comme dans le texte</translation>
    </message>
    <message>
        <source>Simplified</source>
        <translation>Simplifiés</translation>
    </message>
    <message>
        <source>Traditional</source>
        <translation>Traditionnels</translation>
    </message>
    <message>
        <source>Chinese ch&amp;aracters:</source>
        <translation>Caractères c&amp;hinois&#xa0;:</translation>
    </message>
    <message>
        <source>Tray:</source>
        <translation>Zone de notification&#xa0;:</translation>
    </message>
    <message>
        <source>In lines</source>
        <translation>En lignes</translation>
    </message>
    <message>
        <source>In columns</source>
        <translation>En colonnes</translation>
    </message>
    <message>
        <source>Chinese &amp;poems are set:</source>
        <translation>&amp;Poèmes chinois&#xa0;:</translation>
    </message>
</context>
<context>
    <name>Poemstream::ShortcutList</name>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Demander</translation>
    </message>
    <message>
        <source>New line</source>
        <translation>Nouvelle ligne</translation>
    </message>
    <message>
        <source>Past questions</source>
        <translation>Questions passées</translation>
    </message>
    <message>
        <source>Show all that came; once more: stop</source>
        <translation>Montrer tout ce qui est venu&#x202f;; encore une fois&#xa0;: arrêter</translation>
    </message>
    <message>
        <source>Turn the page</source>
        <translation>Tourner la page</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Fermer</translation>
    </message>
</context>
<context>
    <name>Poemstream::StatusLine</name>
    <message>
        <source>%1 Trying again …</source>
        <extracomment>%1: a sentence that says why the poem does not come</extracomment>
        <translation>%1 Nouvel essai…</translation>
    </message>
    <message numerus="yes">
        <source>%1 Trying again in %n second(s) …</source>
        <translation>
            <numerusform>%1 Nouvel essai dans %Ln seconde…</numerusform>
            <numerusform>%1 Nouvel essai dans %Ln secondes…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Poemstream::TrayKeeper</name>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>Poemstream stays in the tray: click its icon to bring the window back.</source>
        <translation>Poemstream reste dans la zone de notification&#xa0;: un clic sur son icône ramène la fenêtre.</translation>
    </message>
    <message>
        <source>&amp;Show Window</source>
        <translation>&amp;Afficher la fenêtre</translation>
    </message>
    <message>
        <source>&amp;Hide Window</source>
        <translation>&amp;Masquer la fenêtre</translation>
    </message>
</context>
<context>
    <name>Poemstream::TraySettings</name>
    <message>
        <source>Keep an &amp;icon in the tray when the window is closed</source>
        <translation>Garder une &amp;icône quand la fenêtre est fermée</translation>
    </message>
    <message>
        <source>Tell the poem of the &amp;hour, every hour</source>
        <translation>Annoncer le poème de l’heure, &amp;toutes les heures</translation>
    </message>
    <message>
        <source>There is no tray here now: closing the window quits.</source>
        <translation>Il n’y a pas ici de zone de notification&#xa0;: fermer la fenêtre, c’est quitter.</translation>
    </message>
</context>
<context>
    <name>Poemstream::WindowTray</name>
    <message>
        <source>&amp;Poem of the Hour</source>
        <translation>&amp;Poème de l’heure</translation>
    </message>
</context>
<context>
    <name>QCommandLineParser</name>
    <message>
        <source>Missing value after &apos;%1&apos;.</source>
        <translation>Il manque une valeur après «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>Options:</source>
        <translation>Options&#xa0;:</translation>
    </message>
    <message>
        <source>Unexpected value after &apos;%1&apos;.</source>
        <translation>Valeur inattendue après «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>Unknown option &apos;%1&apos;.</source>
        <translation>Option inconnue&#xa0;: «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>Unknown options: %1.</source>
        <translation>Options inconnues&#xa0;: %1.</translation>
    </message>
</context>
</TS>
