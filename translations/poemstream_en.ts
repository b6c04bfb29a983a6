<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>Console</name>
    <message>
        <source>Answers a question with a poem.</source>
        <translation>Answers a question with a poem.</translation>
    </message>
    <message>
        <source>The token that the server wants.</source>
        <translation>The token that the server wants.</translation>
    </message>
    <message>
        <source>Print one JSON object.</source>
        <translation>Print one JSON object.</translation>
    </message>
    <message>
        <source>Print whole lines, also on a terminal.</source>
        <translation>Print whole lines, also on a terminal.</translation>
    </message>
    <message>
        <source>What is the question? Usage: poemstream ask QUESTION</source>
        <translation>What is the question? Usage: poemstream ask QUESTION</translation>
    </message>
    <message>
        <source>there is no certificate in &apos;%1&apos;</source>
        <translation>there is no certificate in &apos;%1&apos;</translation>
    </message>
    <message>
        <source>Print one JSON object a line.</source>
        <translation>Print one JSON object a line.</translation>
    </message>
    <message>
        <source>Print comments (heartbeats) too.</source>
        <translation>Print comments (heartbeats) too.</translation>
    </message>
    <message>
        <source>Send this header too, as &apos;Name: value&apos;; may be repeated.</source>
        <translation>Send this header too, as &apos;Name: value&apos;; may be repeated.</translation>
    </message>
    <message>
        <source>Send this as a bearer token.</source>
        <translation>Send this as a bearer token.</translation>
    </message>
    <message>
        <source>Go on after the event with this id.</source>
        <translation>Go on after the event with this id.</translation>
    </message>
    <message>
        <source>End after so many events.</source>
        <translation>End after so many events.</translation>
    </message>
    <message>
        <source>End after so many seconds.</source>
        <translation>End after so many seconds.</translation>
    </message>
    <message>
        <source>End when the stream ends or breaks.</source>
        <translation>End when the stream ends or breaks.</translation>
    </message>
    <message>
        <source>Come back after a refusal that may pass (429, 5xx), and be quicker to give up on silence.</source>
        <translation>Come back after a refusal that may pass (429, 5xx), and be quicker to give up on silence.</translation>
    </message>
    <message>
        <source>Trust the certificates in this file too.</source>
        <translation>Trust the certificates in this file too.</translation>
    </message>
    <message>
        <source>Keep cookies and send them.</source>
        <translation>Keep cookies and send them.</translation>
    </message>
    <message>
        <source>--header takes &apos;Name: value&apos;, not &apos;%1&apos;.</source>
        <translation>--header takes &apos;Name: value&apos;, not &apos;%1&apos;.</translation>
    </message>
    <message>
        <source>Prints the events of any event stream as they come.</source>
        <translation>Prints the events of any event stream as they come.</translation>
    </message>
    <message>
        <source>Listen to what? Usage: poemstream listen URL</source>
        <translation>Listen to what? Usage: poemstream listen URL</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not an http or https URL.</source>
        <translation>&apos;%1&apos; is not an http or https URL.</translation>
    </message>
    <message>
        <source>this is not an http or https address</source>
        <translation>this is not an http or https address</translation>
    </message>
    <message>
        <source>the server cannot be reached</source>
        <translation>the server cannot be reached</translation>
    </message>
    <message>
        <source>the connection to the server is not secure</source>
        <translation>the connection to the server is not secure</translation>
    </message>
    <message>
        <source>no connection to the server in time</source>
        <translation>no connection to the server in time</translation>
    </message>
    <message>
        <source>the server did not answer in time</source>
        <translation>the server did not answer in time</translation>
    </message>
    <message>
        <source>the stream was silent for too long</source>
        <translation>the stream was silent for too long</translation>
    </message>
    <message>
        <source>the connection broke</source>
        <translation>the connection broke</translation>
    </message>
    <message>
        <source>the server ended the stream</source>
        <translation>the server ended the stream</translation>
    </message>
    <message>
        <source>the server has nothing more to say</source>
        <translation>the server has nothing more to say</translation>
    </message>
    <message>
        <source>the server refused</source>
        <translation>the server refused</translation>
    </message>
    <message>
        <source>the answer is not an event stream</source>
        <translation>the answer is not an event stream</translation>
    </message>
    <message>
        <source>a redirect cannot be followed</source>
        <translation>a redirect cannot be followed</translation>
    </message>
    <message>
        <source>the server sent more than can be taken</source>
        <translation>the server sent more than can be taken</translation>
    </message>
    <message>
        <source>the answer makes no sense</source>
        <translation>the answer makes no sense</translation>
    </message>
    <message>
        <source>listening to %1</source>
        <translation>listening to %1</translation>
    </message>
    <message>
        <source>%1; trying again in %2 s</source>
        <translation>%1; trying again in %2 s</translation>
    </message>
    <message>
        <source>Address to listen on (default 127.0.0.1).</source>
        <translation>Address to listen on (default 127.0.0.1).</translation>
    </message>
    <message>
        <source>Port to listen on (default 3000; 0 = any free one).</source>
        <translation>Port to listen on (default 3000; 0 = any free one).</translation>
    </message>
    <message>
        <source>Milliseconds between two fragments (default 80; 0 = no pause).</source>
        <translation>Milliseconds between two fragments (default 80; 0 = no pause).</translation>
    </message>
    <message>
        <source>Admit only who has a token: lines of TOKEN [NAME] [EXPIRY].</source>
        <translation>Admit only who has a token: lines of TOKEN [NAME] [EXPIRY].</translation>
    </message>
    <message>
        <source>Take the token from the address too (?token=).</source>
        <translation>Take the token from the address too (?token=).</translation>
    </message>
    <message>
        <source>Web pages from this origin may ask; may be repeated.</source>
        <translation>Web pages from this origin may ask; may be repeated.</translation>
    </message>
    <message>
        <source>Streams open at a time (default 20000).</source>
        <translation>Streams open at a time (default 20000).</translation>
    </message>
    <message>
        <source>Seconds of silence before a comment is sent (default 15; 0 = never).</source>
        <translation>Seconds of silence before a comment is sent (default 15; 0 = never).</translation>
    </message>
    <message>
        <source>Seconds that running streams get to end (default 5).</source>
        <translation>Seconds that running streams get to end (default 5).</translation>
    </message>
    <message>
        <source>Serves poems over HTTP until it is stopped.</source>
        <translation>Serves poems over HTTP until it is stopped.</translation>
    </message>
    <message>
        <source>cannot listen on %1: %2</source>
        <translation>cannot listen on %1: %2</translation>
    </message>
    <message>
        <source>the embedded server cannot start: %1</source>
        <translation>the embedded server cannot start: %1</translation>
    </message>
    <message>
        <source>Ask this server instead of the embedded one.</source>
        <translation>Ask this server instead of the embedded one.</translation>
    </message>
    <message>
        <source>Opens the window offline: it asks its own questions and uses no network.</source>
        <translation>Opens the window offline: it asks its own questions and uses no network.</translation>
    </message>
    <message>
        <source>built without the window; use &apos;poemstream serve&apos; or &apos;poemstream ask QUESTION&apos;</source>
        <translation>built without the window; use &apos;poemstream serve&apos; or &apos;poemstream ask QUESTION&apos;</translation>
    </message>
    <message>
        <source>there is no command &apos;%1&apos;; see &apos;poemstream --help&apos;</source>
        <translation>there is no command &apos;%1&apos;; see &apos;poemstream --help&apos;</translation>
    </message>
    <message>
        <source>The server did not understand the question.</source>
        <translation>The server did not understand the question.</translation>
    </message>
    <message>
        <source>The server wants a token, and this one is not valid.</source>
        <translation>The server wants a token, and this one is not valid.</translation>
    </message>
    <message>
        <source>There are no poems at this address.</source>
        <translation>There are no poems at this address.</translation>
    </message>
    <message>
        <source>The question is too long for the server.</source>
        <translation>The question is too long for the server.</translation>
    </message>
    <message>
        <source>The server does not answer to this name.</source>
        <translation>The server does not answer to this name.</translation>
    </message>
    <message>
        <source>The server has too much to do at the moment.</source>
        <translation>The server has too much to do at the moment.</translation>
    </message>
    <message>
        <source>The server refused with status %1.</source>
        <translation>The server refused with status %1.</translation>
    </message>
    <message>
        <source>The server&apos;s address is not a valid web address.</source>
        <translation>The server&apos;s address is not a valid web address.</translation>
    </message>
    <message>
        <source>The server cannot be reached.</source>
        <translation>The server cannot be reached.</translation>
    </message>
    <message>
        <source>The connection to the server is not secure.</source>
        <translation>The connection to the server is not secure.</translation>
    </message>
    <message>
        <source>The server does not answer.</source>
        <translation>The server does not answer.</translation>
    </message>
    <message>
        <source>Nothing has come from the server for too long.</source>
        <translation>Nothing has come from the server for too long.</translation>
    </message>
    <message>
        <source>The connection was lost.</source>
        <translation>The connection was lost.</translation>
    </message>
    <message>
        <source>The server has nothing more to say.</source>
        <translation>The server has nothing more to say.</translation>
    </message>
    <message>
        <source>The server answered with something other than a poem.</source>
        <translation>The server answered with something other than a poem.</translation>
    </message>
    <message>
        <source>The server sends its visitors to a place that cannot be followed.</source>
        <translation>The server sends its visitors to a place that cannot be followed.</translation>
    </message>
    <message>
        <source>The server sent more than can be taken.</source>
        <translation>The server sent more than can be taken.</translation>
    </message>
    <message>
        <source>The server said something that makes no sense here.</source>
        <translation>The server said something that makes no sense here.</translation>
    </message>
    <message>
        <source>, </source>
        <extracomment>Between two words of the question that decided which poem came</extracomment>
        <translation>, </translation>
    </message>
    <message>
        <source>found by: %1</source>
        <translation>found by: %1</translation>
    </message>
    <message>
        <source>for: %1</source>
        <extracomment>Why this poem was chosen; %1: words of the question</extracomment>
        <translation>for: %1</translation>
    </message>
    <message>
        <source>cannot read &apos;%1&apos;: %2</source>
        <translation>cannot read &apos;%1&apos;: %2</translation>
    </message>
    <message>
        <source>Ask with this method; POST where there is data, else GET.</source>
        <translation>Ask with this method; POST where there is data, else GET.</translation>
    </message>
    <message>
        <source>Give up after so many failures in a row.</source>
        <translation>Give up after so many failures in a row.</translation>
    </message>
    <message>
        <source>Wait so long for a connection; 0 for ever.</source>
        <translation>Wait so long for a connection; 0 for ever.</translation>
    </message>
    <message>
        <source>Wait so long for an answer; 0 for ever.</source>
        <translation>Wait so long for an answer; 0 for ever.</translation>
    </message>
    <message>
        <source>Take so long a silence for a dead connection; 0 never.</source>
        <translation>Take so long a silence for a dead connection; 0 never.</translation>
    </message>
    <message>
        <source>Go through this proxy (http or socks5) instead of the system&apos;s.</source>
        <translation>Go through this proxy (http or socks5) instead of the system&apos;s.</translation>
    </message>
    <message>
        <source>--%1 takes a number of seconds, not &apos;%2&apos;.</source>
        <translation>--%1 takes a number of seconds, not &apos;%2&apos;.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a method.</source>
        <translation>&apos;%1&apos; is not a method.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not the URL of an http or socks5 proxy.</source>
        <translation>&apos;%1&apos; is not the URL of an http or socks5 proxy.</translation>
    </message>
    <message>
        <source>Send this, or the contents of @FILE, with the request; as JSON unless a header says otherwise.</source>
        <translation>Send this, or the contents of @FILE, with the request; as JSON unless a header says otherwise.</translation>
    </message>
    <message>
        <source>Send the request again after a break, even where its method, as POST, forbids that.</source>
        <translation>Send the request again after a break, even where its method, as POST, forbids that.</translation>
    </message>
    <message>
        <source>the server gave no answer</source>
        <translation>the server gave no answer</translation>
    </message>
    <message>
        <source>The server closed the connection without an answer.</source>
        <translation>The server closed the connection without an answer.</translation>
    </message>
    <message>
        <source>cannot write the output: %1</source>
        <translation>cannot write the output: %1</translation>
    </message>
    <message>
        <source>--%1 takes no control characters.</source>
        <translation>--%1 takes no control characters.</translation>
    </message>
    <message>
        <source>--token takes a token, not an empty text.</source>
        <translation>--token takes a token, not an empty text.</translation>
    </message>
    <message>
        <source>--cacert takes the name of a file.</source>
        <translation>--cacert takes the name of a file.</translation>
    </message>
    <message>
        <source>cannot write the output</source>
        <translation>cannot write the output</translation>
    </message>
    <message>
        <source>Seconds that /v1/live shows a poem (default 60, at least 1).</source>
        <translation>Seconds that /v1/live shows a poem (default 60, at least 1).</translation>
    </message>
    <message>
        <source>Serving poems at %1</source>
        <translation>Serving poems at %1</translation>
    </message>
    <message>
        <source>Reading the poems and tokens again</source>
        <translation>Reading the poems and tokens again</translation>
    </message>
    <message>
        <source>nothing changed: %1</source>
        <translation>nothing changed: %1</translation>
    </message>
    <message>
        <source>Serving as before: %1</source>
        <translation>Serving as before: %1</translation>
    </message>
    <message>
        <source>Ending the streams</source>
        <translation>Ending the streams</translation>
    </message>
    <message>
        <source>LISTEN_FDS: one socket can be taken over, not &apos;%1&apos;</source>
        <translation>LISTEN_FDS: one socket can be taken over, not &apos;%1&apos;</translation>
    </message>
    <message>
        <source>LISTEN_FDS: descriptor %1 is no TCP socket that listens</source>
        <translation>LISTEN_FDS: descriptor %1 is no TCP socket that listens</translation>
    </message>
    <message>
        <source>Streams open at a time for one address (default 0 = no cap).</source>
        <translation>Streams open at a time for one address (default 0 = no cap).</translation>
    </message>
    <message>
        <source>Seconds after which a stream is ended, to be resumed (default 0 = never).</source>
        <translation>Seconds after which a stream is ended, to be resumed (default 0 = never).</translation>
    </message>
    <message>
        <source>How requests and streams are logged on standard error (default text).</source>
        <translation>How requests and streams are logged on standard error (default text).</translation>
    </message>
    <message>
        <source>Log what is asked, too.</source>
        <translation>Log what is asked, too.</translation>
    </message>
    <message>
        <source>Serve over HTTPS with this certificate, and those it hangs on.</source>
        <translation>Serve over HTTPS with this certificate, and those it hangs on.</translation>
    </message>
    <message>
        <source>The certificate&apos;s private key.</source>
        <translation>The certificate&apos;s private key.</translation>
    </message>
    <message>
        <source>holds no certificate in PEM format</source>
        <translation>holds no certificate in PEM format</translation>
    </message>
    <message>
        <source>the key is encrypted; a server needs it without a passphrase</source>
        <translation>the key is encrypted; a server needs it without a passphrase</translation>
    </message>
    <message>
        <source>holds no private RSA or EC key in PEM format</source>
        <translation>holds no private RSA or EC key in PEM format</translation>
    </message>
    <message>
        <source>the poems and tokens were read again</source>
        <translation>the poems and tokens were read again</translation>
    </message>
    <message>
        <source>Streams that one address may begin in a minute (default 0 = no limit).</source>
        <translation>Streams that one address may begin in a minute (default 0 = no limit).</translation>
    </message>
    <message>
        <source>there is no display for a window (%1); &apos;poemstream serve&apos; and &apos;poemstream ask&apos; need none</source>
        <translation>there is no display for a window (%1); &apos;poemstream serve&apos; and &apos;poemstream ask&apos; need none</translation>
    </message>
    <message>
        <source>Open another window, even if there is one already.</source>
        <translation>Open another window, even if there is one already.</translation>
    </message>
    <message>
        <source>Opens the window, or brings the one that is open to the front.</source>
        <translation>Opens the window, or brings the one that is open to the front.</translation>
    </message>
    <message>
        <source>the window that is open does not answer; here is another one</source>
        <translation>the window that is open does not answer; here is another one</translation>
    </message>
    <message>
        <source>the poem of the hour</source>
        <extracomment>Why this poem: everybody sees it now</extracomment>
        <translation>the poem of the hour</translation>
    </message>
    <message>
        <source>Poem of the Hour</source>
        <translation>Poem of the Hour</translation>
    </message>
    <message>
        <source>the server&apos;s name is not known</source>
        <translation>the server&apos;s name is not known</translation>
    </message>
    <message>
        <source>the server cannot go on</source>
        <translation>the server cannot go on</translation>
    </message>
    <message>
        <source>The server&apos;s name is not known.</source>
        <translation>The server&apos;s name is not known.</translation>
    </message>
    <message>
        <source>The server cannot be reached in time.</source>
        <translation>The server cannot be reached in time.</translation>
    </message>
    <message>
        <source>The server ended the connection too early.</source>
        <translation>The server ended the connection too early.</translation>
    </message>
    <message>
        <source>The server has trouble of its own and cannot go on.</source>
        <translation>The server has trouble of its own and cannot go on.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: and %2 more files failed</source>
        <translation>%1: and %2 more files failed</translation>
    </message>
    <message>
        <source>built without OpenCC, or its data is missing: poems are found in the script they are written in only</source>
        <translation>built without OpenCC, or its data is missing: poems are found in the script they are written in only</translation>
    </message>
    <message>
        <source>Adds poems to the library: files, folders and archives of this program&apos;s JSON, of the chinese-poetry collection, and of fortune.</source>
        <translation>Adds poems to the library: files, folders and archives of this program&apos;s JSON, of the chinese-poetry collection, and of fortune.</translation>
    </message>
    <message>
        <source>Add them to this library instead of your own.</source>
        <translation>Add them to this library instead of your own.</translation>
    </message>
    <message>
        <source>What shall be imported? Usage: poemstream import PATH...</source>
        <translation>What shall be imported? Usage: poemstream import PATH...</translation>
    </message>
    <message>
        <source>--library takes the name of a file.</source>
        <translation>--library takes the name of a file.</translation>
    </message>
    <message>
        <source>stopped; what was read is kept, and the same command goes on from here</source>
        <translation>stopped; what was read is kept, and the same command goes on from here</translation>
    </message>
    <message>
        <source>%1 empty</source>
        <translation>%1 empty</translation>
    </message>
    <message>
        <source>%1 damaged</source>
        <translation>%1 damaged</translation>
    </message>
    <message>
        <source>%1 with characters that Unicode lacks</source>
        <translation>%1 with characters that Unicode lacks</translation>
    </message>
    <message>
        <source>%1 with stray markup</source>
        <translation>%1 with stray markup</translation>
    </message>
    <message>
        <source>%1 too long</source>
        <translation>%1 too long</translation>
    </message>
    <message>
        <source>%1 no poems</source>
        <translation>%1 no poems</translation>
    </message>
    <message>
        <source>%1 poems added</source>
        <translation>%1 poems added</translation>
    </message>
    <message>
        <source>%1 there already</source>
        <translation>%1 there already</translation>
    </message>
    <message>
        <source>files read before: %1</source>
        <translation>files read before: %1</translation>
    </message>
    <message>
        <source>files that failed: %1</source>
        <translation>files that failed: %1</translation>
    </message>
    <message>
        <source>left out: %1</source>
        <translation>left out: %1</translation>
    </message>
    <message>
        <source>; </source>
        <translation>; </translation>
    </message>
    <message>
        <source>Qt has no driver for SQLite here (Debian: libqt6sql6-sqlite)</source>
        <translation>Qt has no driver for SQLite here (Debian: libqt6sql6-sqlite)</translation>
    </message>
    <message>
        <source>there is no library %1</source>
        <translation>there is no library %1</translation>
    </message>
    <message>
        <source>the library %1 cannot be written</source>
        <translation>the library %1 cannot be written</translation>
    </message>
    <message>
        <source>the library %1 cannot be read (%2)</source>
        <translation>the library %1 cannot be read (%2)</translation>
    </message>
    <message>
        <source>the library %1 was written by a later version of this program</source>
        <translation>the library %1 was written by a later version of this program</translation>
    </message>
    <message>
        <source>another import into %1 is running; try again when it is done</source>
        <translation>another import into %1 is running; try again when it is done</translation>
    </message>
    <message>
        <source>the library %1 cannot be written (%2); what was imported before is kept</source>
        <translation>the library %1 cannot be written (%2); what was imported before is kept</translation>
    </message>
    <message>
        <source>looking at what is there …</source>
        <translation>looking at what is there …</translation>
    </message>
    <message>
        <source>Ask this server instead of the library.</source>
        <translation>Ask this server instead of the library.</translation>
    </message>
    <message>
        <source>no poem has to do with &apos;%1&apos;</source>
        <translation>no poem has to do with &apos;%1&apos;</translation>
    </message>
    <message>
        <source>Finds poems in the library.</source>
        <translation>Finds poems in the library.</translation>
    </message>
    <message>
        <source>Print a JSON object for each poem.</source>
        <translation>Print a JSON object for each poem.</translation>
    </message>
    <message>
        <source>Poems to print (default 20).</source>
        <translation>Poems to print (default 20).</translation>
    </message>
    <message>
        <source>Only poems of this author.</source>
        <translation>Only poems of this author.</translation>
    </message>
    <message>
        <source>Only poems of this dynasty.</source>
        <translation>Only poems of this dynasty.</translation>
    </message>
    <message>
        <source>Only poems with this tag.</source>
        <translation>Only poems with this tag.</translation>
    </message>
    <message>
        <source>Search this library instead of your own.</source>
        <translation>Search this library instead of your own.</translation>
    </message>
    <message>
        <source>What shall be found? Usage: poemstream search WORDS</source>
        <translation>What shall be found? Usage: poemstream search WORDS</translation>
    </message>
    <message>
        <source>That is too long: at most %1 characters.</source>
        <translation>That is too long: at most %1 characters.</translation>
    </message>
    <message>
        <source>Poems to serve instead of your library, or another library; may be repeated.</source>
        <translation>Poems to serve instead of your library, or another library; may be repeated.</translation>
    </message>
    <message>
        <source>%1; here are the poems in the program</source>
        <translation>%1; here are the poems in the program</translation>
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
        <translation>Usage: poemstream [--server URL] [--token T]   the window
       poemstream demo                         the window, offline
       poemstream serve [options]              the server
       poemstream ask QUESTION [options]       one poem in the terminal
       poemstream listen URL [options]         any event stream, event by event
       poemstream import PATH... [options]     poems into the library
       poemstream search WORDS [options]       poems of the library

A window that is open comes to the front; --new-window opens another one.
Each command has --help. --language LANG goes with all of them: %1.
</translation>
    </message>
    <message>
        <source>for: %1 (here: %2)</source>
        <extracomment>Why this poem was chosen; %1: words of the question, %2: words of the poem that say the same</extracomment>
        <translation>for: %1 (here: %2)</translation>
    </message>
    <message>
        <source>%1 poems</source>
        <translation>%1 poems</translation>
    </message>
    <message>
        <source>%1 poems, %2 a second, %3 left</source>
        <translation>%1 poems, %2 a second, %3 left</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Not imported: %1.</source>
        <translation>Not imported: %1.</translation>
    </message>
    <message>
        <source>Stopped: %1. The same import goes on from here.</source>
        <translation>Stopped: %1. The same import goes on from here.</translation>
    </message>
    <message>
        <source>Imported: %1.</source>
        <translation>Imported: %1.</translation>
    </message>
    <message>
        <source>the window&apos;s part is not here (%1); &apos;poemstream serve&apos; and &apos;poemstream ask&apos; need none</source>
        <translation>the window&apos;s part is not here (%1); &apos;poemstream serve&apos; and &apos;poemstream ask&apos; need none</translation>
    </message>
    <message>
        <source>larger than %1 MiB</source>
        <translation>larger than %1 MiB</translation>
    </message>
    <message>
        <source>cannot be copied to be read: %1</source>
        <translation>cannot be copied to be read: %1</translation>
    </message>
    <message>
        <source>has a line that is not &apos;key = value&apos;</source>
        <translation>has a line that is not &apos;key = value&apos;</translation>
    </message>
    <message>
        <source>all is right, without a configuration file</source>
        <translation>all is right, without a configuration file</translation>
    </message>
    <message>
        <source>%1: all is right</source>
        <translation>%1: all is right</translation>
    </message>
    <message>
        <source>%1 takes one value; one with a comma stands in double quotes.</source>
        <translation>%1 takes one value; one with a comma stands in double quotes.</translation>
    </message>
    <message>
        <source>%1 takes &apos;true&apos; or &apos;false&apos;, not &apos;%2&apos;.</source>
        <translation>%1 takes &apos;true&apos; or &apos;false&apos;, not &apos;%2&apos;.</translation>
    </message>
    <message>
        <source>%1: there is no key &apos;%2&apos;</source>
        <translation>%1: there is no key &apos;%2&apos;</translation>
    </message>
    <message>
        <source>%1: %2 stands there twice</source>
        <translation>%1: %2 stands there twice</translation>
    </message>
    <message>
        <source>%1 takes an IP address of this machine, not &apos;%2&apos;.</source>
        <translation>%1 takes an IP address of this machine, not &apos;%2&apos;.</translation>
    </message>
    <message>
        <source>%1 takes the name of a file.</source>
        <translation>%1 takes the name of a file.</translation>
    </message>
    <message>
        <source>%1 takes the name of a file or a folder.</source>
        <translation>%1 takes the name of a file or a folder.</translation>
    </message>
    <message>
        <source>%1 takes &apos;*&apos; or scheme://host[:port], not &apos;%2&apos;.</source>
        <translation>%1 takes &apos;*&apos; or scheme://host[:port], not &apos;%2&apos;.</translation>
    </message>
    <message>
        <source>%1 takes &apos;text&apos; or &apos;json&apos;, not &apos;%2&apos;.</source>
        <translation>%1 takes &apos;text&apos; or &apos;json&apos;, not &apos;%2&apos;.</translation>
    </message>
    <message>
        <source>%1 and %2 take a file each, and go together.</source>
        <translation>%1 and %2 take a file each, and go together.</translation>
    </message>
    <message>
        <source>Read what is not said here from this file (see poemstream-serve.conf(5)).</source>
        <translation>Read what is not said here from this file (see poemstream-serve.conf(5)).</translation>
    </message>
    <message>
        <source>Only say whether all this is right, and end.</source>
        <translation>Only say whether all this is right, and end.</translation>
    </message>
    <message>
        <source>%1 and %2 do not work together: %3</source>
        <translation>%1 and %2 do not work together: %3</translation>
    </message>
    <message>
        <source>--version tells the version.
</source>
        <translation>--version tells the version.
</translation>
    </message>
    <message>
        <source>line %1 is not &apos;key = value&apos;</source>
        <translation>line %1 is not &apos;key = value&apos;</translation>
    </message>
    <message>
        <source>is not UTF-8</source>
        <translation>is not UTF-8</translation>
    </message>
    <message>
        <source>line %1: &apos;%2&apos; stands there twice</source>
        <translation>line %1: &apos;%2&apos; stands there twice</translation>
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
        <translation>There is no history: Qt has no driver for SQLite here (Debian: libqt6sql6-sqlite).</translation>
    </message>
    <message>
        <source>There is no history: %1 cannot be written.</source>
        <translation>There is no history: %1 cannot be written.</translation>
    </message>
    <message>
        <source>There is no history: %1 cannot be read (%2).</source>
        <translation>There is no history: %1 cannot be read (%2).</translation>
    </message>
    <message>
        <source>There is no history: %1 was written by a later version of this program.</source>
        <translation>There is no history: %1 was written by a later version of this program.</translation>
    </message>
    <message>
        <source>The history in %1 cannot be used: %2.</source>
        <translation>The history in %1 cannot be used: %2.</translation>
    </message>
</context>
<context>
    <name>Poemstream::Announcer</name>
    <message>
        <source>Writing a poem …</source>
        <translation>Writing a poem …</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Stopped.</translation>
    </message>
    <message>
        <source>%1 Trying again …</source>
        <translation>%1 Trying again …</translation>
    </message>
    <message>
        <source>No poem came.</source>
        <translation>No poem came.</translation>
    </message>
</context>
<context>
    <name>Poemstream::AnswerLine</name>
    <message>
        <source>&amp;Continue</source>
        <translation>&amp;Continue</translation>
    </message>
    <message>
        <source>A&amp;gain</source>
        <translation>A&amp;gain</translation>
    </message>
    <message>
        <source>&amp;Retry Now</source>
        <translation>&amp;Retry Now</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Stopped.</translation>
    </message>
    <message>
        <source>No poem came.</source>
        <translation>No poem came.</translation>
    </message>
</context>
<context>
    <name>Poemstream::AskButton</name>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Stop</translation>
    </message>
    <message>
        <source>&amp;Ask</source>
        <translation>&amp;Ask</translation>
    </message>
</context>
<context>
    <name>Poemstream::DemoDriver</name>
    <message>
        <source>Why is the moon so round?</source>
        <translation>Why is the moon so round?</translation>
    </message>
    <message>
        <source>Do you remember the rain last night?</source>
        <translation>Do you remember the rain last night?</translation>
    </message>
    <message>
        <source>Where does the river go?</source>
        <translation>Where does the river go?</translation>
    </message>
    <message>
        <source>What does an old friend say on the road?</source>
        <translation>What does an old friend say on the road?</translation>
    </message>
    <message>
        <source>Is anyone awake in the city?</source>
        <translation>Is anyone awake in the city?</translation>
    </message>
    <message>
        <source>How does spring begin?</source>
        <translation>How does spring begin?</translation>
    </message>
    <message>
        <source>What is the snow thinking?</source>
        <translation>What is the snow thinking?</translation>
    </message>
    <message>
        <source>Why do I miss home in autumn?</source>
        <translation>Why do I miss home in autumn?</translation>
    </message>
</context>
<context>
    <name>Poemstream::DesktopNotifications</name>
    <message>
        <source>Show</source>
        <translation>Show</translation>
    </message>
</context>
<context>
    <name>Poemstream::HistoryDelegate</name>
    <message>
        <source>not finished</source>
        <translation>not finished</translation>
    </message>
</context>
<context>
    <name>Poemstream::HistoryFooter</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Undo</translation>
    </message>
    <message>
        <source>&amp;Delete All…</source>
        <translation>&amp;Delete All…</translation>
    </message>
    <message>
        <source>&amp;Delete All</source>
        <translation>&amp;Delete All</translation>
    </message>
    <message>
        <source>&amp;Keep Them</source>
        <translation>&amp;Keep Them</translation>
    </message>
    <message>
        <source>Deleted.</source>
        <translation>Deleted.</translation>
    </message>
    <message numerus="yes">
        <source>Delete all %n, favourites too?</source>
        <translation>
            <numerusform>Delete the one there is?</numerusform>
            <numerusform>Delete all %n, favourites too?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Poemstream::HistoryList</name>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Open</translation>
    </message>
    <message>
        <source>&amp;Favourite</source>
        <translation>&amp;Favourite</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Delete</translation>
    </message>
</context>
<context>
    <name>Poemstream::HistoryModel</name>
    <message>
        <source>favourite</source>
        <translation>favourite</translation>
    </message>
</context>
<context>
    <name>Poemstream::HistoryPanel</name>
    <message>
        <source>Only &amp;favourites</source>
        <translation>Only &amp;favourites</translation>
    </message>
    <message>
        <source>History</source>
        <translation>History</translation>
    </message>
    <message>
        <source>Search the history</source>
        <translation>Search the history</translation>
    </message>
    <message>
        <source>Nothing was asked yet.</source>
        <translation>Nothing was asked yet.</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>Nothing found.</translation>
    </message>
</context>
<context>
    <name>Poemstream::ImportActions</name>
    <message>
        <source>Import Poems…</source>
        <translation>Import Poems…</translation>
    </message>
    <message>
        <source>Import a Folder…</source>
        <translation>Import a Folder…</translation>
    </message>
    <message>
        <source>Import a Folder of Poems</source>
        <translation>Import a Folder of Poems</translation>
    </message>
    <message>
        <source>Import Poems</source>
        <translation>Import Poems</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
</context>
<context>
    <name>Poemstream::ImportStrip</name>
    <message>
        <source>Import Poems…</source>
        <translation>Import Poems…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Import of poems</source>
        <translation>Import of poems</translation>
    </message>
    <message>
        <source>These are the program&apos;s own poems. Debian&apos;s fortunes-zh and npm&apos;s chinese-poetry have many more.</source>
        <translation>These are the program&apos;s own poems. Debian&apos;s fortunes-zh and npm&apos;s chinese-poetry have many more.</translation>
    </message>
    <message>
        <source>Poems are being imported.</source>
        <translation>Poems are being imported.</translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation>Stopping …</translation>
    </message>
    <message numerus="yes">
        <source>and %n more problem(s)</source>
        <translation>
            <numerusform>and one more problem</numerusform>
            <numerusform>and %n more problems</numerusform>
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
        <translation>Offline demo: the poems come from the program itself.</translation>
    </message>
    <message>
        <source>That was too long for a question: its end is cut off.</source>
        <translation>That was too long for a question: its end is cut off.</translation>
    </message>
    <message>
        <source>&amp;Larger</source>
        <translation>&amp;Larger</translation>
    </message>
    <message>
        <source>S&amp;maller</source>
        <translation>S&amp;maller</translation>
    </message>
    <message>
        <source>&amp;Usual Size</source>
        <translation>&amp;Usual Size</translation>
    </message>
    <message>
        <source>Se&amp;ttings…</source>
        <translation>Se&amp;ttings…</translation>
    </message>
    <message>
        <source>&amp;Keyboard Shortcuts</source>
        <translation>&amp;Keyboard Shortcuts</translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation>&amp;History</translation>
    </message>
    <message>
        <source>&amp;Pause Typing</source>
        <translation>&amp;Pause Typing</translation>
    </message>
    <message>
        <source>&amp;Full Screen</source>
        <translation>&amp;Full Screen</translation>
    </message>
    <message>
        <source>Poem of the H&amp;our</source>
        <translation>Poem of the H&amp;our</translation>
    </message>
    <message>
        <source>&amp;Vertical Chinese</source>
        <translation>&amp;Vertical Chinese</translation>
    </message>
    <message>
        <source>Fi&amp;nd a Poem</source>
        <translation>Fi&amp;nd a Poem</translation>
    </message>
</context>
<context>
    <name>Poemstream::OptionReader</name>
    <message>
        <source>Show this help.</source>
        <translation>Show this help.</translation>
    </message>
    <message>
        <source>Unexpected argument &apos;%1&apos;.</source>
        <translation>Unexpected argument &apos;%1&apos;.</translation>
    </message>
    <message>
        <source>--%1 takes an http or https URL, not &apos;%2&apos;.</source>
        <translation>--%1 takes an http or https URL, not &apos;%2&apos;.</translation>
    </message>
    <message>
        <source>Usage: %1</source>
        <translation>Usage: %1</translation>
    </message>
    <message>
        <source>%1 takes a whole number from %2 to %3, not &apos;%4&apos;.</source>
        <translation>%1 takes a whole number from %2 to %3, not &apos;%4&apos;.</translation>
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
        <translation>&amp;Copy Poem</translation>
    </message>
    <message>
        <source>&amp;Save as Text…</source>
        <translation>&amp;Save as Text…</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Copied.</translation>
    </message>
    <message>
        <source>Save as Text</source>
        <translation>Save as Text</translation>
    </message>
    <message>
        <source>Text (*.txt);;Markdown (*.md)</source>
        <translation>Text (*.txt);;Markdown (*.md)</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Saved as %1.</translation>
    </message>
    <message>
        <source>%1 cannot be saved: %2</source>
        <translation>%1 cannot be saved: %2</translation>
    </message>
    <message>
        <source>Copy as P&amp;icture</source>
        <translation>Copy as P&amp;icture</translation>
    </message>
    <message>
        <source>Save as Pictur&amp;e…</source>
        <translation>Save as Pictur&amp;e…</translation>
    </message>
    <message>
        <source>Save as P&amp;DF…</source>
        <translation>Save as P&amp;DF…</translation>
    </message>
    <message>
        <source>P&amp;rint…</source>
        <translation>P&amp;rint…</translation>
    </message>
    <message>
        <source>Copied as a picture.</source>
        <translation>Copied as a picture.</translation>
    </message>
    <message>
        <source>Save as Picture</source>
        <translation>Save as Picture</translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation>Picture (*.png)</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Save as PDF</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>This poem is too long for a picture. A PDF holds all of it.</source>
        <translation>This poem is too long for a picture. A PDF holds all of it.</translation>
    </message>
    <message>
        <source>there is not enough memory</source>
        <translation>there is not enough memory</translation>
    </message>
</context>
<context>
    <name>Poemstream::PoemPage</name>
    <message>
        <source>Ask about anything. A poem will answer.</source>
        <translation>Ask about anything. A poem will answer.</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copy</translation>
    </message>
    <message>
        <source>Copy &amp;Poem</source>
        <translation>Copy &amp;Poem</translation>
    </message>
    <message>
        <source>Poem</source>
        <translation>Poem</translation>
    </message>
</context>
<context>
    <name>Poemstream::PoemPrint</name>
    <message>
        <source>Print</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>The poem cannot be printed.</source>
        <translation>The poem cannot be printed.</translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <translation>Sent to the printer.</translation>
    </message>
    <message>
        <source>Printed to %1.</source>
        <translation>Printed to %1.</translation>
    </message>
</context>
<context>
    <name>Poemstream::PoemView</name>
    <message>
        <source>To the end of the poem</source>
        <translation>To the end of the poem</translation>
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
        <translation>What would you like a poem about?</translation>
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
        <translation>Find a poem</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Author</translation>
    </message>
    <message>
        <source>Dynasty</source>
        <translation>Dynasty</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Tag</translation>
    </message>
</context>
<context>
    <name>Poemstream::SearchFooter</name>
    <message>
        <source>&amp;Try Again</source>
        <translation>&amp;Try Again</translation>
    </message>
</context>
<context>
    <name>Poemstream::SearchList</name>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Open</translation>
    </message>
</context>
<context>
    <name>Poemstream::SearchPanel</name>
    <message>
        <source>Find a poem</source>
        <translation>Find a poem</translation>
    </message>
    <message>
        <source>Poems found</source>
        <translation>Poems found</translation>
    </message>
    <message>
        <source>Searching …</source>
        <translation>Searching …</translation>
    </message>
    <message>
        <source>This poem is not there any more.</source>
        <translation>This poem is not there any more.</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>Nothing found.</translation>
    </message>
    <message>
        <source>%1+ poems</source>
        <extracomment>%1: a number; the poems are so many, or more</extracomment>
        <translation>%1+ poems</translation>
    </message>
    <message numerus="yes">
        <source>%n poem(s)</source>
        <translation>
            <numerusform>%n poem</numerusform>
            <numerusform>%n poems</numerusform>
        </translation>
    </message>
    <message>
        <source>Search by words, author, dynasty or tag.</source>
        <translation>Search by words, author, dynasty or tag.</translation>
    </message>
</context>
<context>
    <name>Poemstream::SettingsDialog</name>
    <message>
        <source>&amp;Keep questions and poems on this computer</source>
        <translation>&amp;Keep questions and poems on this computer</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Slowly</source>
        <translation>Slowly</translation>
    </message>
    <message>
        <source>At an even pace</source>
        <translation>At an even pace</translation>
    </message>
    <message>
        <source>Quickly</source>
        <translation>Quickly</translation>
    </message>
    <message>
        <source>Whole lines at once, without motion</source>
        <translation>Whole lines at once, without motion</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>Poems are &amp;typed:</source>
        <translation>Poems are &amp;typed:</translation>
    </message>
    <message>
        <source>Questions are &amp;sent by:</source>
        <translation>Questions are &amp;sent by:</translation>
    </message>
    <message>
        <source>History:</source>
        <translation>History:</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Close</translation>
    </message>
    <message>
        <source>This program was built without OpenCC.</source>
        <translation>This program was built without OpenCC.</translation>
    </message>
    <message>
        <source>OpenCC lacks its data files.</source>
        <translation>OpenCC lacks its data files.</translation>
    </message>
    <message>
        <source>As written</source>
        <translation>As written</translation>
    </message>
    <message>
        <source>Simplified</source>
        <translation>Simplified</translation>
    </message>
    <message>
        <source>Traditional</source>
        <translation>Traditional</translation>
    </message>
    <message>
        <source>Chinese ch&amp;aracters:</source>
        <translation>Chinese ch&amp;aracters:</translation>
    </message>
    <message>
        <source>Tray:</source>
        <translation>Tray:</translation>
    </message>
    <message>
        <source>In lines</source>
        <translation>In lines</translation>
    </message>
    <message>
        <source>In columns</source>
        <translation>In columns</translation>
    </message>
    <message>
        <source>Chinese &amp;poems are set:</source>
        <translation>Chinese &amp;poems are set:</translation>
    </message>
</context>
<context>
    <name>Poemstream::ShortcutList</name>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation>Keyboard Shortcuts</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Ask</translation>
    </message>
    <message>
        <source>New line</source>
        <translation>New line</translation>
    </message>
    <message>
        <source>Past questions</source>
        <translation>Past questions</translation>
    </message>
    <message>
        <source>Show all that came; once more: stop</source>
        <translation>Show all that came; once more: stop</translation>
    </message>
    <message>
        <source>Turn the page</source>
        <translation>Turn the page</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Close</translation>
    </message>
</context>
<context>
    <name>Poemstream::StatusLine</name>
    <message>
        <source>%1 Trying again …</source>
        <extracomment>%1: a sentence that says why the poem does not come</extracomment>
        <translation>%1 Trying again …</translation>
    </message>
    <message numerus="yes">
        <source>%1 Trying again in %n second(s) …</source>
        <translation>
            <numerusform>%1 Trying again in %n second …</numerusform>
            <numerusform>%1 Trying again in %n seconds …</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Poemstream::TrayKeeper</name>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quit</translation>
    </message>
    <message>
        <source>Poemstream stays in the tray: click its icon to bring the window back.</source>
        <translation>Poemstream stays in the tray: click its icon to bring the window back.</translation>
    </message>
    <message>
        <source>&amp;Show Window</source>
        <translation>&amp;Show Window</translation>
    </message>
    <message>
        <source>&amp;Hide Window</source>
        <translation>&amp;Hide Window</translation>
    </message>
</context>
<context>
    <name>Poemstream::TraySettings</name>
    <message>
        <source>Keep an &amp;icon in the tray when the window is closed</source>
        <translation>Keep an &amp;icon in the tray when the window is closed</translation>
    </message>
    <message>
        <source>Tell the poem of the &amp;hour, every hour</source>
        <translation>Tell the poem of the &amp;hour, every hour</translation>
    </message>
    <message>
        <source>There is no tray here now: closing the window quits.</source>
        <translation>There is no tray here now: closing the window quits.</translation>
    </message>
</context>
<context>
    <name>Poemstream::WindowTray</name>
    <message>
        <source>&amp;Poem of the Hour</source>
        <translation>&amp;Poem of the Hour</translation>
    </message>
</context>
<context>
    <name>QCommandLineParser</name>
    <message>
        <source>Missing value after &apos;%1&apos;.</source>
        <translation>Missing value after &apos;%1&apos;.</translation>
    </message>
    <message>
        <source>Options:</source>
        <translation>Options:</translation>
    </message>
    <message>
        <source>Unexpected value after &apos;%1&apos;.</source>
        <translation>Unexpected value after &apos;%1&apos;.</translation>
    </message>
    <message>
        <source>Unknown option &apos;%1&apos;.</source>
        <translation>Unknown option &apos;%1&apos;.</translation>
    </message>
    <message>
        <source>Unknown options: %1.</source>
        <translation>Unknown options: %1.</translation>
    </message>
</context>
</TS>
