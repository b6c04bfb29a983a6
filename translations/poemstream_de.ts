<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>Console</name>
    <message>
        <source>Answers a question with a poem.</source>
        <translation>Beantwortet eine Frage mit einem Gedicht.</translation>
    </message>
    <message>
        <source>The token that the server wants.</source>
        <translation>Das Token, das der Server verlangt.</translation>
    </message>
    <message>
        <source>Print one JSON object.</source>
        <translation>Ein einziges JSON-Objekt ausgeben.</translation>
    </message>
    <message>
        <source>Print whole lines, also on a terminal.</source>
        <translation>Ganze Zeilen ausgeben, auch auf einem Terminal.</translation>
    </message>
    <message>
        <source>What is the question? Usage: poemstream ask QUESTION</source>
        <translation>Wie lautet die Frage? Aufruf: poemstream ask FRAGE</translation>
    </message>
    <message>
        <source>there is no certificate in &apos;%1&apos;</source>
        <translation>in „%1“ ist kein Zertifikat</translation>
    </message>
    <message>
        <source>Print one JSON object a line.</source>
        <translation>Je Zeile ein JSON-Objekt ausgeben.</translation>
    </message>
    <message>
        <source>Print comments (heartbeats) too.</source>
        <translation>Auch Kommentare (Lebenszeichen) ausgeben.</translation>
    </message>
    <message>
        <source>Send this header too, as &apos;Name: value&apos;; may be repeated.</source>
        <translation>Auch diesen Kopf senden, in der Form „Name: Wert“; darf wiederholt werden.</translation>
    </message>
    <message>
        <source>Send this as a bearer token.</source>
        <translation>Dies als Bearer-Token senden.</translation>
    </message>
    <message>
        <source>Go on after the event with this id.</source>
        <translation>Nach dem Ereignis mit dieser Kennung weitermachen.</translation>
    </message>
    <message>
        <source>End after so many events.</source>
        <translation>Nach so vielen Ereignissen enden.</translation>
    </message>
    <message>
        <source>End after so many seconds.</source>
        <translation>Nach so vielen Sekunden enden.</translation>
    </message>
    <message>
        <source>End when the stream ends or breaks.</source>
        <translation>Enden, sobald der Strom endet oder abreißt.</translation>
    </message>
    <message>
        <source>Come back after a refusal that may pass (429, 5xx), and be quicker to give up on silence.</source>
        <translation>Nach einer Absage, die vorübergehen kann (429, 5xx), wiederkommen und bei Stille früher aufgeben.</translation>
    </message>
    <message>
        <source>Trust the certificates in this file too.</source>
        <translation>Auch den Zertifikaten in dieser Datei vertrauen.</translation>
    </message>
    <message>
        <source>Keep cookies and send them.</source>
        <translation>Cookies behalten und mitsenden.</translation>
    </message>
    <message>
        <source>--header takes &apos;Name: value&apos;, not &apos;%1&apos;.</source>
        <translation>--header verlangt „Name: Wert“, nicht „%1“.</translation>
    </message>
    <message>
        <source>Prints the events of any event stream as they come.</source>
        <translation>Gibt die Ereignisse eines beliebigen Ereignisstroms aus, sobald sie kommen.</translation>
    </message>
    <message>
        <source>Listen to what? Usage: poemstream listen URL</source>
        <translation>Worauf soll gelauscht werden? Aufruf: poemstream listen URL</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not an http or https URL.</source>
        <translation>„%1“ ist keine http- oder https-URL.</translation>
    </message>
    <message>
        <source>this is not an http or https address</source>
        <translation>das ist keine http- oder https-Adresse</translation>
    </message>
    <message>
        <source>the server cannot be reached</source>
        <translation>der Server ist nicht zu erreichen</translation>
    </message>
    <message>
        <source>the connection to the server is not secure</source>
        <translation>die Verbindung zum Server ist nicht sicher</translation>
    </message>
    <message>
        <source>no connection to the server in time</source>
        <translation>keine rechtzeitige Verbindung zum Server</translation>
    </message>
    <message>
        <source>the server did not answer in time</source>
        <translation>der Server hat nicht rechtzeitig geantwortet</translation>
    </message>
    <message>
        <source>the stream was silent for too long</source>
        <translation>der Strom hat zu lange geschwiegen</translation>
    </message>
    <message>
        <source>the connection broke</source>
        <translation>die Verbindung ist abgerissen</translation>
    </message>
    <message>
        <source>the server ended the stream</source>
        <translation>der Server hat den Strom beendet</translation>
    </message>
    <message>
        <source>the server has nothing more to say</source>
        <translation>der Server hat nichts mehr zu sagen</translation>
    </message>
    <message>
        <source>the server refused</source>
        <translation>der Server hat abgelehnt</translation>
    </message>
    <message>
        <source>the answer is not an event stream</source>
        <translation>die Antwort ist kein Ereignisstrom</translation>
    </message>
    <message>
        <source>a redirect cannot be followed</source>
        <translation>einer Weiterleitung kann nicht gefolgt werden</translation>
    </message>
    <message>
        <source>the server sent more than can be taken</source>
        <translation>der Server hat mehr gesandt, als sich annehmen lässt</translation>
    </message>
    <message>
        <source>the answer makes no sense</source>
        <translation>die Antwort ergibt keinen Sinn</translation>
    </message>
    <message>
        <source>listening to %1</source>
        <translation>lausche auf %1</translation>
    </message>
    <message>
        <source>%1; trying again in %2 s</source>
        <translation>%1; neuer Versuch in %2&#xa0;s</translation>
    </message>
    <message>
        <source>Address to listen on (default 127.0.0.1).</source>
        <translation>Adresse, auf der gelauscht wird (voreingestellt: 127.0.0.1).</translation>
    </message>
    <message>
        <source>Port to listen on (default 3000; 0 = any free one).</source>
        <translation>Port, auf dem gelauscht wird (voreingestellt: 3000; 0 = irgendein freier).</translation>
    </message>
    <message>
        <source>Milliseconds between two fragments (default 80; 0 = no pause).</source>
        <translation>Millisekunden zwischen zwei Stücken (voreingestellt: 80; 0 = ohne Pause).</translation>
    </message>
    <message>
        <source>Admit only who has a token: lines of TOKEN [NAME] [EXPIRY].</source>
        <translation>Nur einlassen, wer ein Token hat: Zeilen der Form TOKEN [NAME] [ABLAUF].</translation>
    </message>
    <message>
        <source>Take the token from the address too (?token=).</source>
        <translation>Das Token auch aus der Adresse nehmen (?token=).</translation>
    </message>
    <message>
        <source>Web pages from this origin may ask; may be repeated.</source>
        <translation>Webseiten dieses Ursprungs dürfen fragen; darf wiederholt werden.</translation>
    </message>
    <message>
        <source>Streams open at a time (default 20000).</source>
        <translation>Gleichzeitig offene Ströme (voreingestellt: 20000).</translation>
    </message>
    <message>
        <source>Seconds of silence before a comment is sent (default 15; 0 = never).</source>
        <translation>Sekunden der Stille, ehe ein Kommentar gesandt wird (voreingestellt: 15; 0 = nie).</translation>
    </message>
    <message>
        <source>Seconds that running streams get to end (default 5).</source>
        <translation>Sekunden, die laufenden Strömen zum Enden bleiben (voreingestellt: 5).</translation>
    </message>
    <message>
        <source>Serves poems over HTTP until it is stopped.</source>
        <translation>Liefert Gedichte über HTTP, bis es angehalten wird.</translation>
    </message>
    <message>
        <source>cannot listen on %1: %2</source>
        <translation>auf %1 kann nicht gelauscht werden: %2</translation>
    </message>
    <message>
        <source>the embedded server cannot start: %1</source>
        <translation>der eingebaute Server kann nicht starten: %1</translation>
    </message>
    <message>
        <source>Ask this server instead of the embedded one.</source>
        <translation>Diesen Server fragen statt des eingebauten.</translation>
    </message>
    <message>
        <source>Opens the window offline: it asks its own questions and uses no network.</source>
        <translation>Öffnet das Fenster ohne Netz: Es stellt sich seine Fragen selbst.</translation>
    </message>
    <message>
        <source>built without the window; use &apos;poemstream serve&apos; or &apos;poemstream ask QUESTION&apos;</source>
        <translation>ohne das Fenster gebaut; „poemstream serve“ oder „poemstream ask FRAGE“ geht</translation>
    </message>
    <message>
        <source>there is no command &apos;%1&apos;; see &apos;poemstream --help&apos;</source>
        <translation>einen Befehl „%1“ gibt es nicht; siehe „poemstream --help“</translation>
    </message>
    <message>
        <source>The server did not understand the question.</source>
        <translation>Der Server hat die Frage nicht verstanden.</translation>
    </message>
    <message>
        <source>The server wants a token, and this one is not valid.</source>
        <translation>Der Server verlangt ein Token, und dieses gilt nicht.</translation>
    </message>
    <message>
        <source>There are no poems at this address.</source>
        <translation>Unter dieser Adresse gibt es keine Gedichte.</translation>
    </message>
    <message>
        <source>The question is too long for the server.</source>
        <translation>Die Frage ist dem Server zu lang.</translation>
    </message>
    <message>
        <source>The server does not answer to this name.</source>
        <translation>Auf diesen Namen hört der Server nicht.</translation>
    </message>
    <message>
        <source>The server has too much to do at the moment.</source>
        <translation>Der Server hat gerade zu viel zu tun.</translation>
    </message>
    <message>
        <source>The server refused with status %1.</source>
        <translation>Der Server hat mit dem Status %1 abgelehnt.</translation>
    </message>
    <message>
        <source>The server&apos;s address is not a valid web address.</source>
        <translation>Die Adresse des Servers ist keine gültige Webadresse.</translation>
    </message>
    <message>
        <source>The server cannot be reached.</source>
        <translation>Der Server ist nicht zu erreichen.</translation>
    </message>
    <message>
        <source>The connection to the server is not secure.</source>
        <translation>Die Verbindung zum Server ist nicht sicher.</translation>
    </message>
    <message>
        <source>The server does not answer.</source>
        <translation>Der Server antwortet nicht.</translation>
    </message>
    <message>
        <source>Nothing has come from the server for too long.</source>
        <translation>Vom Server ist zu lange nichts mehr gekommen.</translation>
    </message>
    <message>
        <source>The connection was lost.</source>
        <translation>Die Verbindung ist abgerissen.</translation>
    </message>
    <message>
        <source>The server has nothing more to say.</source>
        <translation>Der Server hat nichts mehr zu sagen.</translation>
    </message>
    <message>
        <source>The server answered with something other than a poem.</source>
        <translation>Der Server hat mit etwas anderem als einem Gedicht geantwortet.</translation>
    </message>
    <message>
        <source>The server sends its visitors to a place that cannot be followed.</source>
        <translation>Der Server schickt seine Besucher an einen Ort, an den man nicht folgen kann.</translation>
    </message>
    <message>
        <source>The server sent more than can be taken.</source>
        <translation>Der Server hat mehr gesandt, als sich annehmen lässt.</translation>
    </message>
    <message>
        <source>The server said something that makes no sense here.</source>
        <translation>Der Server hat etwas gesagt, das hier keinen Sinn ergibt.</translation>
    </message>
    <message>
        <source>, </source>
        <extracomment>Between two words of the question that decided which poem came</extracomment>
        <translation>, </translation>
    </message>
    <message>
        <source>found by: %1</source>
        <translation>gefunden durch: %1</translation>
    </message>
    <message>
        <source>for: %1</source>
        <extracomment>Why this poem was chosen; %1: words of the question</extracomment>
        <translation>zu: %1</translation>
    </message>
    <message>
        <source>cannot read &apos;%1&apos;: %2</source>
        <translation>„%1“ lässt sich nicht lesen: %2</translation>
    </message>
    <message>
        <source>Ask with this method; POST where there is data, else GET.</source>
        <translation>Mit dieser Methode anfragen; sonst POST, wo es Daten gibt, und GET, wo nicht.</translation>
    </message>
    <message>
        <source>Give up after so many failures in a row.</source>
        <translation>Nach so vielen Fehlschlägen in Folge aufgeben.</translation>
    </message>
    <message>
        <source>Wait so long for a connection; 0 for ever.</source>
        <translation>So lange auf eine Verbindung warten; 0 = endlos.</translation>
    </message>
    <message>
        <source>Wait so long for an answer; 0 for ever.</source>
        <translation>So lange auf eine Antwort warten; 0 = endlos.</translation>
    </message>
    <message>
        <source>Take so long a silence for a dead connection; 0 never.</source>
        <translation>Nach so langer Stille gilt die Verbindung als tot; 0 = nie.</translation>
    </message>
    <message>
        <source>Go through this proxy (http or socks5) instead of the system&apos;s.</source>
        <translation>Über diesen Proxy (http oder socks5) gehen statt über den des Systems.</translation>
    </message>
    <message>
        <source>--%1 takes a number of seconds, not &apos;%2&apos;.</source>
        <translation>--%1 verlangt eine Zahl von Sekunden, nicht „%2“.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a method.</source>
        <translation>„%1“ ist keine Methode.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not the URL of an http or socks5 proxy.</source>
        <translation>„%1“ ist nicht die URL eines http- oder socks5-Proxys.</translation>
    </message>
    <message>
        <source>Send this, or the contents of @FILE, with the request; as JSON unless a header says otherwise.</source>
        <translation>Dies oder den Inhalt von @DATEI mit der Anfrage senden; als JSON, wenn kein Kopf etwas anderes sagt.</translation>
    </message>
    <message>
        <source>Send the request again after a break, even where its method, as POST, forbids that.</source>
        <translation>Die Anfrage nach einem Abriss wiederholen, auch wenn ihre Methode das wie POST verbietet.</translation>
    </message>
    <message>
        <source>the server gave no answer</source>
        <translation>der Server hat keine Antwort gegeben</translation>
    </message>
    <message>
        <source>The server closed the connection without an answer.</source>
        <translation>Der Server hat die Verbindung ohne Antwort geschlossen.</translation>
    </message>
    <message>
        <source>cannot write the output: %1</source>
        <translation>die Ausgabe lässt sich nicht schreiben: %1</translation>
    </message>
    <message>
        <source>--%1 takes no control characters.</source>
        <translation>--%1 nimmt keine Steuerzeichen an.</translation>
    </message>
    <message>
        <source>--token takes a token, not an empty text.</source>
        <translation>--token verlangt ein Token, keinen leeren Text.</translation>
    </message>
    <message>
        <source>--cacert takes the name of a file.</source>
        <translation>--cacert verlangt den Namen einer Datei.</translation>
    </message>
    <message>
        <source>cannot write the output</source>
        <translation>die Ausgabe lässt sich nicht schreiben</translation>
    </message>
    <message>
        <source>Seconds that /v1/live shows a poem (default 60, at least 1).</source>
        <translation>Sekunden, die /v1/live ein Gedicht zeigt (voreingestellt: 60, mindestens 1).</translation>
    </message>
    <message>
        <source>Serving poems at %1</source>
        <translation>Gedichte gibt es unter %1</translation>
    </message>
    <message>
        <source>Reading the poems and tokens again</source>
        <translation>Gedichte und Token werden neu gelesen</translation>
    </message>
    <message>
        <source>nothing changed: %1</source>
        <translation>nichts geändert: %1</translation>
    </message>
    <message>
        <source>Serving as before: %1</source>
        <translation>Weiter wie bisher: %1</translation>
    </message>
    <message>
        <source>Ending the streams</source>
        <translation>Die Ströme werden beendet</translation>
    </message>
    <message>
        <source>LISTEN_FDS: one socket can be taken over, not &apos;%1&apos;</source>
        <translation>LISTEN_FDS: ein einziger Socket kann übernommen werden, nicht „%1“</translation>
    </message>
    <message>
        <source>LISTEN_FDS: descriptor %1 is no TCP socket that listens</source>
        <translation>LISTEN_FDS: Deskriptor %1 ist kein TCP-Socket, der lauscht</translation>
    </message>
    <message>
        <source>Streams open at a time for one address (default 0 = no cap).</source>
        <translation>Gleichzeitig offene Ströme je Adresse (voreingestellt: 0 = ohne Grenze).</translation>
    </message>
    <message>
        <source>Seconds after which a stream is ended, to be resumed (default 0 = never).</source>
        <translation>Sekunden, nach denen ein Strom endet, um fortgesetzt zu werden (voreingestellt: 0 = nie).</translation>
    </message>
    <message>
        <source>How requests and streams are logged on standard error (default text).</source>
        <translation>Wie Anfragen und Ströme auf der Fehlerausgabe protokolliert werden (voreingestellt: text).</translation>
    </message>
    <message>
        <source>Log what is asked, too.</source>
        <translation>Auch protokollieren, was gefragt wird.</translation>
    </message>
    <message>
        <source>Serve over HTTPS with this certificate, and those it hangs on.</source>
        <translation>Über HTTPS liefern, mit diesem Zertifikat und denen, an denen es hängt.</translation>
    </message>
    <message>
        <source>The certificate&apos;s private key.</source>
        <translation>Der private Schlüssel des Zertifikats.</translation>
    </message>
    <message>
        <source>holds no certificate in PEM format</source>
        <translation>enthält kein Zertifikat im PEM-Format</translation>
    </message>
    <message>
        <source>the key is encrypted; a server needs it without a passphrase</source>
        <translation>der Schlüssel ist verschlüsselt; ein Server braucht ihn ohne Passphrase</translation>
    </message>
    <message>
        <source>holds no private RSA or EC key in PEM format</source>
        <translation>enthält keinen privaten RSA- oder EC-Schlüssel im PEM-Format</translation>
    </message>
    <message>
        <source>the poems and tokens were read again</source>
        <translation>Gedichte und Token wurden neu gelesen</translation>
    </message>
    <message>
        <source>Streams that one address may begin in a minute (default 0 = no limit).</source>
        <translation>Ströme, die eine Adresse je Minute beginnen darf (voreingestellt: 0 = ohne Grenze).</translation>
    </message>
    <message>
        <source>there is no display for a window (%1); &apos;poemstream serve&apos; and &apos;poemstream ask&apos; need none</source>
        <translation>für ein Fenster fehlt der Bildschirm (%1); „poemstream serve“ und „poemstream ask“ brauchen keinen</translation>
    </message>
    <message>
        <source>Open another window, even if there is one already.</source>
        <translation>Ein weiteres Fenster öffnen, auch wenn schon eines offen ist.</translation>
    </message>
    <message>
        <source>Opens the window, or brings the one that is open to the front.</source>
        <translation>Öffnet das Fenster oder holt das offene nach vorn.</translation>
    </message>
    <message>
        <source>the window that is open does not answer; here is another one</source>
        <translation>das offene Fenster antwortet nicht; hier ist ein neues</translation>
    </message>
    <message>
        <source>the poem of the hour</source>
        <extracomment>Why this poem: everybody sees it now</extracomment>
        <translation>das Gedicht der Stunde</translation>
    </message>
    <message>
        <source>Poem of the Hour</source>
        <translation>Gedicht der Stunde</translation>
    </message>
    <message>
        <source>the server&apos;s name is not known</source>
        <translation>der Name des Servers ist nicht bekannt</translation>
    </message>
    <message>
        <source>the server cannot go on</source>
        <translation>der Server kann nicht weitermachen</translation>
    </message>
    <message>
        <source>The server&apos;s name is not known.</source>
        <translation>Der Name des Servers ist nicht bekannt.</translation>
    </message>
    <message>
        <source>The server cannot be reached in time.</source>
        <translation>Der Server war nicht rechtzeitig zu erreichen.</translation>
    </message>
    <message>
        <source>The server ended the connection too early.</source>
        <translation>Der Server hat die Verbindung zu früh beendet.</translation>
    </message>
    <message>
        <source>The server has trouble of its own and cannot go on.</source>
        <translation>Der Server hat selbst Schwierigkeiten und kann nicht weitermachen.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: and %2 more files failed</source>
        <translation>%1: weitere Dateien mit Fehlern: %2</translation>
    </message>
    <message>
        <source>built without OpenCC, or its data is missing: poems are found in the script they are written in only</source>
        <translation>ohne OpenCC gebaut, oder seine Daten fehlen: Gedichte finden sich nur in der Schrift, in der sie geschrieben sind</translation>
    </message>
    <message>
        <source>Adds poems to the library: files, folders and archives of this program&apos;s JSON, of the chinese-poetry collection, and of fortune.</source>
        <translation>Nimmt Gedichte in die Bibliothek auf: Dateien, Ordner und Archive mit dem JSON dieses Programms, der Sammlung chinese-poetry und fortune.</translation>
    </message>
    <message>
        <source>Add them to this library instead of your own.</source>
        <translation>Sie in diese Bibliothek aufnehmen statt in die eigene.</translation>
    </message>
    <message>
        <source>What shall be imported? Usage: poemstream import PATH...</source>
        <translation>Was soll aufgenommen werden? Aufruf: poemstream import PFAD...</translation>
    </message>
    <message>
        <source>--library takes the name of a file.</source>
        <translation>--library verlangt den Namen einer Datei.</translation>
    </message>
    <message>
        <source>stopped; what was read is kept, and the same command goes on from here</source>
        <translation>angehalten; Gelesenes bleibt erhalten, und derselbe Befehl macht hier weiter</translation>
    </message>
    <message>
        <source>%1 empty</source>
        <translation>leer: %1</translation>
    </message>
    <message>
        <source>%1 damaged</source>
        <translation>beschädigt: %1</translation>
    </message>
    <message>
        <source>%1 with characters that Unicode lacks</source>
        <translation>mit Zeichen, die Unicode fehlen: %1</translation>
    </message>
    <message>
        <source>%1 with stray markup</source>
        <translation>mit Resten von Auszeichnung: %1</translation>
    </message>
    <message>
        <source>%1 too long</source>
        <translation>zu lang: %1</translation>
    </message>
    <message>
        <source>%1 no poems</source>
        <translation>keine Gedichte: %1</translation>
    </message>
    <message>
        <source>%1 poems added</source>
        <translation>neue Gedichte: %1</translation>
    </message>
    <message>
        <source>%1 there already</source>
        <translation>schon vorhanden: %1</translation>
    </message>
    <message>
        <source>files read before: %1</source>
        <translation>früher gelesene Dateien: %1</translation>
    </message>
    <message>
        <source>files that failed: %1</source>
        <translation>fehlerhafte Dateien: %1</translation>
    </message>
    <message>
        <source>left out: %1</source>
        <translation>ausgelassen (%1)</translation>
    </message>
    <message>
        <source>; </source>
        <translation>; </translation>
    </message>
    <message>
        <source>Qt has no driver for SQLite here (Debian: libqt6sql6-sqlite)</source>
        <translation>Qt hat hier keinen Treiber für SQLite (Debian: libqt6sql6-sqlite)</translation>
    </message>
    <message>
        <source>there is no library %1</source>
        <translation>eine Bibliothek %1 gibt es nicht</translation>
    </message>
    <message>
        <source>the library %1 cannot be written</source>
        <translation>die Bibliothek %1 lässt sich nicht schreiben</translation>
    </message>
    <message>
        <source>the library %1 cannot be read (%2)</source>
        <translation>die Bibliothek %1 lässt sich nicht lesen (%2)</translation>
    </message>
    <message>
        <source>the library %1 was written by a later version of this program</source>
        <translation>die Bibliothek %1 stammt von einer neueren Version dieses Programms</translation>
    </message>
    <message>
        <source>another import into %1 is running; try again when it is done</source>
        <translation>in %1 wird gerade schon importiert; bitte danach noch einmal versuchen</translation>
    </message>
    <message>
        <source>the library %1 cannot be written (%2); what was imported before is kept</source>
        <translation>die Bibliothek %1 lässt sich nicht schreiben (%2); was zuvor importiert wurde, bleibt erhalten</translation>
    </message>
    <message>
        <source>looking at what is there …</source>
        <translation>sehe nach, was da ist&#xa0;…</translation>
    </message>
    <message>
        <source>Ask this server instead of the library.</source>
        <translation>Diesen Server fragen statt der Bibliothek.</translation>
    </message>
    <message>
        <source>no poem has to do with &apos;%1&apos;</source>
        <translation>mit „%1“ hat kein Gedicht zu tun</translation>
    </message>
    <message>
        <source>Finds poems in the library.</source>
        <translation>Findet Gedichte in der Bibliothek.</translation>
    </message>
    <message>
        <source>Print a JSON object for each poem.</source>
        <translation>Je Gedicht ein JSON-Objekt ausgeben.</translation>
    </message>
    <message>
        <source>Poems to print (default 20).</source>
        <translation>Wie viele Gedichte ausgegeben werden (voreingestellt: 20).</translation>
    </message>
    <message>
        <source>Only poems of this author.</source>
        <translation>Nur Gedichte dieses Dichters, dieser Dichterin.</translation>
    </message>
    <message>
        <source>Only poems of this dynasty.</source>
        <translation>Nur Gedichte dieser Dynastie.</translation>
    </message>
    <message>
        <source>Only poems with this tag.</source>
        <translation>Nur Gedichte mit diesem Stichwort.</translation>
    </message>
    <message>
        <source>Search this library instead of your own.</source>
        <translation>In dieser Bibliothek suchen statt in der eigenen.</translation>
    </message>
    <message>
        <source>What shall be found? Usage: poemstream search WORDS</source>
        <translation>Was soll gefunden werden? Aufruf: poemstream search WÖRTER</translation>
    </message>
    <message>
        <source>That is too long: at most %1 characters.</source>
        <translation>Das ist zu lang: höchstens %1 Zeichen.</translation>
    </message>
    <message>
        <source>Poems to serve instead of your library, or another library; may be repeated.</source>
        <translation>Gedichte statt der eigenen Bibliothek oder eine andere Bibliothek; darf wiederholt werden.</translation>
    </message>
    <message>
        <source>%1; here are the poems in the program</source>
        <translation>%1; hier sind die Gedichte aus dem Programm</translation>
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
        <translation>Aufruf: poemstream [--server URL] [--token T]   das Fenster
        poemstream demo                         das Fenster, ohne Netz
        poemstream serve [Optionen]             der Server
        poemstream ask FRAGE [Optionen]         ein Gedicht im Terminal
        poemstream listen URL [Optionen]        jeder Ereignisstrom, Ereignis für Ereignis
        poemstream import PFAD... [Optionen]    Gedichte in die Bibliothek
        poemstream search WÖRTER [Optionen]     Gedichte aus der Bibliothek

Ein offenes Fenster kommt nach vorn; --new-window öffnet ein weiteres.
Jeder Befehl kennt --help. --language SPRACHE geht bei allen: %1.
</translation>
    </message>
    <message>
        <source>for: %1 (here: %2)</source>
        <extracomment>Why this poem was chosen; %1: words of the question, %2: words of the poem that say the same</extracomment>
        <translation>zu: %1 (hier: %2)</translation>
    </message>
    <message>
        <source>%1 poems</source>
        <translation>Gedichte: %1</translation>
    </message>
    <message>
        <source>%1 poems, %2 a second, %3 left</source>
        <translation>Gedichte: %1, %2 je Sekunde, noch %3</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>Not imported: %1.</source>
        <translation>Nicht importiert: %1.</translation>
    </message>
    <message>
        <source>Stopped: %1. The same import goes on from here.</source>
        <translation>Angehalten –&#xa0;%1. Derselbe Import macht hier weiter.</translation>
    </message>
    <message>
        <source>Imported: %1.</source>
        <translation>Import fertig –&#xa0;%1.</translation>
    </message>
    <message>
        <source>the window&apos;s part is not here (%1); &apos;poemstream serve&apos; and &apos;poemstream ask&apos; need none</source>
        <translation>das Fenster ist hier nicht installiert (%1); „poemstream serve“ und „poemstream ask“ brauchen es nicht</translation>
    </message>
    <message>
        <source>larger than %1 MiB</source>
        <translation>ist größer als %1 MiB</translation>
    </message>
    <message>
        <source>has a line that is not &apos;key = value&apos;</source>
        <translation>hat eine Zeile, die nicht die Form „Schlüssel = Wert“ hat</translation>
    </message>
    <message>
        <source>line %1 is not &apos;key = value&apos;</source>
        <translation>Zeile %1 hat nicht die Form „Schlüssel = Wert“</translation>
    </message>
    <message>
        <source>is not UTF-8</source>
        <translation>ist kein UTF-8</translation>
    </message>
    <message>
        <source>cannot be copied to be read: %1</source>
        <translation>lässt sich nicht zum Lesen kopieren: %1</translation>
    </message>
    <message>
        <source>all is right, without a configuration file</source>
        <translation>alles in Ordnung, ohne Konfigurationsdatei</translation>
    </message>
    <message>
        <source>%1: all is right</source>
        <translation>%1: alles in Ordnung</translation>
    </message>
    <message>
        <source>%1 takes one value; one with a comma stands in double quotes.</source>
        <translation>%1 verlangt genau einen Wert; ein Wert mit Komma gehört in doppelte Anführungszeichen.</translation>
    </message>
    <message>
        <source>%1 takes &apos;true&apos; or &apos;false&apos;, not &apos;%2&apos;.</source>
        <translation>%1 verlangt „true“ oder „false“, nicht „%2“.</translation>
    </message>
    <message>
        <source>%1: there is no key &apos;%2&apos;</source>
        <translation>%1: es gibt keinen Schlüssel „%2“</translation>
    </message>
    <message>
        <source>%1: %2 stands there twice</source>
        <translation>%1: %2 steht zweimal darin</translation>
    </message>
    <message>
        <source>%1 takes an IP address of this machine, not &apos;%2&apos;.</source>
        <translation>%1 verlangt eine IP-Adresse dieses Rechners, nicht „%2“.</translation>
    </message>
    <message>
        <source>%1 takes the name of a file.</source>
        <translation>%1 verlangt den Namen einer Datei.</translation>
    </message>
    <message>
        <source>%1 takes the name of a file or a folder.</source>
        <translation>%1 verlangt den Namen einer Datei oder eines Ordners.</translation>
    </message>
    <message>
        <source>%1 takes &apos;*&apos; or scheme://host[:port], not &apos;%2&apos;.</source>
        <translation>%1 verlangt „*“ oder Schema://Host[:Port], nicht „%2“.</translation>
    </message>
    <message>
        <source>%1 takes &apos;text&apos; or &apos;json&apos;, not &apos;%2&apos;.</source>
        <translation>%1 verlangt „text“ oder „json“, nicht „%2“.</translation>
    </message>
    <message>
        <source>%1 and %2 take a file each, and go together.</source>
        <translation>%1 und %2 verlangen je eine Datei und gehören zusammen.</translation>
    </message>
    <message>
        <source>Read what is not said here from this file (see poemstream-serve.conf(5)).</source>
        <translation>Was hier nicht angegeben ist, aus dieser Datei lesen (siehe poemstream-serve.conf(5)).</translation>
    </message>
    <message>
        <source>Only say whether all this is right, and end.</source>
        <translation>Nur sagen, ob all dies in Ordnung ist, und enden.</translation>
    </message>
    <message>
        <source>%1 and %2 do not work together: %3</source>
        <translation>%1 und %2 passen nicht zueinander: %3</translation>
    </message>
    <message>
        <source>--version tells the version.
</source>
        <translation>--version nennt die Version.
</translation>
    </message>
    <message>
        <source>line %1: &apos;%2&apos; stands there twice</source>
        <translation>Zeile %1: „%2“ steht zweimal darin</translation>
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
        <translation>Es gibt keinen Verlauf: Qt hat hier keinen Treiber für SQLite (Debian: libqt6sql6-sqlite).</translation>
    </message>
    <message>
        <source>There is no history: %1 cannot be written.</source>
        <translation>Es gibt keinen Verlauf: %1 lässt sich nicht schreiben.</translation>
    </message>
    <message>
        <source>There is no history: %1 cannot be read (%2).</source>
        <translation>Es gibt keinen Verlauf: %1 lässt sich nicht lesen (%2).</translation>
    </message>
    <message>
        <source>There is no history: %1 was written by a later version of this program.</source>
        <translation>Es gibt keinen Verlauf: %1 stammt von einer neueren Version dieses Programms.</translation>
    </message>
    <message>
        <source>The history in %1 cannot be used: %2.</source>
        <translation>Der Verlauf in %1 ist nicht zu gebrauchen: %2.</translation>
    </message>
</context>
<context>
    <name>Poemstream::Announcer</name>
    <message>
        <source>Writing a poem …</source>
        <translation>Ein Gedicht entsteht&#xa0;…</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Angehalten.</translation>
    </message>
    <message>
        <source>%1 Trying again …</source>
        <translation>%1 Neuer Versuch&#xa0;…</translation>
    </message>
    <message>
        <source>No poem came.</source>
        <translation>Es kam kein Gedicht.</translation>
    </message>
</context>
<context>
    <name>Poemstream::AnswerLine</name>
    <message>
        <source>&amp;Continue</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>A&amp;gain</source>
        <translation>&amp;Noch einmal</translation>
    </message>
    <message>
        <source>&amp;Retry Now</source>
        <translation>&amp;Jetzt versuchen</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Angehalten.</translation>
    </message>
    <message>
        <source>No poem came.</source>
        <translation>Es kam kein Gedicht.</translation>
    </message>
</context>
<context>
    <name>Poemstream::AskButton</name>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Stopp</translation>
    </message>
    <message>
        <source>&amp;Ask</source>
        <translation>&amp;Fragen</translation>
    </message>
</context>
<context>
    <name>Poemstream::DemoDriver</name>
    <message>
        <source>Why is the moon so round?</source>
        <translation>Warum ist der Mond so rund?</translation>
    </message>
    <message>
        <source>Do you remember the rain last night?</source>
        <translation>Weißt du noch, der Regen letzte Nacht?</translation>
    </message>
    <message>
        <source>Where does the river go?</source>
        <translation>Wohin geht der Fluss?</translation>
    </message>
    <message>
        <source>What does an old friend say on the road?</source>
        <translation>Was sagt ein alter Freund am Weg?</translation>
    </message>
    <message>
        <source>Is anyone awake in the city?</source>
        <translation>Ist in der Stadt noch jemand wach?</translation>
    </message>
    <message>
        <source>How does spring begin?</source>
        <translation>Wie fängt der Frühling an?</translation>
    </message>
    <message>
        <source>What is the snow thinking?</source>
        <translation>Woran denkt der Schnee?</translation>
    </message>
    <message>
        <source>Why do I miss home in autumn?</source>
        <translation>Warum kommt im Herbst das Heimweh?</translation>
    </message>
</context>
<context>
    <name>Poemstream::DesktopNotifications</name>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
</context>
<context>
    <name>Poemstream::HistoryDelegate</name>
    <message>
        <source>not finished</source>
        <translation>unvollendet</translation>
    </message>
</context>
<context>
    <name>Poemstream::HistoryFooter</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Delete All…</source>
        <translation>&amp;Alle löschen&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Delete All</source>
        <translation>&amp;Alle löschen</translation>
    </message>
    <message>
        <source>&amp;Keep Them</source>
        <translation>&amp;Behalten</translation>
    </message>
    <message>
        <source>Deleted.</source>
        <translation>Gelöscht.</translation>
    </message>
    <message numerus="yes">
        <source>Delete all %n, favourites too?</source>
        <translation>
            <numerusform>Den einzigen Eintrag löschen?</numerusform>
            <numerusform>Alle %Ln löschen, auch die Favoriten?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Poemstream::HistoryList</name>
    <message>
        <source>&amp;Open</source>
        <translation>Öff&amp;nen</translation>
    </message>
    <message>
        <source>&amp;Favourite</source>
        <translation>&amp;Favorit</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
</context>
<context>
    <name>Poemstream::HistoryModel</name>
    <message>
        <source>favourite</source>
        <translation>Favorit</translation>
    </message>
</context>
<context>
    <name>Poemstream::HistoryPanel</name>
    <message>
        <source>Only &amp;favourites</source>
        <translation>Nur Fav&amp;oriten</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Search the history</source>
        <translation>Im Verlauf suchen</translation>
    </message>
    <message>
        <source>Nothing was asked yet.</source>
        <translation>Noch wurde nichts gefragt.</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>Nichts gefunden.</translation>
    </message>
</context>
<context>
    <name>Poemstream::ImportActions</name>
    <message>
        <source>Import Poems…</source>
        <translation>Gedichte importieren&#xa0;…</translation>
    </message>
    <message>
        <source>Import a Folder…</source>
        <translation>Ordner importieren&#xa0;…</translation>
    </message>
    <message>
        <source>Import a Folder of Poems</source>
        <translation>Einen Ordner mit Gedichten importieren</translation>
    </message>
    <message>
        <source>Import Poems</source>
        <translation>Gedichte importieren</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
</context>
<context>
    <name>Poemstream::ImportStrip</name>
    <message>
        <source>Import Poems…</source>
        <translation>Gedichte importieren&#xa0;…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Import of poems</source>
        <translation>Import von Gedichten</translation>
    </message>
    <message>
        <source>These are the program&apos;s own poems. Debian&apos;s fortunes-zh and npm&apos;s chinese-poetry have many more.</source>
        <translation>Dies sind die Gedichte des Programms selbst. Debians fortunes-zh und npms chinese-poetry haben viele mehr.</translation>
    </message>
    <message>
        <source>Poems are being imported.</source>
        <translation>Gedichte werden importiert.</translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation>Wird angehalten&#xa0;…</translation>
    </message>
    <message numerus="yes">
        <source>and %n more problem(s)</source>
        <translation>
            <numerusform>und ein weiteres Problem</numerusform>
            <numerusform>und %Ln weitere Probleme</numerusform>
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
        <translation>Vorführung ohne Netz: Die Gedichte kommen aus dem Programm selbst.</translation>
    </message>
    <message>
        <source>That was too long for a question: its end is cut off.</source>
        <translation>Das war zu lang für eine Frage: Das Ende wurde abgeschnitten.</translation>
    </message>
    <message>
        <source>&amp;Larger</source>
        <translation>&amp;Größer</translation>
    </message>
    <message>
        <source>S&amp;maller</source>
        <translation>Kle&amp;iner</translation>
    </message>
    <message>
        <source>&amp;Usual Size</source>
        <translation>Üb&amp;liche Größe</translation>
    </message>
    <message>
        <source>Se&amp;ttings…</source>
        <translation>&amp;Einstellungen&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Keyboard Shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation>&amp;Verlauf</translation>
    </message>
    <message>
        <source>&amp;Pause Typing</source>
        <translation>Tippen &amp;anhalten</translation>
    </message>
    <message>
        <source>&amp;Full Screen</source>
        <translation>V&amp;ollbild</translation>
    </message>
    <message>
        <source>Poem of the H&amp;our</source>
        <translation>Gedicht der St&amp;unde</translation>
    </message>
    <message>
        <source>&amp;Vertical Chinese</source>
        <translation>Chinesisch &amp;senkrecht</translation>
    </message>
    <message>
        <source>Fi&amp;nd a Poem</source>
        <translation>Gedicht &amp;finden</translation>
    </message>
</context>
<context>
    <name>Poemstream::OptionReader</name>
    <message>
        <source>Show this help.</source>
        <translation>Diese Hilfe zeigen.</translation>
    </message>
    <message>
        <source>Unexpected argument &apos;%1&apos;.</source>
        <translation>Unerwartetes Argument „%1“.</translation>
    </message>
    <message>
        <source>--%1 takes an http or https URL, not &apos;%2&apos;.</source>
        <translation>--%1 verlangt eine http- oder https-URL, nicht „%2“.</translation>
    </message>
    <message>
        <source>Usage: %1</source>
        <translation>Aufruf: %1</translation>
    </message>
    <message>
        <source>%1 takes a whole number from %2 to %3, not &apos;%4&apos;.</source>
        <translation>%1 verlangt eine ganze Zahl von %2 bis %3, nicht „%4“.</translation>
    </message>
    <message>
        <source>[options]</source>
        <translation>[Optionen]</translation>
    </message>
</context>
<context>
    <name>Poemstream::PoemActions</name>
    <message>
        <source>&amp;Copy Poem</source>
        <translation>Gedicht &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Save as Text…</source>
        <translation>Als Te&amp;xt speichern&#xa0;…</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Kopiert.</translation>
    </message>
    <message>
        <source>Save as Text</source>
        <translation>Als Text speichern</translation>
    </message>
    <message>
        <source>Text (*.txt);;Markdown (*.md)</source>
        <translation>Text (*.txt);;Markdown (*.md)</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Gespeichert als %1.</translation>
    </message>
    <message>
        <source>%1 cannot be saved: %2</source>
        <translation>%1 lässt sich nicht speichern: %2</translation>
    </message>
    <message>
        <source>Copy as P&amp;icture</source>
        <translation>Als Bil&amp;d kopieren</translation>
    </message>
    <message>
        <source>Save as Pictur&amp;e…</source>
        <translation>Als Bild speicher&amp;n&#xa0;…</translation>
    </message>
    <message>
        <source>Save as P&amp;DF…</source>
        <translation>Als &amp;PDF speichern&#xa0;…</translation>
    </message>
    <message>
        <source>P&amp;rint…</source>
        <translation>Dru&amp;cken&#xa0;…</translation>
    </message>
    <message>
        <source>Copied as a picture.</source>
        <translation>Als Bild kopiert.</translation>
    </message>
    <message>
        <source>Save as Picture</source>
        <translation>Als Bild speichern</translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation>Bild (*.png)</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Als PDF speichern</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>This poem is too long for a picture. A PDF holds all of it.</source>
        <translation>Dieses Gedicht ist zu lang für ein Bild. In ein PDF passt es ganz.</translation>
    </message>
    <message>
        <source>there is not enough memory</source>
        <translation>der Speicher reicht nicht aus</translation>
    </message>
</context>
<context>
    <name>Poemstream::PoemPage</name>
    <message>
        <source>Ask about anything. A poem will answer.</source>
        <translation>Fragen Sie, was Sie wollen. Ein Gedicht antwortet.</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;Poem</source>
        <translation>&amp;Gedicht kopieren</translation>
    </message>
    <message>
        <source>Poem</source>
        <translation>Gedicht</translation>
    </message>
</context>
<context>
    <name>Poemstream::PoemPrint</name>
    <message>
        <source>Print</source>
        <translation>Drucken</translation>
    </message>
    <message>
        <source>The poem cannot be printed.</source>
        <translation>Das Gedicht lässt sich nicht drucken.</translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <translation>An den Drucker gesandt.</translation>
    </message>
    <message>
        <source>Printed to %1.</source>
        <translation>Nach %1 gedruckt.</translation>
    </message>
</context>
<context>
    <name>Poemstream::PoemView</name>
    <message>
        <source>To the end of the poem</source>
        <translation>Zum Ende des Gedichts</translation>
    </message>
</context>
<context>
    <name>Poemstream::QuestionBar</name>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>What would you like a poem about?</source>
        <translation>Wovon soll das Gedicht handeln?</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
</context>
<context>
    <name>Poemstream::SearchFields</name>
    <message>
        <source>Find a poem</source>
        <translation>Gedicht finden</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Dichter</translation>
    </message>
    <message>
        <source>Dynasty</source>
        <translation>Dynastie</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Stichwort</translation>
    </message>
</context>
<context>
    <name>Poemstream::SearchFooter</name>
    <message>
        <source>&amp;Try Again</source>
        <translation>Erneu&amp;t versuchen</translation>
    </message>
</context>
<context>
    <name>Poemstream::SearchList</name>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Öffnen</translation>
    </message>
</context>
<context>
    <name>Poemstream::SearchPanel</name>
    <message>
        <source>Find a poem</source>
        <translation>Gedicht finden</translation>
    </message>
    <message>
        <source>Poems found</source>
        <translation>Gefundene Gedichte</translation>
    </message>
    <message>
        <source>Searching …</source>
        <translation>Wird gesucht&#xa0;…</translation>
    </message>
    <message>
        <source>This poem is not there any more.</source>
        <translation>Dieses Gedicht ist nicht mehr da.</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>Nichts gefunden.</translation>
    </message>
    <message>
        <source>%1+ poems</source>
        <extracomment>%1: a number; the poems are so many, or more</extracomment>
        <translation>%1 Gedichte oder mehr</translation>
    </message>
    <message numerus="yes">
        <source>%n poem(s)</source>
        <translation>
            <numerusform>%Ln Gedicht</numerusform>
            <numerusform>%Ln Gedichte</numerusform>
        </translation>
    </message>
    <message>
        <source>Search by words, author, dynasty or tag.</source>
        <translation>Suchen nach Wörtern, Dichter, Dynastie oder Stichwort.</translation>
    </message>
</context>
<context>
    <name>Poemstream::SettingsDialog</name>
    <message>
        <source>&amp;Keep questions and poems on this computer</source>
        <translation>Fragen und Gedichte auf diesem Computer auf&amp;bewahren</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Slowly</source>
        <translation>Langsam</translation>
    </message>
    <message>
        <source>At an even pace</source>
        <translation>In ruhigem Takt</translation>
    </message>
    <message>
        <source>Quickly</source>
        <translation>Schnell</translation>
    </message>
    <message>
        <source>Whole lines at once, without motion</source>
        <translation>Ganze Zeilen, ohne Bewegung</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabetaste</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Strg+Eingabetaste</translation>
    </message>
    <message>
        <source>Poems are &amp;typed:</source>
        <translation>Gedichte &amp;tippen:</translation>
    </message>
    <message>
        <source>Questions are &amp;sent by:</source>
        <translation>Fragen absen&amp;den mit:</translation>
    </message>
    <message>
        <source>History:</source>
        <translation>Verlauf:</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Schließen</translation>
    </message>
    <message>
        <source>This program was built without OpenCC.</source>
        <translation>Dieses Programm wurde ohne OpenCC gebaut.</translation>
    </message>
    <message>
        <source>OpenCC lacks its data files.</source>
        <translation>OpenCC fehlen seine Datendateien.</translation>
    </message>
    <message>
        <source>As written</source>
        <translation>Wie geschrieben</translation>
    </message>
    <message>
        <source>Simplified</source>
        <translation>Vereinfacht</translation>
    </message>
    <message>
        <source>Traditional</source>
        <translation>Traditionell</translation>
    </message>
    <message>
        <source>Chinese ch&amp;aracters:</source>
        <translation>Chinesische Schrift&amp;zeichen:</translation>
    </message>
    <message>
        <source>Tray:</source>
        <translation>Infobereich:</translation>
    </message>
    <message>
        <source>In lines</source>
        <translation>In Zeilen</translation>
    </message>
    <message>
        <source>In columns</source>
        <translation>In Spalten</translation>
    </message>
    <message>
        <source>Chinese &amp;poems are set:</source>
        <translation>Chinesische &amp;Gedichte setzen:</translation>
    </message>
</context>
<context>
    <name>Poemstream::ShortcutList</name>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>New line</source>
        <translation>Neue Zeile</translation>
    </message>
    <message>
        <source>Past questions</source>
        <translation>Frühere Fragen</translation>
    </message>
    <message>
        <source>Show all that came; once more: stop</source>
        <translation>Alles zeigen, was da ist; noch einmal: anhalten</translation>
    </message>
    <message>
        <source>Turn the page</source>
        <translation>Umblättern</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Schließen</translation>
    </message>
</context>
<context>
    <name>Poemstream::StatusLine</name>
    <message>
        <source>%1 Trying again …</source>
        <extracomment>%1: a sentence that says why the poem does not come</extracomment>
        <translation>%1 Neuer Versuch&#xa0;…</translation>
    </message>
    <message numerus="yes">
        <source>%1 Trying again in %n second(s) …</source>
        <translation>
            <numerusform>%1 Neuer Versuch in %Ln Sekunde&#xa0;…</numerusform>
            <numerusform>%1 Neuer Versuch in %Ln Sekunden&#xa0;…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Poemstream::TrayKeeper</name>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>Poemstream stays in the tray: click its icon to bring the window back.</source>
        <translation>Poemstream bleibt im Infobereich: Ein Klick auf sein Symbol bringt das Fenster zurück.</translation>
    </message>
    <message>
        <source>&amp;Show Window</source>
        <translation>Fenster &amp;zeigen</translation>
    </message>
    <message>
        <source>&amp;Hide Window</source>
        <translation>Fenster &amp;verbergen</translation>
    </message>
</context>
<context>
    <name>Poemstream::TraySettings</name>
    <message>
        <source>Keep an &amp;icon in the tray when the window is closed</source>
        <translation>Ein S&amp;ymbol behalten, wenn das Fenster geschlossen wird</translation>
    </message>
    <message>
        <source>Tell the poem of the &amp;hour, every hour</source>
        <translation>Zu jeder vollen St&amp;unde ein Gedicht ansagen</translation>
    </message>
    <message>
        <source>There is no tray here now: closing the window quits.</source>
        <translation>Hier gibt es gerade keinen Infobereich: Wer das Fenster schließt, beendet das Programm.</translation>
    </message>
</context>
<context>
    <name>Poemstream::WindowTray</name>
    <message>
        <source>&amp;Poem of the Hour</source>
        <translation>&amp;Gedicht der Stunde</translation>
    </message>
</context>
<context>
    <name>QCommandLineParser</name>
    <message>
        <source>Missing value after &apos;%1&apos;.</source>
        <translation>Nach „%1“ fehlt der Wert.</translation>
    </message>
    <message>
        <source>Options:</source>
        <translation>Optionen:</translation>
    </message>
    <message>
        <source>Unexpected value after &apos;%1&apos;.</source>
        <translation>Nach „%1“ darf kein Wert stehen.</translation>
    </message>
    <message>
        <source>Unknown option &apos;%1&apos;.</source>
        <translation>Unbekannte Option „%1“.</translation>
    </message>
    <message>
        <source>Unknown options: %1.</source>
        <translation>Unbekannte Optionen: %1.</translation>
    </message>
</context>
</TS>
