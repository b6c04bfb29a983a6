<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es">
<context>
    <name>Console</name>
    <message>
        <source>Answers a question with a poem.</source>
        <translation>Responde a una pregunta con un poema.</translation>
    </message>
    <message>
        <source>The token that the server wants.</source>
        <translation>El token que pide el servidor.</translation>
    </message>
    <message>
        <source>Print one JSON object.</source>
        <translation>Mostrar un solo objeto JSON.</translation>
    </message>
    <message>
        <source>Print whole lines, also on a terminal.</source>
        <translation>Mostrar líneas enteras, también en un terminal.</translation>
    </message>
    <message>
        <source>What is the question? Usage: poemstream ask QUESTION</source>
        <translation>¿Cuál es la pregunta? Uso: poemstream ask PREGUNTA</translation>
    </message>
    <message>
        <source>there is no certificate in &apos;%1&apos;</source>
        <translation>no hay ningún certificado en «%1»</translation>
    </message>
    <message>
        <source>Print one JSON object a line.</source>
        <translation>Mostrar un objeto JSON por línea.</translation>
    </message>
    <message>
        <source>Print comments (heartbeats) too.</source>
        <translation>Mostrar también los comentarios (señales de vida).</translation>
    </message>
    <message>
        <source>Send this header too, as &apos;Name: value&apos;; may be repeated.</source>
        <translation>Enviar también esta cabecera, como «Nombre: valor»; puede repetirse.</translation>
    </message>
    <message>
        <source>Send this as a bearer token.</source>
        <translation>Enviar esto como token «Bearer».</translation>
    </message>
    <message>
        <source>Go on after the event with this id.</source>
        <translation>Seguir después del evento con este identificador.</translation>
    </message>
    <message>
        <source>End after so many events.</source>
        <translation>Terminar después de tantos eventos.</translation>
    </message>
    <message>
        <source>End after so many seconds.</source>
        <translation>Terminar después de tantos segundos.</translation>
    </message>
    <message>
        <source>End when the stream ends or breaks.</source>
        <translation>Terminar cuando el flujo acabe o se corte.</translation>
    </message>
    <message>
        <source>Come back after a refusal that may pass (429, 5xx), and be quicker to give up on silence.</source>
        <translation>Volver tras un rechazo que puede ser pasajero (429, 5xx) y renunciar antes ante el silencio.</translation>
    </message>
    <message>
        <source>Trust the certificates in this file too.</source>
        <translation>Confiar también en los certificados de este archivo.</translation>
    </message>
    <message>
        <source>Keep cookies and send them.</source>
        <translation>Guardar las cookies y enviarlas.</translation>
    </message>
    <message>
        <source>--header takes &apos;Name: value&apos;, not &apos;%1&apos;.</source>
        <translation>--header espera «Nombre: valor», no «%1».</translation>
    </message>
    <message>
        <source>Prints the events of any event stream as they come.</source>
        <translation>Muestra los eventos de cualquier flujo según van llegando.</translation>
    </message>
    <message>
        <source>Listen to what? Usage: poemstream listen URL</source>
        <translation>¿Qué hay que escuchar? Uso: poemstream listen URL</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not an http or https URL.</source>
        <translation>«%1» no es una URL http ni https.</translation>
    </message>
    <message>
        <source>this is not an http or https address</source>
        <translation>esto no es una dirección http ni https</translation>
    </message>
    <message>
        <source>the server cannot be reached</source>
        <translation>no se puede llegar al servidor</translation>
    </message>
    <message>
        <source>the connection to the server is not secure</source>
        <translation>la conexión con el servidor no es segura</translation>
    </message>
    <message>
        <source>no connection to the server in time</source>
        <translation>no se conectó a tiempo con el servidor</translation>
    </message>
    <message>
        <source>the server did not answer in time</source>
        <translation>el servidor no respondió a tiempo</translation>
    </message>
    <message>
        <source>the stream was silent for too long</source>
        <translation>el flujo calló demasiado tiempo</translation>
    </message>
    <message>
        <source>the connection broke</source>
        <translation>se cortó la conexión</translation>
    </message>
    <message>
        <source>the server ended the stream</source>
        <translation>el servidor terminó el flujo</translation>
    </message>
    <message>
        <source>the server has nothing more to say</source>
        <translation>el servidor no tiene nada más que decir</translation>
    </message>
    <message>
        <source>the server refused</source>
        <translation>el servidor se negó</translation>
    </message>
    <message>
        <source>the answer is not an event stream</source>
        <translation>la respuesta no es un flujo de eventos</translation>
    </message>
    <message>
        <source>a redirect cannot be followed</source>
        <translation>no se puede seguir una redirección</translation>
    </message>
    <message>
        <source>the server sent more than can be taken</source>
        <translation>el servidor envió más de lo que se puede recibir</translation>
    </message>
    <message>
        <source>the answer makes no sense</source>
        <translation>la respuesta no tiene sentido</translation>
    </message>
    <message>
        <source>listening to %1</source>
        <translation>escuchando %1</translation>
    </message>
    <message>
        <source>%1; trying again in %2 s</source>
        <translation>%1; nuevo intento en %2&#xa0;s</translation>
    </message>
    <message>
        <source>Address to listen on (default 127.0.0.1).</source>
        <translation>Dirección en la que escuchar (por omisión, 127.0.0.1).</translation>
    </message>
    <message>
        <source>Port to listen on (default 3000; 0 = any free one).</source>
        <translation>Puerto en el que escuchar (por omisión, 3000; 0 = uno libre cualquiera).</translation>
    </message>
    <message>
        <source>Milliseconds between two fragments (default 80; 0 = no pause).</source>
        <translation>Milisegundos entre dos fragmentos (por omisión, 80; 0 = sin pausa).</translation>
    </message>
    <message>
        <source>Admit only who has a token: lines of TOKEN [NAME] [EXPIRY].</source>
        <translation>Admitir solo a quien tenga un token: líneas TOKEN [NOMBRE] [CADUCIDAD].</translation>
    </message>
    <message>
        <source>Take the token from the address too (?token=).</source>
        <translation>Aceptar también el token en la dirección (?token=).</translation>
    </message>
    <message>
        <source>Web pages from this origin may ask; may be repeated.</source>
        <translation>Las páginas web de este origen pueden preguntar; puede repetirse.</translation>
    </message>
    <message>
        <source>Streams open at a time (default 20000).</source>
        <translation>Flujos abiertos a la vez (por omisión, 20000).</translation>
    </message>
    <message>
        <source>Seconds of silence before a comment is sent (default 15; 0 = never).</source>
        <translation>Segundos de silencio antes de enviar un comentario (por omisión, 15; 0 = nunca).</translation>
    </message>
    <message>
        <source>Seconds that running streams get to end (default 5).</source>
        <translation>Segundos que tienen para acabar los flujos en curso (por omisión, 5).</translation>
    </message>
    <message>
        <source>Serves poems over HTTP until it is stopped.</source>
        <translation>Sirve poemas por HTTP hasta que se le detenga.</translation>
    </message>
    <message>
        <source>cannot listen on %1: %2</source>
        <translation>no se puede escuchar en %1: %2</translation>
    </message>
    <message>
        <source>the embedded server cannot start: %1</source>
        <translation>el servidor incorporado no puede arrancar: %1</translation>
    </message>
    <message>
        <source>Ask this server instead of the embedded one.</source>
        <translation>Preguntar a este servidor y no al incorporado.</translation>
    </message>
    <message>
        <source>Opens the window offline: it asks its own questions and uses no network.</source>
        <translation>Abre la ventana sin conexión: se hace sus propias preguntas y no usa la red.</translation>
    </message>
    <message>
        <source>built without the window; use &apos;poemstream serve&apos; or &apos;poemstream ask QUESTION&apos;</source>
        <translation>compilado sin la ventana; use «poemstream serve» o «poemstream ask PREGUNTA»</translation>
    </message>
    <message>
        <source>there is no command &apos;%1&apos;; see &apos;poemstream --help&apos;</source>
        <translation>no existe la orden «%1»; véase «poemstream --help»</translation>
    </message>
    <message>
        <source>The server did not understand the question.</source>
        <translation>El servidor no entendió la pregunta.</translation>
    </message>
    <message>
        <source>The server wants a token, and this one is not valid.</source>
        <translation>El servidor pide un token, y este no es válido.</translation>
    </message>
    <message>
        <source>There are no poems at this address.</source>
        <translation>En esta dirección no hay poemas.</translation>
    </message>
    <message>
        <source>The question is too long for the server.</source>
        <translation>La pregunta es demasiado larga para el servidor.</translation>
    </message>
    <message>
        <source>The server does not answer to this name.</source>
        <translation>El servidor no responde a este nombre.</translation>
    </message>
    <message>
        <source>The server has too much to do at the moment.</source>
        <translation>El servidor tiene ahora demasiado que hacer.</translation>
    </message>
    <message>
        <source>The server refused with status %1.</source>
        <translation>El servidor se negó, con el estado %1.</translation>
    </message>
    <message>
        <source>The server&apos;s address is not a valid web address.</source>
        <translation>La dirección del servidor no es una dirección web válida.</translation>
    </message>
    <message>
        <source>The server cannot be reached.</source>
        <translation>No se puede llegar al servidor.</translation>
    </message>
    <message>
        <source>The connection to the server is not secure.</source>
        <translation>La conexión con el servidor no es segura.</translation>
    </message>
    <message>
        <source>The server does not answer.</source>
        <translation>El servidor no responde.</translation>
    </message>
    <message>
        <source>Nothing has come from the server for too long.</source>
        <translation>Hace demasiado que no llega nada del servidor.</translation>
    </message>
    <message>
        <source>The connection was lost.</source>
        <translation>Se perdió la conexión.</translation>
    </message>
    <message>
        <source>The server has nothing more to say.</source>
        <translation>El servidor no tiene nada más que decir.</translation>
    </message>
    <message>
        <source>The server answered with something other than a poem.</source>
        <translation>El servidor respondió con algo que no es un poema.</translation>
    </message>
    <message>
        <source>The server sends its visitors to a place that cannot be followed.</source>
        <translation>El servidor envía a sus visitantes a un lugar al que no se los puede seguir.</translation>
    </message>
    <message>
        <source>The server sent more than can be taken.</source>
        <translation>El servidor envió más de lo que se puede recibir.</translation>
    </message>
    <message>
        <source>The server said something that makes no sense here.</source>
        <translation>El servidor dijo algo que aquí no tiene sentido.</translation>
    </message>
    <message>
        <source>, </source>
        <extracomment>Between two words of the question that decided which poem came</extracomment>
        <translation>, </translation>
    </message>
    <message>
        <source>found by: %1</source>
        <translation>hallado por: %1</translation>
    </message>
    <message>
        <source>for: %1</source>
        <extracomment>Why this poem was chosen; %1: words of the question</extracomment>
        <translation>por: %1</translation>
    </message>
    <message>
        <source>cannot read &apos;%1&apos;: %2</source>
        <translation>no se puede leer «%1»: %2</translation>
    </message>
    <message>
        <source>Ask with this method; POST where there is data, else GET.</source>
        <translation>Preguntar con este método; si no, POST cuando hay datos y GET cuando no.</translation>
    </message>
    <message>
        <source>Give up after so many failures in a row.</source>
        <translation>Renunciar tras tantos fallos seguidos.</translation>
    </message>
    <message>
        <source>Wait so long for a connection; 0 for ever.</source>
        <translation>Esperar la conexión este tiempo; 0 = sin fin.</translation>
    </message>
    <message>
        <source>Wait so long for an answer; 0 for ever.</source>
        <translation>Esperar la respuesta este tiempo; 0 = sin fin.</translation>
    </message>
    <message>
        <source>Take so long a silence for a dead connection; 0 never.</source>
        <translation>Tras tanto silencio, dar la conexión por muerta; 0 = nunca.</translation>
    </message>
    <message>
        <source>Go through this proxy (http or socks5) instead of the system&apos;s.</source>
        <translation>Pasar por este proxy (http o socks5) y no por el del sistema.</translation>
    </message>
    <message>
        <source>--%1 takes a number of seconds, not &apos;%2&apos;.</source>
        <translation>--%1 espera un número de segundos, no «%2».</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a method.</source>
        <translation>«%1» no es un método.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not the URL of an http or socks5 proxy.</source>
        <translation>«%1» no es la URL de un proxy http o socks5.</translation>
    </message>
    <message>
        <source>Send this, or the contents of @FILE, with the request; as JSON unless a header says otherwise.</source>
        <translation>Enviar esto, o el contenido de @ARCHIVO, con la petición; como JSON, salvo que una cabecera diga otra cosa.</translation>
    </message>
    <message>
        <source>Send the request again after a break, even where its method, as POST, forbids that.</source>
        <translation>Repetir la petición tras un corte, aunque su método, como POST, lo prohíba.</translation>
    </message>
    <message>
        <source>the server gave no answer</source>
        <translation>el servidor no dio respuesta</translation>
    </message>
    <message>
        <source>The server closed the connection without an answer.</source>
        <translation>El servidor cerró la conexión sin responder.</translation>
    </message>
    <message>
        <source>cannot write the output: %1</source>
        <translation>no se puede escribir la salida: %1</translation>
    </message>
    <message>
        <source>--%1 takes no control characters.</source>
        <translation>--%1 no admite caracteres de control.</translation>
    </message>
    <message>
        <source>--token takes a token, not an empty text.</source>
        <translation>--token espera un token, no un texto vacío.</translation>
    </message>
    <message>
        <source>--cacert takes the name of a file.</source>
        <translation>--cacert espera el nombre de un archivo.</translation>
    </message>
    <message>
        <source>cannot write the output</source>
        <translation>no se puede escribir la salida</translation>
    </message>
    <message>
        <source>Seconds that /v1/live shows a poem (default 60, at least 1).</source>
        <translation>Segundos que /v1/live muestra un poema (por omisión, 60; al menos 1).</translation>
    </message>
    <message>
        <source>Serving poems at %1</source>
        <translation>Sirviendo poemas en %1</translation>
    </message>
    <message>
        <source>Reading the poems and tokens again</source>
        <translation>Leyendo de nuevo los poemas y los tokens</translation>
    </message>
    <message>
        <source>nothing changed: %1</source>
        <translation>no ha cambiado nada: %1</translation>
    </message>
    <message>
        <source>Serving as before: %1</source>
        <translation>Sirviendo como antes: %1</translation>
    </message>
    <message>
        <source>Ending the streams</source>
        <translation>Terminando los flujos</translation>
    </message>
    <message>
        <source>LISTEN_FDS: one socket can be taken over, not &apos;%1&apos;</source>
        <translation>LISTEN_FDS: se puede tomar un solo socket, no «%1»</translation>
    </message>
    <message>
        <source>LISTEN_FDS: descriptor %1 is no TCP socket that listens</source>
        <translation>LISTEN_FDS: el descriptor %1 no es un socket TCP a la escucha</translation>
    </message>
    <message>
        <source>Streams open at a time for one address (default 0 = no cap).</source>
        <translation>Flujos abiertos a la vez para una misma dirección (por omisión, 0 = sin límite).</translation>
    </message>
    <message>
        <source>Seconds after which a stream is ended, to be resumed (default 0 = never).</source>
        <translation>Segundos tras los que un flujo termina, para ser retomado (por omisión, 0 = nunca).</translation>
    </message>
    <message>
        <source>How requests and streams are logged on standard error (default text).</source>
        <translation>Cómo se registran peticiones y flujos en la salida de errores (por omisión, text).</translation>
    </message>
    <message>
        <source>Log what is asked, too.</source>
        <translation>Registrar también lo que se pregunta.</translation>
    </message>
    <message>
        <source>Serve over HTTPS with this certificate, and those it hangs on.</source>
        <translation>Servir por HTTPS con este certificado y aquellos de los que depende.</translation>
    </message>
    <message>
        <source>The certificate&apos;s private key.</source>
        <translation>La clave privada del certificado.</translation>
    </message>
    <message>
        <source>holds no certificate in PEM format</source>
        <translation>no contiene ningún certificado en formato PEM</translation>
    </message>
    <message>
        <source>the key is encrypted; a server needs it without a passphrase</source>
        <translation>la clave está cifrada; un servidor la necesita sin contraseña</translation>
    </message>
    <message>
        <source>holds no private RSA or EC key in PEM format</source>
        <translation>no contiene ninguna clave privada RSA o EC en formato PEM</translation>
    </message>
    <message>
        <source>the poems and tokens were read again</source>
        <translation>se han leído de nuevo los poemas y los tokens</translation>
    </message>
    <message>
        <source>Streams that one address may begin in a minute (default 0 = no limit).</source>
        <translation>Flujos que una misma dirección puede empezar en un minuto (por omisión, 0 = sin límite).</translation>
    </message>
    <message>
        <source>there is no display for a window (%1); &apos;poemstream serve&apos; and &apos;poemstream ask&apos; need none</source>
        <translation>no hay pantalla para una ventana (%1); «poemstream serve» y «poemstream ask» no la necesitan</translation>
    </message>
    <message>
        <source>Open another window, even if there is one already.</source>
        <translation>Abrir otra ventana, aunque ya haya una.</translation>
    </message>
    <message>
        <source>Opens the window, or brings the one that is open to the front.</source>
        <translation>Abre la ventana, o trae al frente la que está abierta.</translation>
    </message>
    <message>
        <source>the window that is open does not answer; here is another one</source>
        <translation>la ventana abierta no responde; aquí hay otra</translation>
    </message>
    <message>
        <source>the poem of the hour</source>
        <extracomment>Why this poem: everybody sees it now</extracomment>
        <translation>el poema de la hora</translation>
    </message>
    <message>
        <source>Poem of the Hour</source>
        <translation>Poema de la hora</translation>
    </message>
    <message>
        <source>the server&apos;s name is not known</source>
        <translation>no se conoce el nombre del servidor</translation>
    </message>
    <message>
        <source>the server cannot go on</source>
        <translation>el servidor no puede seguir</translation>
    </message>
    <message>
        <source>The server&apos;s name is not known.</source>
        <translation>No se conoce el nombre del servidor.</translation>
    </message>
    <message>
        <source>The server cannot be reached in time.</source>
        <translation>No se pudo llegar a tiempo al servidor.</translation>
    </message>
    <message>
        <source>The server ended the connection too early.</source>
        <translation>El servidor terminó la conexión demasiado pronto.</translation>
    </message>
    <message>
        <source>The server has trouble of its own and cannot go on.</source>
        <translation>El servidor tiene sus propios problemas y no puede seguir.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: and %2 more files failed</source>
        <translation>%1: otros archivos con errores: %2</translation>
    </message>
    <message>
        <source>built without OpenCC, or its data is missing: poems are found in the script they are written in only</source>
        <translation>compilado sin OpenCC, o faltan sus datos: los poemas solo se encuentran en la escritura en que están escritos</translation>
    </message>
    <message>
        <source>Adds poems to the library: files, folders and archives of this program&apos;s JSON, of the chinese-poetry collection, and of fortune.</source>
        <translation>Añade poemas a la biblioteca: archivos, carpetas y archivos comprimidos con el JSON de este programa, de la colección chinese-poetry y de fortune.</translation>
    </message>
    <message>
        <source>Add them to this library instead of your own.</source>
        <translation>Añadirlos a esta biblioteca y no a la suya.</translation>
    </message>
    <message>
        <source>What shall be imported? Usage: poemstream import PATH...</source>
        <translation>¿Qué hay que importar? Uso: poemstream import RUTA...</translation>
    </message>
    <message>
        <source>--library takes the name of a file.</source>
        <translation>--library espera el nombre de un archivo.</translation>
    </message>
    <message>
        <source>stopped; what was read is kept, and the same command goes on from here</source>
        <translation>detenido; lo leído se conserva, y la misma orden sigue desde aquí</translation>
    </message>
    <message>
        <source>%1 empty</source>
        <translation>vacíos: %1</translation>
    </message>
    <message>
        <source>%1 damaged</source>
        <translation>dañados: %1</translation>
    </message>
    <message>
        <source>%1 with characters that Unicode lacks</source>
        <translation>con caracteres que Unicode no tiene: %1</translation>
    </message>
    <message>
        <source>%1 with stray markup</source>
        <translation>con restos de marcas: %1</translation>
    </message>
    <message>
        <source>%1 too long</source>
        <translation>demasiado largos: %1</translation>
    </message>
    <message>
        <source>%1 no poems</source>
        <translation>que no son poemas: %1</translation>
    </message>
    <message>
        <source>%1 poems added</source>
        <translation>poemas añadidos: %1</translation>
    </message>
    <message>
        <source>%1 there already</source>
        <translation>ya presentes: %1</translation>
    </message>
    <message>
        <source>files read before: %1</source>
        <translation>archivos leídos antes: %1</translation>
    </message>
    <message>
        <source>files that failed: %1</source>
        <translation>archivos con errores: %1</translation>
    </message>
    <message>
        <source>left out: %1</source>
        <translation>descartados (%1)</translation>
    </message>
    <message>
        <source>; </source>
        <translation>; </translation>
    </message>
    <message>
        <source>Qt has no driver for SQLite here (Debian: libqt6sql6-sqlite)</source>
        <translation>Qt no tiene aquí controlador para SQLite (Debian: libqt6sql6-sqlite)</translation>
    </message>
    <message>
        <source>there is no library %1</source>
        <translation>no existe la biblioteca %1</translation>
    </message>
    <message>
        <source>the library %1 cannot be written</source>
        <translation>no se puede escribir en la biblioteca %1</translation>
    </message>
    <message>
        <source>the library %1 cannot be read (%2)</source>
        <translation>no se puede leer la biblioteca %1 (%2)</translation>
    </message>
    <message>
        <source>the library %1 was written by a later version of this program</source>
        <translation>la biblioteca %1 fue escrita por una versión posterior de este programa</translation>
    </message>
    <message>
        <source>another import into %1 is running; try again when it is done</source>
        <translation>hay otra importación en curso en %1; inténtelo de nuevo cuando acabe</translation>
    </message>
    <message>
        <source>the library %1 cannot be written (%2); what was imported before is kept</source>
        <translation>no se puede escribir en la biblioteca %1 (%2); lo importado antes se conserva</translation>
    </message>
    <message>
        <source>looking at what is there …</source>
        <translation>mirando lo que hay…</translation>
    </message>
    <message>
        <source>Ask this server instead of the library.</source>
        <translation>Preguntar a este servidor y no a la biblioteca.</translation>
    </message>
    <message>
        <source>no poem has to do with &apos;%1&apos;</source>
        <translation>ningún poema tiene que ver con «%1»</translation>
    </message>
    <message>
        <source>Finds poems in the library.</source>
        <translation>Encuentra poemas en la biblioteca.</translation>
    </message>
    <message>
        <source>Print a JSON object for each poem.</source>
        <translation>Mostrar un objeto JSON por cada poema.</translation>
    </message>
    <message>
        <source>Poems to print (default 20).</source>
        <translation>Cuántos poemas mostrar (por omisión, 20).</translation>
    </message>
    <message>
        <source>Only poems of this author.</source>
        <translation>Solo poemas de este autor o autora.</translation>
    </message>
    <message>
        <source>Only poems of this dynasty.</source>
        <translation>Solo poemas de esta dinastía.</translation>
    </message>
    <message>
        <source>Only poems with this tag.</source>
        <translation>Solo poemas con esta etiqueta.</translation>
    </message>
    <message>
        <source>Search this library instead of your own.</source>
        <translation>Buscar en esta biblioteca y no en la suya.</translation>
    </message>
    <message>
        <source>What shall be found? Usage: poemstream search WORDS</source>
        <translation>¿Qué hay que buscar? Uso: poemstream search PALABRAS</translation>
    </message>
    <message>
        <source>That is too long: at most %1 characters.</source>
        <translation>Es demasiado largo: como mucho, %1 caracteres.</translation>
    </message>
    <message>
        <source>Poems to serve instead of your library, or another library; may be repeated.</source>
        <translation>Poemas que servir en lugar de su biblioteca, u otra biblioteca; puede repetirse.</translation>
    </message>
    <message>
        <source>%1; here are the poems in the program</source>
        <translation>%1; estos son los poemas del propio programa</translation>
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
        <translation>Uso: poemstream [--server URL] [--token T]     la ventana
     poemstream demo                           la ventana, sin conexión
     poemstream serve [opciones]               el servidor
     poemstream ask PREGUNTA [opciones]        un poema en el terminal
     poemstream listen URL [opciones]          cualquier flujo, evento a evento
     poemstream import RUTA... [opciones]      poemas para la biblioteca
     poemstream search PALABRAS [opciones]     poemas de la biblioteca

La ventana abierta pasa al frente; --new-window abre otra.
Cada orden tiene --help. --language IDIOMA va con todas: %1.
</translation>
    </message>
    <message>
        <source>for: %1 (here: %2)</source>
        <extracomment>Why this poem was chosen; %1: words of the question, %2: words of the poem that say the same</extracomment>
        <translation>por: %1 (aquí: %2)</translation>
    </message>
    <message>
        <source>%1 poems</source>
        <translation>poemas: %1</translation>
    </message>
    <message>
        <source>%1 poems, %2 a second, %3 left</source>
        <translation>poemas: %1, %2 por segundo, faltan %3</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>Not imported: %1.</source>
        <translation>No se ha importado: %1.</translation>
    </message>
    <message>
        <source>Stopped: %1. The same import goes on from here.</source>
        <translation>Detenido –&#xa0;%1. La misma importación seguirá desde aquí.</translation>
    </message>
    <message>
        <source>Imported: %1.</source>
        <translation>Importación terminada –&#xa0;%1.</translation>
    </message>
    <message>
        <source>the window&apos;s part is not here (%1); &apos;poemstream serve&apos; and &apos;poemstream ask&apos; need none</source>
        <translation>la ventana no está instalada aquí (%1); «poemstream serve» y «poemstream ask» no la necesitan</translation>
    </message>
    <message>
        <source>larger than %1 MiB</source>
        <translation>supera los %1 MiB</translation>
    </message>
    <message>
        <source>has a line that is not &apos;key = value&apos;</source>
        <translation>tiene una línea que no es «clave = valor»</translation>
    </message>
    <message>
        <source>line %1 is not &apos;key = value&apos;</source>
        <translation>la línea %1 no es «clave = valor»</translation>
    </message>
    <message>
        <source>is not UTF-8</source>
        <translation>no es UTF-8</translation>
    </message>
    <message>
        <source>cannot be copied to be read: %1</source>
        <translation>no se puede copiar para leerlo: %1</translation>
    </message>
    <message>
        <source>all is right, without a configuration file</source>
        <translation>todo correcto, sin archivo de configuración</translation>
    </message>
    <message>
        <source>%1: all is right</source>
        <translation>%1: todo correcto</translation>
    </message>
    <message>
        <source>%1 takes one value; one with a comma stands in double quotes.</source>
        <translation>%1 espera un solo valor; si contiene una coma, va entre comillas dobles.</translation>
    </message>
    <message>
        <source>%1 takes &apos;true&apos; or &apos;false&apos;, not &apos;%2&apos;.</source>
        <translation>%1 espera «true» o «false», no «%2».</translation>
    </message>
    <message>
        <source>%1: there is no key &apos;%2&apos;</source>
        <translation>%1: no existe la clave «%2»</translation>
    </message>
    <message>
        <source>%1: %2 stands there twice</source>
        <translation>%1: %2 aparece dos veces</translation>
    </message>
    <message>
        <source>%1 takes an IP address of this machine, not &apos;%2&apos;.</source>
        <translation>%1 espera una dirección IP de esta máquina, no «%2».</translation>
    </message>
    <message>
        <source>%1 takes the name of a file.</source>
        <translation>%1 espera el nombre de un archivo.</translation>
    </message>
    <message>
        <source>%1 takes the name of a file or a folder.</source>
        <translation>%1 espera el nombre de un archivo o de una carpeta.</translation>
    </message>
    <message>
        <source>%1 takes &apos;*&apos; or scheme://host[:port], not &apos;%2&apos;.</source>
        <translation>%1 espera «*» o esquema://host[:puerto], no «%2».</translation>
    </message>
    <message>
        <source>%1 takes &apos;text&apos; or &apos;json&apos;, not &apos;%2&apos;.</source>
        <translation>%1 espera «text» o «json», no «%2».</translation>
    </message>
    <message>
        <source>%1 and %2 take a file each, and go together.</source>
        <translation>%1 y %2 esperan un archivo cada uno y van juntos.</translation>
    </message>
    <message>
        <source>Read what is not said here from this file (see poemstream-serve.conf(5)).</source>
        <translation>Leer de este archivo lo que aquí no se indique (véase poemstream-serve.conf(5)).</translation>
    </message>
    <message>
        <source>Only say whether all this is right, and end.</source>
        <translation>Solo decir si todo esto es correcto, y terminar.</translation>
    </message>
    <message>
        <source>%1 and %2 do not work together: %3</source>
        <translation>%1 y %2 no casan entre sí: %3</translation>
    </message>
    <message>
        <source>--version tells the version.
</source>
        <translation>--version muestra la versión.
</translation>
    </message>
    <message>
        <source>line %1: &apos;%2&apos; stands there twice</source>
        <translation>línea %1: «%2» aparece dos veces</translation>
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
        <translation>No hay historial: Qt no tiene aquí controlador para SQLite (Debian: libqt6sql6-sqlite).</translation>
    </message>
    <message>
        <source>There is no history: %1 cannot be written.</source>
        <translation>No hay historial: no se puede escribir en %1.</translation>
    </message>
    <message>
        <source>There is no history: %1 cannot be read (%2).</source>
        <translation>No hay historial: no se puede leer %1 (%2).</translation>
    </message>
    <message>
        <source>There is no history: %1 was written by a later version of this program.</source>
        <translation>No hay historial: %1 fue escrito por una versión posterior de este programa.</translation>
    </message>
    <message>
        <source>The history in %1 cannot be used: %2.</source>
        <translation>El historial de %1 no se puede usar: %2.</translation>
    </message>
</context>
<context>
    <name>Poemstream::Announcer</name>
    <message>
        <source>Writing a poem …</source>
        <translation>Un poema se está escribiendo…</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Detenido.</translation>
    </message>
    <message>
        <source>%1 Trying again …</source>
        <translation>%1 Intentando de nuevo…</translation>
    </message>
    <message>
        <source>No poem came.</source>
        <translation>No llegó ningún poema.</translation>
    </message>
</context>
<context>
    <name>Poemstream::AnswerLine</name>
    <message>
        <source>&amp;Continue</source>
        <translation>&amp;Continuar</translation>
    </message>
    <message>
        <source>A&amp;gain</source>
        <translation>De &amp;nuevo</translation>
    </message>
    <message>
        <source>&amp;Retry Now</source>
        <translation>&amp;Reintentar ya</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Detenido.</translation>
    </message>
    <message>
        <source>No poem came.</source>
        <translation>No llegó ningún poema.</translation>
    </message>
</context>
<context>
    <name>Poemstream::AskButton</name>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Detener</translation>
    </message>
    <message>
        <source>&amp;Ask</source>
        <translation>&amp;Preguntar</translation>
    </message>
</context>
<context>
    <name>Poemstream::DemoDriver</name>
    <message>
        <source>Why is the moon so round?</source>
        <translation>¿Por qué es tan redonda la luna?</translation>
    </message>
    <message>
        <source>Do you remember the rain last night?</source>
        <translation>¿Recuerda usted la lluvia de anoche?</translation>
    </message>
    <message>
        <source>Where does the river go?</source>
        <translation>¿Adónde va el río?</translation>
    </message>
    <message>
        <source>What does an old friend say on the road?</source>
        <translation>¿Qué dice un viejo amigo en el camino?</translation>
    </message>
    <message>
        <source>Is anyone awake in the city?</source>
        <translation>¿Hay alguien despierto en la ciudad?</translation>
    </message>
    <message>
        <source>How does spring begin?</source>
        <translation>¿Cómo empieza la primavera?</translation>
    </message>
    <message>
        <source>What is the snow thinking?</source>
        <translation>¿Qué piensa la nieve?</translation>
    </message>
    <message>
        <source>Why do I miss home in autumn?</source>
        <translation>¿Por qué en otoño se añora el hogar?</translation>
    </message>
</context>
<context>
    <name>Poemstream::DesktopNotifications</name>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
</context>
<context>
    <name>Poemstream::HistoryDelegate</name>
    <message>
        <source>not finished</source>
        <translation>inacabado</translation>
    </message>
</context>
<context>
    <name>Poemstream::HistoryFooter</name>
    <message>
        <source>&amp;Undo</source>
        <translation>Des&amp;hacer</translation>
    </message>
    <message>
        <source>&amp;Delete All…</source>
        <translation>&amp;Borrar todo…</translation>
    </message>
    <message>
        <source>&amp;Delete All</source>
        <translation>&amp;Borrar todo</translation>
    </message>
    <message>
        <source>&amp;Keep Them</source>
        <translation>C&amp;onservar</translation>
    </message>
    <message>
        <source>Deleted.</source>
        <translation>Borrado.</translation>
    </message>
    <message numerus="yes">
        <source>Delete all %n, favourites too?</source>
        <translation>
            <numerusform>¿Borrar la única entrada?</numerusform>
            <numerusform>¿Borrar las %Ln entradas, favoritas incluidas?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Poemstream::HistoryList</name>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Abrir</translation>
    </message>
    <message>
        <source>&amp;Favourite</source>
        <translation>&amp;Favorito</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Borrar</translation>
    </message>
</context>
<context>
    <name>Poemstream::HistoryModel</name>
    <message>
        <source>favourite</source>
        <translation>favorito</translation>
    </message>
</context>
<context>
    <name>Poemstream::HistoryPanel</name>
    <message>
        <source>Only &amp;favourites</source>
        <translation>Solo &amp;favoritos</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>Search the history</source>
        <translation>Buscar en el historial</translation>
    </message>
    <message>
        <source>Nothing was asked yet.</source>
        <translation>Todavía no se ha preguntado nada.</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>No se encontró nada.</translation>
    </message>
</context>
<context>
    <name>Poemstream::ImportActions</name>
    <message>
        <source>Import Poems…</source>
        <translation>Importar poemas…</translation>
    </message>
    <message>
        <source>Import a Folder…</source>
        <translation>Importar una carpeta…</translation>
    </message>
    <message>
        <source>Import a Folder of Poems</source>
        <translation>Importar una carpeta de poemas</translation>
    </message>
    <message>
        <source>Import Poems</source>
        <translation>Importar poemas</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importar</translation>
    </message>
</context>
<context>
    <name>Poemstream::ImportStrip</name>
    <message>
        <source>Import Poems…</source>
        <translation>Importar poemas…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Import of poems</source>
        <translation>Importación de poemas</translation>
    </message>
    <message>
        <source>These are the program&apos;s own poems. Debian&apos;s fortunes-zh and npm&apos;s chinese-poetry have many more.</source>
        <translation>Estos son los poemas del propio programa. El paquete fortunes-zh de Debian y chinese-poetry de npm tienen muchos más.</translation>
    </message>
    <message>
        <source>Poems are being imported.</source>
        <translation>Se están importando poemas.</translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation>Deteniendo…</translation>
    </message>
    <message numerus="yes">
        <source>and %n more problem(s)</source>
        <translation>
            <numerusform>y un problema más</numerusform>
            <numerusform>y %Ln problemas más</numerusform>
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
        <translation>Demostración sin conexión: los poemas vienen del propio programa.</translation>
    </message>
    <message>
        <source>That was too long for a question: its end is cut off.</source>
        <translation>Era demasiado largo para una pregunta: se ha cortado el final.</translation>
    </message>
    <message>
        <source>&amp;Larger</source>
        <translation>Más &amp;grande</translation>
    </message>
    <message>
        <source>S&amp;maller</source>
        <translation>Más &amp;pequeño</translation>
    </message>
    <message>
        <source>&amp;Usual Size</source>
        <translation>Tamaño &amp;habitual</translation>
    </message>
    <message>
        <source>Se&amp;ttings…</source>
        <translation>A&amp;justes…</translation>
    </message>
    <message>
        <source>&amp;Keyboard Shortcuts</source>
        <translation>A&amp;tajos de teclado</translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation>Hist&amp;orial</translation>
    </message>
    <message>
        <source>&amp;Pause Typing</source>
        <translation>Pa&amp;usar la escritura</translation>
    </message>
    <message>
        <source>&amp;Full Screen</source>
        <translation>Pantalla comp&amp;leta</translation>
    </message>
    <message>
        <source>Poem of the H&amp;our</source>
        <translation>Poema de la ho&amp;ra</translation>
    </message>
    <message>
        <source>&amp;Vertical Chinese</source>
        <translation>Chino en &amp;vertical</translation>
    </message>
    <message>
        <source>Fi&amp;nd a Poem</source>
        <translation>&amp;Buscar un poema</translation>
    </message>
</context>
<context>
    <name>Poemstream::OptionReader</name>
    <message>
        <source>Show this help.</source>
        <translation>Mostrar esta ayuda.</translation>
    </message>
    <message>
        <source>Unexpected argument &apos;%1&apos;.</source>
        <translation>Argumento inesperado: «%1».</translation>
    </message>
    <message>
        <source>--%1 takes an http or https URL, not &apos;%2&apos;.</source>
        <translation>--%1 espera una URL http o https, no «%2».</translation>
    </message>
    <message>
        <source>Usage: %1</source>
        <translation>Uso: %1</translation>
    </message>
    <message>
        <source>%1 takes a whole number from %2 to %3, not &apos;%4&apos;.</source>
        <translation>%1 espera un número entero de %2 a %3, no «%4».</translation>
    </message>
    <message>
        <source>[options]</source>
        <translation>[opciones]</translation>
    </message>
</context>
<context>
    <name>Poemstream::PoemActions</name>
    <message>
        <source>&amp;Copy Poem</source>
        <translation>&amp;Copiar el poema</translation>
    </message>
    <message>
        <source>&amp;Save as Text…</source>
        <translation>Guardar como te&amp;xto…</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Copiado.</translation>
    </message>
    <message>
        <source>Save as Text</source>
        <translation>Guardar como texto</translation>
    </message>
    <message>
        <source>Text (*.txt);;Markdown (*.md)</source>
        <translation>Texto (*.txt);;Markdown (*.md)</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Guardado como %1.</translation>
    </message>
    <message>
        <source>%1 cannot be saved: %2</source>
        <translation>No se puede guardar %1: %2</translation>
    </message>
    <message>
        <source>Copy as P&amp;icture</source>
        <translation>Copiar como &amp;imagen</translation>
    </message>
    <message>
        <source>Save as Pictur&amp;e…</source>
        <translation>Gu&amp;ardar como imagen…</translation>
    </message>
    <message>
        <source>Save as P&amp;DF…</source>
        <translation>Guardar como P&amp;DF…</translation>
    </message>
    <message>
        <source>P&amp;rint…</source>
        <translation>I&amp;mprimir…</translation>
    </message>
    <message>
        <source>Copied as a picture.</source>
        <translation>Copiado como imagen.</translation>
    </message>
    <message>
        <source>Save as Picture</source>
        <translation>Guardar como imagen</translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation>Imagen (*.png)</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Guardar como PDF</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>This poem is too long for a picture. A PDF holds all of it.</source>
        <translation>Este poema es demasiado largo para una imagen. En un PDF cabe entero.</translation>
    </message>
    <message>
        <source>there is not enough memory</source>
        <translation>no hay memoria suficiente</translation>
    </message>
</context>
<context>
    <name>Poemstream::PoemPage</name>
    <message>
        <source>Ask about anything. A poem will answer.</source>
        <translation>Pregunte lo que quiera. Le responderá un poema.</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copiar</translation>
    </message>
    <message>
        <source>Copy &amp;Poem</source>
        <translation>Copiar el &amp;poema</translation>
    </message>
    <message>
        <source>Poem</source>
        <translation>Poema</translation>
    </message>
</context>
<context>
    <name>Poemstream::PoemPrint</name>
    <message>
        <source>Print</source>
        <translation>Imprimir</translation>
    </message>
    <message>
        <source>The poem cannot be printed.</source>
        <translation>El poema no se puede imprimir.</translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <translation>Enviado a la impresora.</translation>
    </message>
    <message>
        <source>Printed to %1.</source>
        <translation>Impreso en %1.</translation>
    </message>
</context>
<context>
    <name>Poemstream::PoemView</name>
    <message>
        <source>To the end of the poem</source>
        <translation>Ir al final del poema</translation>
    </message>
</context>
<context>
    <name>Poemstream::QuestionBar</name>
    <message>
        <source>Question</source>
        <translation>Pregunta</translation>
    </message>
    <message>
        <source>What would you like a poem about?</source>
        <translation>¿De qué ha de hablar el poema?</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menú</translation>
    </message>
</context>
<context>
    <name>Poemstream::SearchFields</name>
    <message>
        <source>Find a poem</source>
        <translation>Buscar un poema</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Autor</translation>
    </message>
    <message>
        <source>Dynasty</source>
        <translation>Dinastía</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Etiqueta</translation>
    </message>
</context>
<context>
    <name>Poemstream::SearchFooter</name>
    <message>
        <source>&amp;Try Again</source>
        <translation>In&amp;tentar de nuevo</translation>
    </message>
</context>
<context>
    <name>Poemstream::SearchList</name>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Abrir</translation>
    </message>
</context>
<context>
    <name>Poemstream::SearchPanel</name>
    <message>
        <source>Find a poem</source>
        <translation>Buscar un poema</translation>
    </message>
    <message>
        <source>Poems found</source>
        <translation>Poemas encontrados</translation>
    </message>
    <message>
        <source>Searching …</source>
        <translation>Buscando…</translation>
    </message>
    <message>
        <source>This poem is not there any more.</source>
        <translation>Este poema ya no está.</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>No se encontró nada.</translation>
    </message>
    <message>
        <source>%1+ poems</source>
        <extracomment>%1: a number; the poems are so many, or more</extracomment>
        <translation>%1 poemas o más</translation>
    </message>
    <message numerus="yes">
        <source>%n poem(s)</source>
        <translation>
            <numerusform>%Ln poema</numerusform>
            <numerusform>%Ln poemas</numerusform>
        </translation>
    </message>
    <message>
        <source>Search by words, author, dynasty or tag.</source>
        <translation>Busque por palabras, autor, dinastía o etiqueta.</translation>
    </message>
</context>
<context>
    <name>Poemstream::SettingsDialog</name>
    <message>
        <source>&amp;Keep questions and poems on this computer</source>
        <translation>&amp;Guardar preguntas y poemas en este equipo</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Slowly</source>
        <translation>Despacio</translation>
    </message>
    <message>
        <source>At an even pace</source>
        <translation>A ritmo sosegado</translation>
    </message>
    <message>
        <source>Quickly</source>
        <translation>Deprisa</translation>
    </message>
    <message>
        <source>Whole lines at once, without motion</source>
        <translation>Por líneas enteras, sin movimiento</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Intro</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Intro</translation>
    </message>
    <message>
        <source>Poems are &amp;typed:</source>
        <translation>Los poemas se &amp;escriben:</translation>
    </message>
    <message>
        <source>Questions are &amp;sent by:</source>
        <translation>Las preguntas se en&amp;vían con:</translation>
    </message>
    <message>
        <source>History:</source>
        <translation>Historial:</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Cerrar</translation>
    </message>
    <message>
        <source>This program was built without OpenCC.</source>
        <translation>Este programa se compiló sin OpenCC.</translation>
    </message>
    <message>
        <source>OpenCC lacks its data files.</source>
        <translation>A OpenCC le faltan sus archivos de datos.</translation>
    </message>
    <message>
        <source>As written</source>
        <translation>Como en el original</translation>
    </message>
    <message>
        <source>Simplified</source>
        <translation>Simplificados</translation>
    </message>
    <message>
        <source>Traditional</source>
        <translation>Tradicionales</translation>
    </message>
    <message>
        <source>Chinese ch&amp;aracters:</source>
        <translation>C&amp;aracteres chinos:</translation>
    </message>
    <message>
        <source>Tray:</source>
        <translation>Bandeja:</translation>
    </message>
    <message>
        <source>In lines</source>
        <translation>En líneas</translation>
    </message>
    <message>
        <source>In columns</source>
        <translation>En columnas</translation>
    </message>
    <message>
        <source>Chinese &amp;poems are set:</source>
        <translation>&amp;Poemas chinos:</translation>
    </message>
</context>
<context>
    <name>Poemstream::ShortcutList</name>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation>Atajos de teclado</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Preguntar</translation>
    </message>
    <message>
        <source>New line</source>
        <translation>Línea nueva</translation>
    </message>
    <message>
        <source>Past questions</source>
        <translation>Preguntas anteriores</translation>
    </message>
    <message>
        <source>Show all that came; once more: stop</source>
        <translation>Mostrar todo lo llegado; otra vez: detener</translation>
    </message>
    <message>
        <source>Turn the page</source>
        <translation>Pasar la página</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Cerrar</translation>
    </message>
</context>
<context>
    <name>Poemstream::StatusLine</name>
    <message>
        <source>%1 Trying again …</source>
        <extracomment>%1: a sentence that says why the poem does not come</extracomment>
        <translation>%1 Intentando de nuevo…</translation>
    </message>
    <message numerus="yes">
        <source>%1 Trying again in %n second(s) …</source>
        <translation>
            <numerusform>%1 Nuevo intento en %Ln segundo…</numerusform>
            <numerusform>%1 Nuevo intento en %Ln segundos…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Poemstream::TrayKeeper</name>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Salir</translation>
    </message>
    <message>
        <source>Poemstream stays in the tray: click its icon to bring the window back.</source>
        <translation>Poemstream sigue en la bandeja: un clic en su icono devuelve la ventana.</translation>
    </message>
    <message>
        <source>&amp;Show Window</source>
        <translation>&amp;Mostrar la ventana</translation>
    </message>
    <message>
        <source>&amp;Hide Window</source>
        <translation>&amp;Ocultar la ventana</translation>
    </message>
</context>
<context>
    <name>Poemstream::TraySettings</name>
    <message>
        <source>Keep an &amp;icon in the tray when the window is closed</source>
        <translation>Dejar un &amp;icono en la bandeja al cerrar la ventana</translation>
    </message>
    <message>
        <source>Tell the poem of the &amp;hour, every hour</source>
        <translation>Anunciar cada &amp;hora el poema de la hora</translation>
    </message>
    <message>
        <source>There is no tray here now: closing the window quits.</source>
        <translation>Aquí no hay bandeja ahora: cerrar la ventana es salir.</translation>
    </message>
</context>
<context>
    <name>Poemstream::WindowTray</name>
    <message>
        <source>&amp;Poem of the Hour</source>
        <translation>&amp;Poema de la hora</translation>
    </message>
</context>
<context>
    <name>QCommandLineParser</name>
    <message>
        <source>Missing value after &apos;%1&apos;.</source>
        <translation>Falta un valor después de «%1».</translation>
    </message>
    <message>
        <source>Options:</source>
        <translation>Opciones:</translation>
    </message>
    <message>
        <source>Unexpected value after &apos;%1&apos;.</source>
        <translation>Valor inesperado después de «%1».</translation>
    </message>
    <message>
        <source>Unknown option &apos;%1&apos;.</source>
        <translation>Opción desconocida: «%1».</translation>
    </message>
    <message>
        <source>Unknown options: %1.</source>
        <translation>Opciones desconocidas: %1.</translation>
    </message>
</context>
</TS>
