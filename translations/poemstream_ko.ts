<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko">
<context>
    <name>Console</name>
    <message>
        <source>Answers a question with a poem.</source>
        <translation>물음에 시 한 편으로 답합니다.</translation>
    </message>
    <message>
        <source>The token that the server wants.</source>
        <translation>서버가 요구하는 토큰.</translation>
    </message>
    <message>
        <source>Print one JSON object.</source>
        <translation>JSON 객체 하나를 출력합니다.</translation>
    </message>
    <message>
        <source>Print whole lines, also on a terminal.</source>
        <translation>터미널에서도 한 줄씩 출력합니다.</translation>
    </message>
    <message>
        <source>What is the question? Usage: poemstream ask QUESTION</source>
        <translation>무엇을 묻고 싶으신가요? 사용법: poemstream ask 질문</translation>
    </message>
    <message>
        <source>there is no certificate in &apos;%1&apos;</source>
        <translation>‘%1’에 인증서가 없습니다</translation>
    </message>
    <message>
        <source>Print one JSON object a line.</source>
        <translation>한 줄에 JSON 객체 하나씩 출력합니다.</translation>
    </message>
    <message>
        <source>Print comments (heartbeats) too.</source>
        <translation>주석(하트비트)도 출력합니다.</translation>
    </message>
    <message>
        <source>Send this header too, as &apos;Name: value&apos;; may be repeated.</source>
        <translation>이 헤더도 보냅니다. ‘이름: 값’으로 쓰며, 여러 번 지정할 수 있습니다.</translation>
    </message>
    <message>
        <source>Send this as a bearer token.</source>
        <translation>이것을 Bearer 토큰으로 보냅니다.</translation>
    </message>
    <message>
        <source>Go on after the event with this id.</source>
        <translation>이 ID의 이벤트 다음부터 이어 갑니다.</translation>
    </message>
    <message>
        <source>End after so many events.</source>
        <translation>이벤트를 이만큼 받으면 끝냅니다.</translation>
    </message>
    <message>
        <source>End after so many seconds.</source>
        <translation>이만큼의 초가 지나면 끝냅니다.</translation>
    </message>
    <message>
        <source>End when the stream ends or breaks.</source>
        <translation>스트림이 끝나거나 끊기면 끝냅니다.</translation>
    </message>
    <message>
        <source>Come back after a refusal that may pass (429, 5xx), and be quicker to give up on silence.</source>
        <translation>일시적일 수 있는 거부(429, 5xx) 뒤에는 다시 시도하고, 침묵이 길면 더 빨리 포기합니다.</translation>
    </message>
    <message>
        <source>Trust the certificates in this file too.</source>
        <translation>이 파일의 인증서도 신뢰합니다.</translation>
    </message>
    <message>
        <source>Keep cookies and send them.</source>
        <translation>쿠키를 보관하고 보냅니다.</translation>
    </message>
    <message>
        <source>--header takes &apos;Name: value&apos;, not &apos;%1&apos;.</source>
        <translation>--header에는 ‘이름: 값’을 지정해야 하며, ‘%1’은(는) 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>Prints the events of any event stream as they come.</source>
        <translation>어떤 이벤트 스트림이든, 이벤트가 오는 대로 출력합니다.</translation>
    </message>
    <message>
        <source>Listen to what? Usage: poemstream listen URL</source>
        <translation>무엇에 귀를 기울일까요? 사용법: poemstream listen URL</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not an http or https URL.</source>
        <translation>http 또는 https URL이 아닙니다: ‘%1’</translation>
    </message>
    <message>
        <source>this is not an http or https address</source>
        <translation>http 또는 https 주소가 아닙니다</translation>
    </message>
    <message>
        <source>the server cannot be reached</source>
        <translation>서버에 연결할 수 없습니다</translation>
    </message>
    <message>
        <source>the connection to the server is not secure</source>
        <translation>서버와의 연결이 안전하지 않습니다</translation>
    </message>
    <message>
        <source>no connection to the server in time</source>
        <translation>제때 서버에 연결되지 않았습니다</translation>
    </message>
    <message>
        <source>the server did not answer in time</source>
        <translation>서버가 제때 응답하지 않았습니다</translation>
    </message>
    <message>
        <source>the stream was silent for too long</source>
        <translation>스트림이 너무 오래 침묵했습니다</translation>
    </message>
    <message>
        <source>the connection broke</source>
        <translation>연결이 끊어졌습니다</translation>
    </message>
    <message>
        <source>the server ended the stream</source>
        <translation>서버가 스트림을 끝냈습니다</translation>
    </message>
    <message>
        <source>the server has nothing more to say</source>
        <translation>서버가 더 할 말이 없습니다</translation>
    </message>
    <message>
        <source>the server refused</source>
        <translation>서버가 거부했습니다</translation>
    </message>
    <message>
        <source>the answer is not an event stream</source>
        <translation>응답이 이벤트 스트림이 아닙니다</translation>
    </message>
    <message>
        <source>a redirect cannot be followed</source>
        <translation>리디렉션을 따라갈 수 없습니다</translation>
    </message>
    <message>
        <source>the server sent more than can be taken</source>
        <translation>서버가 받을 수 있는 양보다 많이 보냈습니다</translation>
    </message>
    <message>
        <source>the answer makes no sense</source>
        <translation>응답을 이해할 수 없습니다</translation>
    </message>
    <message>
        <source>listening to %1</source>
        <translation>%1에 귀를 기울이는 중</translation>
    </message>
    <message>
        <source>%1; trying again in %2 s</source>
        <translation>%1, %2초 뒤 다시 시도합니다</translation>
    </message>
    <message>
        <source>Address to listen on (default 127.0.0.1).</source>
        <translation>수신 대기할 주소(기본값 127.0.0.1).</translation>
    </message>
    <message>
        <source>Port to listen on (default 3000; 0 = any free one).</source>
        <translation>수신 대기할 포트(기본값 3000, 0 = 비어 있는 아무 포트).</translation>
    </message>
    <message>
        <source>Milliseconds between two fragments (default 80; 0 = no pause).</source>
        <translation>두 조각 사이의 밀리초(기본값 80, 0 = 멈춤 없음).</translation>
    </message>
    <message>
        <source>Admit only who has a token: lines of TOKEN [NAME] [EXPIRY].</source>
        <translation>토큰이 있는 사람만 받습니다. 한 줄에 하나씩: 토큰 [이름] [만료일].</translation>
    </message>
    <message>
        <source>Take the token from the address too (?token=).</source>
        <translation>주소에 든 토큰(?token=)도 받습니다.</translation>
    </message>
    <message>
        <source>Web pages from this origin may ask; may be repeated.</source>
        <translation>이 출처의 웹 페이지에 질문을 허용합니다. 여러 번 지정할 수 있습니다.</translation>
    </message>
    <message>
        <source>Streams open at a time (default 20000).</source>
        <translation>동시에 열 수 있는 스트림 수(기본값 20000).</translation>
    </message>
    <message>
        <source>Seconds of silence before a comment is sent (default 15; 0 = never).</source>
        <translation>몇 초 동안 침묵하면 주석을 보낼지(기본값 15, 0 = 보내지 않음).</translation>
    </message>
    <message>
        <source>Seconds that running streams get to end (default 5).</source>
        <translation>종료할 때 진행 중인 스트림에 주는 초(기본값 5).</translation>
    </message>
    <message>
        <source>Serves poems over HTTP until it is stopped.</source>
        <translation>멈출 때까지 HTTP로 시를 전합니다.</translation>
    </message>
    <message>
        <source>cannot listen on %1: %2</source>
        <translation>%1에서 수신 대기할 수 없습니다: %2</translation>
    </message>
    <message>
        <source>the embedded server cannot start: %1</source>
        <translation>내장 서버를 시작할 수 없습니다: %1</translation>
    </message>
    <message>
        <source>Ask this server instead of the embedded one.</source>
        <translation>내장 서버 대신 이 서버에 묻습니다.</translation>
    </message>
    <message>
        <source>Opens the window offline: it asks its own questions and uses no network.</source>
        <translation>창을 오프라인으로 엽니다. 스스로 묻고 답하며 네트워크를 쓰지 않습니다.</translation>
    </message>
    <message>
        <source>built without the window; use &apos;poemstream serve&apos; or &apos;poemstream ask QUESTION&apos;</source>
        <translation>창 없이 빌드되었습니다. ‘poemstream serve’나 ‘poemstream ask 질문’을 쓰십시오</translation>
    </message>
    <message>
        <source>there is no command &apos;%1&apos;; see &apos;poemstream --help&apos;</source>
        <translation>‘%1’ 명령은 없습니다. ‘poemstream --help’를 보십시오</translation>
    </message>
    <message>
        <source>The server did not understand the question.</source>
        <translation>서버가 질문을 알아듣지 못했습니다.</translation>
    </message>
    <message>
        <source>The server wants a token, and this one is not valid.</source>
        <translation>서버가 토큰을 요구하는데, 이 토큰은 유효하지 않습니다.</translation>
    </message>
    <message>
        <source>There are no poems at this address.</source>
        <translation>이 주소에는 시가 없습니다.</translation>
    </message>
    <message>
        <source>The question is too long for the server.</source>
        <translation>질문이 너무 길어 서버가 받지 못합니다.</translation>
    </message>
    <message>
        <source>The server does not answer to this name.</source>
        <translation>서버가 이 이름에는 응답하지 않습니다.</translation>
    </message>
    <message>
        <source>The server has too much to do at the moment.</source>
        <translation>서버가 지금 너무 바쁩니다.</translation>
    </message>
    <message>
        <source>The server refused with status %1.</source>
        <translation>서버가 거부했습니다(상태 %1).</translation>
    </message>
    <message>
        <source>The server&apos;s address is not a valid web address.</source>
        <translation>서버 주소가 올바른 웹 주소가 아닙니다.</translation>
    </message>
    <message>
        <source>The server cannot be reached.</source>
        <translation>서버에 연결할 수 없습니다.</translation>
    </message>
    <message>
        <source>The connection to the server is not secure.</source>
        <translation>서버와의 연결이 안전하지 않습니다.</translation>
    </message>
    <message>
        <source>The server does not answer.</source>
        <translation>서버가 응답하지 않습니다.</translation>
    </message>
    <message>
        <source>Nothing has come from the server for too long.</source>
        <translation>서버에서 너무 오래 소식이 없습니다.</translation>
    </message>
    <message>
        <source>The connection was lost.</source>
        <translation>연결이 끊어졌습니다.</translation>
    </message>
    <message>
        <source>The server has nothing more to say.</source>
        <translation>서버가 더 할 말이 없습니다.</translation>
    </message>
    <message>
        <source>The server answered with something other than a poem.</source>
        <translation>서버가 시가 아닌 것으로 답했습니다.</translation>
    </message>
    <message>
        <source>The server sends its visitors to a place that cannot be followed.</source>
        <translation>서버가 따라갈 수 없는 곳으로 안내합니다.</translation>
    </message>
    <message>
        <source>The server sent more than can be taken.</source>
        <translation>서버가 받을 수 있는 양보다 많이 보냈습니다.</translation>
    </message>
    <message>
        <source>The server said something that makes no sense here.</source>
        <translation>서버가 여기서는 이해할 수 없는 말을 했습니다.</translation>
    </message>
    <message>
        <source>, </source>
        <extracomment>Between two words of the question that decided which poem came</extracomment>
        <translation>, </translation>
    </message>
    <message>
        <source>found by: %1</source>
        <translation>찾은 말: %1</translation>
    </message>
    <message>
        <source>for: %1</source>
        <extracomment>Why this poem was chosen; %1: words of the question</extracomment>
        <translation>%1에 부쳐</translation>
    </message>
    <message>
        <source>cannot read &apos;%1&apos;: %2</source>
        <translation>‘%1’ 파일을 읽을 수 없습니다: %2</translation>
    </message>
    <message>
        <source>Ask with this method; POST where there is data, else GET.</source>
        <translation>이 메서드로 요청합니다. 기본은 데이터가 있으면 POST, 없으면 GET입니다.</translation>
    </message>
    <message>
        <source>Give up after so many failures in a row.</source>
        <translation>연달아 이만큼 실패하면 포기합니다.</translation>
    </message>
    <message>
        <source>Wait so long for a connection; 0 for ever.</source>
        <translation>연결을 이만큼 기다립니다. 0 = 언제까지나.</translation>
    </message>
    <message>
        <source>Wait so long for an answer; 0 for ever.</source>
        <translation>응답을 이만큼 기다립니다. 0 = 언제까지나.</translation>
    </message>
    <message>
        <source>Take so long a silence for a dead connection; 0 never.</source>
        <translation>이만큼 침묵하면 연결이 끊긴 것으로 봅니다. 0 = 그렇게 보지 않음.</translation>
    </message>
    <message>
        <source>Go through this proxy (http or socks5) instead of the system&apos;s.</source>
        <translation>시스템 설정 대신 이 프록시(http 또는 socks5)를 거칩니다.</translation>
    </message>
    <message>
        <source>--%1 takes a number of seconds, not &apos;%2&apos;.</source>
        <translation>--%1에는 초를 지정해야 하며, ‘%2’은(는) 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a method.</source>
        <translation>‘%1’은(는) 요청 메서드가 아닙니다.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not the URL of an http or socks5 proxy.</source>
        <translation>http 또는 socks5 프록시의 URL이 아닙니다: ‘%1’</translation>
    </message>
    <message>
        <source>Send this, or the contents of @FILE, with the request; as JSON unless a header says otherwise.</source>
        <translation>요청과 함께 이것을, 또는 @파일의 내용을 보냅니다. 헤더에서 달리 정하지 않으면 JSON으로 봅니다.</translation>
    </message>
    <message>
        <source>Send the request again after a break, even where its method, as POST, forbids that.</source>
        <translation>끊긴 뒤 요청을 다시 보냅니다. POST처럼 본래 허용되지 않는 메서드라도 그렇게 합니다.</translation>
    </message>
    <message>
        <source>the server gave no answer</source>
        <translation>서버가 응답하지 않았습니다</translation>
    </message>
    <message>
        <source>The server closed the connection without an answer.</source>
        <translation>서버가 응답 없이 연결을 닫았습니다.</translation>
    </message>
    <message>
        <source>cannot write the output: %1</source>
        <translation>결과를 쓸 수 없습니다: %1</translation>
    </message>
    <message>
        <source>--%1 takes no control characters.</source>
        <translation>--%1에는 제어 문자를 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>--token takes a token, not an empty text.</source>
        <translation>--token에는 토큰을 지정해야 하며, 비워 둘 수 없습니다.</translation>
    </message>
    <message>
        <source>--cacert takes the name of a file.</source>
        <translation>--cacert에는 파일 이름을 지정해야 합니다.</translation>
    </message>
    <message>
        <source>cannot write the output</source>
        <translation>결과를 쓸 수 없습니다</translation>
    </message>
    <message>
        <source>Seconds that /v1/live shows a poem (default 60, at least 1).</source>
        <translation>/v1/live가 시 한 편을 보여 주는 초(기본값 60, 최소 1).</translation>
    </message>
    <message>
        <source>Serving poems at %1</source>
        <translation>%1에서 시를 전하는 중</translation>
    </message>
    <message>
        <source>Reading the poems and tokens again</source>
        <translation>시와 토큰을 다시 읽는 중</translation>
    </message>
    <message>
        <source>nothing changed: %1</source>
        <translation>아무것도 바뀌지 않았습니다: %1</translation>
    </message>
    <message>
        <source>Serving as before: %1</source>
        <translation>전과 같이 계속합니다: %1</translation>
    </message>
    <message>
        <source>Ending the streams</source>
        <translation>스트림을 끝내는 중</translation>
    </message>
    <message>
        <source>LISTEN_FDS: one socket can be taken over, not &apos;%1&apos;</source>
        <translation>LISTEN_FDS: 소켓 하나만 넘겨받을 수 있으며, ‘%1’은(는) 쓸 수 없습니다</translation>
    </message>
    <message>
        <source>LISTEN_FDS: descriptor %1 is no TCP socket that listens</source>
        <translation>LISTEN_FDS: 디스크립터 %1: 수신 대기 중인 TCP 소켓이 아닙니다</translation>
    </message>
    <message>
        <source>Streams open at a time for one address (default 0 = no cap).</source>
        <translation>한 주소에서 동시에 열 수 있는 스트림 수(기본값 0 = 제한 없음).</translation>
    </message>
    <message>
        <source>Seconds after which a stream is ended, to be resumed (default 0 = never).</source>
        <translation>스트림을 끝내고 이어 받게 할 때까지의 초(기본값 0 = 끝내지 않음).</translation>
    </message>
    <message>
        <source>How requests and streams are logged on standard error (default text).</source>
        <translation>요청과 스트림을 표준 오류에 기록하는 형식(기본값 text).</translation>
    </message>
    <message>
        <source>Log what is asked, too.</source>
        <translation>질문 내용도 기록합니다.</translation>
    </message>
    <message>
        <source>Serve over HTTPS with this certificate, and those it hangs on.</source>
        <translation>이 인증서와 그 상위 인증서를 써서 HTTPS로 전합니다.</translation>
    </message>
    <message>
        <source>The certificate&apos;s private key.</source>
        <translation>인증서의 개인 키.</translation>
    </message>
    <message>
        <source>holds no certificate in PEM format</source>
        <translation>PEM 형식의 인증서가 들어 있지 않습니다</translation>
    </message>
    <message>
        <source>the key is encrypted; a server needs it without a passphrase</source>
        <translation>키가 암호화되어 있습니다. 서버에는 암호 없는 키가 필요합니다</translation>
    </message>
    <message>
        <source>holds no private RSA or EC key in PEM format</source>
        <translation>PEM 형식의 RSA 또는 EC 개인 키가 들어 있지 않습니다</translation>
    </message>
    <message>
        <source>the poems and tokens were read again</source>
        <translation>시와 토큰을 다시 읽었습니다</translation>
    </message>
    <message>
        <source>Streams that one address may begin in a minute (default 0 = no limit).</source>
        <translation>한 주소에서 1분 동안 시작할 수 있는 스트림 수(기본값 0 = 제한 없음).</translation>
    </message>
    <message>
        <source>there is no display for a window (%1); &apos;poemstream serve&apos; and &apos;poemstream ask&apos; need none</source>
        <translation>창을 열 화면이 없습니다(%1). ‘poemstream serve’와 ‘poemstream ask’에는 화면이 필요 없습니다</translation>
    </message>
    <message>
        <source>Open another window, even if there is one already.</source>
        <translation>이미 열린 창이 있어도 새 창을 엽니다.</translation>
    </message>
    <message>
        <source>Opens the window, or brings the one that is open to the front.</source>
        <translation>창을 열거나, 열려 있는 창을 앞으로 가져옵니다.</translation>
    </message>
    <message>
        <source>the window that is open does not answer; here is another one</source>
        <translation>열려 있는 창이 응답하지 않아 새 창을 엽니다</translation>
    </message>
    <message>
        <source>the poem of the hour</source>
        <extracomment>Why this poem: everybody sees it now</extracomment>
        <translation>이 시각의 시</translation>
    </message>
    <message>
        <source>Poem of the Hour</source>
        <translation>이 시각의 시</translation>
    </message>
    <message>
        <source>the server&apos;s name is not known</source>
        <translation>이런 이름의 서버를 찾을 수 없습니다</translation>
    </message>
    <message>
        <source>the server cannot go on</source>
        <translation>서버에 문제가 생겨 계속할 수 없습니다</translation>
    </message>
    <message>
        <source>The server&apos;s name is not known.</source>
        <translation>이런 이름의 서버를 찾을 수 없습니다.</translation>
    </message>
    <message>
        <source>The server cannot be reached in time.</source>
        <translation>제때 서버에 연결되지 않았습니다.</translation>
    </message>
    <message>
        <source>The server ended the connection too early.</source>
        <translation>서버가 연결을 너무 일찍 끝냈습니다.</translation>
    </message>
    <message>
        <source>The server has trouble of its own and cannot go on.</source>
        <translation>서버에 문제가 생겨 계속할 수 없습니다.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: and %2 more files failed</source>
        <translation>%1: 그 밖에 파일 %2개에서 실패했습니다</translation>
    </message>
    <message>
        <source>built without OpenCC, or its data is missing: poems are found in the script they are written in only</source>
        <translation>OpenCC 없이 빌드되었거나 그 데이터가 없습니다. 시는 쓰인 글자(간체 또는 번체) 그대로만 찾습니다</translation>
    </message>
    <message>
        <source>Adds poems to the library: files, folders and archives of this program&apos;s JSON, of the chinese-poetry collection, and of fortune.</source>
        <translation>서고에 시를 넣습니다. 이 프로그램의 JSON, chinese-poetry 시집, fortune의 파일과 폴더와 압축 파일을 읽습니다.</translation>
    </message>
    <message>
        <source>Add them to this library instead of your own.</source>
        <translation>자신의 서고 대신 이 서고에 넣습니다.</translation>
    </message>
    <message>
        <source>What shall be imported? Usage: poemstream import PATH...</source>
        <translation>무엇을 가져올까요? 사용법: poemstream import 경로...</translation>
    </message>
    <message>
        <source>--library takes the name of a file.</source>
        <translation>--library에는 파일 이름을 지정해야 합니다.</translation>
    </message>
    <message>
        <source>stopped; what was read is kept, and the same command goes on from here</source>
        <translation>멈췄습니다. 읽은 시는 남아 있으며, 같은 명령으로 이어서 할 수 있습니다</translation>
    </message>
    <message>
        <source>%1 empty</source>
        <translation>빈 것 %1편</translation>
    </message>
    <message>
        <source>%1 damaged</source>
        <translation>손상된 것 %1편</translation>
    </message>
    <message>
        <source>%1 with characters that Unicode lacks</source>
        <translation>유니코드에 없는 글자가 든 것 %1편</translation>
    </message>
    <message>
        <source>%1 with stray markup</source>
        <translation>마크업이 섞인 것 %1편</translation>
    </message>
    <message>
        <source>%1 too long</source>
        <translation>너무 긴 것 %1편</translation>
    </message>
    <message>
        <source>%1 no poems</source>
        <translation>시가 아닌 것 %1편</translation>
    </message>
    <message>
        <source>%1 poems added</source>
        <translation>시 %1편 추가</translation>
    </message>
    <message>
        <source>%1 there already</source>
        <translation>%1편은 이미 있음</translation>
    </message>
    <message>
        <source>files read before: %1</source>
        <translation>전에 읽은 파일: %1</translation>
    </message>
    <message>
        <source>files that failed: %1</source>
        <translation>실패한 파일: %1</translation>
    </message>
    <message>
        <source>left out: %1</source>
        <translation>뺀 것: %1</translation>
    </message>
    <message>
        <source>; </source>
        <translation>; </translation>
    </message>
    <message>
        <source>Qt has no driver for SQLite here (Debian: libqt6sql6-sqlite)</source>
        <translation>여기의 Qt에는 SQLite 드라이버가 없습니다(Debian: libqt6sql6-sqlite)</translation>
    </message>
    <message>
        <source>there is no library %1</source>
        <translation>%1 서고가 없습니다</translation>
    </message>
    <message>
        <source>the library %1 cannot be written</source>
        <translation>%1 서고에 쓸 수 없습니다</translation>
    </message>
    <message>
        <source>the library %1 cannot be read (%2)</source>
        <translation>%1 서고를 읽을 수 없습니다(%2)</translation>
    </message>
    <message>
        <source>the library %1 was written by a later version of this program</source>
        <translation>%1 서고는 이 프로그램의 더 새로운 버전으로 쓰였습니다</translation>
    </message>
    <message>
        <source>another import into %1 is running; try again when it is done</source>
        <translation>%1 서고로 다른 가져오기가 진행 중입니다. 끝난 뒤 다시 시도하십시오</translation>
    </message>
    <message>
        <source>the library %1 cannot be written (%2); what was imported before is kept</source>
        <translation>%1 서고에 쓸 수 없습니다(%2). 지금까지 가져온 시는 남아 있습니다</translation>
    </message>
    <message>
        <source>looking at what is there …</source>
        <translation>내용을 살펴보는 중…</translation>
    </message>
    <message>
        <source>Ask this server instead of the library.</source>
        <translation>서고 대신 이 서버에 묻습니다.</translation>
    </message>
    <message>
        <source>no poem has to do with &apos;%1&apos;</source>
        <translation>‘%1’와(과) 이어지는 시가 없습니다</translation>
    </message>
    <message>
        <source>Finds poems in the library.</source>
        <translation>서고에서 시를 찾습니다.</translation>
    </message>
    <message>
        <source>Print a JSON object for each poem.</source>
        <translation>시마다 JSON 객체 하나를 출력합니다.</translation>
    </message>
    <message>
        <source>Poems to print (default 20).</source>
        <translation>출력할 시의 수(기본값 20).</translation>
    </message>
    <message>
        <source>Only poems of this author.</source>
        <translation>이 지은이의 시만.</translation>
    </message>
    <message>
        <source>Only poems of this dynasty.</source>
        <translation>이 시대의 시만.</translation>
    </message>
    <message>
        <source>Only poems with this tag.</source>
        <translation>이 태그가 붙은 시만.</translation>
    </message>
    <message>
        <source>Search this library instead of your own.</source>
        <translation>자신의 서고 대신 이 서고에서 찾습니다.</translation>
    </message>
    <message>
        <source>What shall be found? Usage: poemstream search WORDS</source>
        <translation>무엇을 찾을까요? 사용법: poemstream search 낱말</translation>
    </message>
    <message>
        <source>That is too long: at most %1 characters.</source>
        <translation>너무 깁니다. 최대 %1자입니다.</translation>
    </message>
    <message>
        <source>Poems to serve instead of your library, or another library; may be repeated.</source>
        <translation>자신의 서고 대신 전할 시, 또는 다른 서고. 여러 번 지정할 수 있습니다.</translation>
    </message>
    <message>
        <source>%1; here are the poems in the program</source>
        <translation>%1. 프로그램에 든 시를 씁니다</translation>
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
        <translation>사용법: poemstream [--server URL] [--token 토큰]   창
        poemstream demo                            오프라인 창
        poemstream serve [옵션]                    서버
        poemstream ask 질문 [옵션]                 터미널에 시 한 편
        poemstream listen URL [옵션]               모든 이벤트 스트림을 한 건씩
        poemstream import 경로... [옵션]           서고에 시 넣기
        poemstream search 낱말 [옵션]              서고에서 시 찾기

이미 열린 창이 있으면 앞으로 나옵니다. --new-window는 창을 하나 더 엽니다.
명령마다 --help가 있습니다. --language LANG은 모든 명령에 쓸 수 있습니다: %1.
</translation>
    </message>
    <message>
        <source>for: %1 (here: %2)</source>
        <extracomment>Why this poem was chosen; %1: words of the question, %2: words of the poem that say the same</extracomment>
        <translation>%1에 부쳐(시 속의 말: %2)</translation>
    </message>
    <message>
        <source>%1 poems</source>
        <translation>시 %1편</translation>
    </message>
    <message>
        <source>%1 poems, %2 a second, %3 left</source>
        <translation>시 %1편, 초당 %2편, 남은 시간 %3</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Not imported: %1.</source>
        <translation>가져오지 못했습니다: %1.</translation>
    </message>
    <message>
        <source>Stopped: %1. The same import goes on from here.</source>
        <translation>멈췄습니다: %1. 다시 가져오면 여기서부터 이어집니다.</translation>
    </message>
    <message>
        <source>Imported: %1.</source>
        <translation>가져왔습니다: %1.</translation>
    </message>
    <message>
        <source>the window&apos;s part is not here (%1); &apos;poemstream serve&apos; and &apos;poemstream ask&apos; need none</source>
        <translation>창 프로그램이 없습니다(%1). ‘poemstream serve’와 ‘poemstream ask’에는 필요 없습니다</translation>
    </message>
    <message>
        <source>larger than %1 MiB</source>
        <translation>%1 MiB를 넘습니다</translation>
    </message>
    <message>
        <source>has a line that is not &apos;key = value&apos;</source>
        <translation>‘키 = 값’ 형식이 아닌 줄이 있습니다</translation>
    </message>
    <message>
        <source>line %1 is not &apos;key = value&apos;</source>
        <translation>%1번째 줄이 ‘키 = 값’ 형식이 아닙니다</translation>
    </message>
    <message>
        <source>is not UTF-8</source>
        <translation>UTF-8이 아닙니다</translation>
    </message>
    <message>
        <source>cannot be copied to be read: %1</source>
        <translation>읽기 위해 복사할 수 없습니다: %1</translation>
    </message>
    <message>
        <source>all is right, without a configuration file</source>
        <translation>문제가 없습니다(설정 파일 없음)</translation>
    </message>
    <message>
        <source>%1: all is right</source>
        <translation>%1: 문제가 없습니다</translation>
    </message>
    <message>
        <source>%1 takes one value; one with a comma stands in double quotes.</source>
        <translation>%1에는 값을 하나만 지정해야 하며, 쉼표가 든 값은 큰따옴표로 묶어야 합니다.</translation>
    </message>
    <message>
        <source>%1 takes &apos;true&apos; or &apos;false&apos;, not &apos;%2&apos;.</source>
        <translation>%1에는 true 또는 false를 지정해야 하며, ‘%2’은(는) 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>%1: there is no key &apos;%2&apos;</source>
        <translation>%1: ‘%2’(이)라는 키가 없습니다</translation>
    </message>
    <message>
        <source>%1: %2 stands there twice</source>
        <translation>%1: %2이(가) 두 번 나옵니다</translation>
    </message>
    <message>
        <source>%1 takes an IP address of this machine, not &apos;%2&apos;.</source>
        <translation>%1에는 이 컴퓨터의 IP 주소를 지정해야 하며, ‘%2’은(는) 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>%1 takes the name of a file.</source>
        <translation>%1에는 파일 이름을 지정해야 합니다.</translation>
    </message>
    <message>
        <source>%1 takes the name of a file or a folder.</source>
        <translation>%1에는 파일이나 폴더 이름을 지정해야 합니다.</translation>
    </message>
    <message>
        <source>%1 takes &apos;*&apos; or scheme://host[:port], not &apos;%2&apos;.</source>
        <translation>%1에는 ‘*’ 또는 스킴://호스트[:포트]를 지정해야 하며, ‘%2’은(는) 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>%1 takes &apos;text&apos; or &apos;json&apos;, not &apos;%2&apos;.</source>
        <translation>%1에는 text 또는 json을 지정해야 하며, ‘%2’은(는) 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>%1 and %2 take a file each, and go together.</source>
        <translation>%1와(과) %2에는 각각 파일을 지정해야 하며, 늘 함께 써야 합니다.</translation>
    </message>
    <message>
        <source>Read what is not said here from this file (see poemstream-serve.conf(5)).</source>
        <translation>여기서 지정하지 않은 것을 이 파일에서 읽습니다(poemstream-serve.conf(5) 참고).</translation>
    </message>
    <message>
        <source>Only say whether all this is right, and end.</source>
        <translation>이 설정이 모두 올바른지만 확인하고 끝냅니다.</translation>
    </message>
    <message>
        <source>%1 and %2 do not work together: %3</source>
        <translation>%1와(과) %2이(가) 서로 맞지 않습니다: %3</translation>
    </message>
    <message>
        <source>--version tells the version.
</source>
        <translation>--version은 버전을 보여 줍니다.
</translation>
    </message>
    <message>
        <source>line %1: &apos;%2&apos; stands there twice</source>
        <translation>%1번째 줄: ‘%2’이(가) 두 번 나옵니다</translation>
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
        <translation>기록이 없습니다. 여기의 Qt에는 SQLite 드라이버가 없습니다(Debian: libqt6sql6-sqlite).</translation>
    </message>
    <message>
        <source>There is no history: %1 cannot be written.</source>
        <translation>기록이 없습니다. %1 파일에 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>There is no history: %1 cannot be read (%2).</source>
        <translation>기록이 없습니다. %1 파일을 읽을 수 없습니다(%2).</translation>
    </message>
    <message>
        <source>There is no history: %1 was written by a later version of this program.</source>
        <translation>기록이 없습니다. %1 파일은 이 프로그램의 더 새로운 버전으로 쓰였습니다.</translation>
    </message>
    <message>
        <source>The history in %1 cannot be used: %2.</source>
        <translation>%1 파일의 기록을 쓸 수 없습니다: %2.</translation>
    </message>
</context>
<context>
    <name>Poemstream::Announcer</name>
    <message>
        <source>Writing a poem …</source>
        <translation>시를 쓰는 중…</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>멈췄습니다.</translation>
    </message>
    <message>
        <source>%1 Trying again …</source>
        <translation>%1 다시 시도하는 중…</translation>
    </message>
    <message>
        <source>No poem came.</source>
        <translation>시가 오지 않았습니다.</translation>
    </message>
</context>
<context>
    <name>Poemstream::AnswerLine</name>
    <message>
        <source>&amp;Continue</source>
        <translation>이어 쓰기(&amp;C)</translation>
    </message>
    <message>
        <source>A&amp;gain</source>
        <translation>처음부터 다시(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Retry Now</source>
        <translation>지금 다시 시도(&amp;R)</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>멈췄습니다.</translation>
    </message>
    <message>
        <source>No poem came.</source>
        <translation>시가 오지 않았습니다.</translation>
    </message>
</context>
<context>
    <name>Poemstream::AskButton</name>
    <message>
        <source>&amp;Stop</source>
        <translation>멈추기(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Ask</source>
        <translation>묻기(&amp;A)</translation>
    </message>
</context>
<context>
    <name>Poemstream::DemoDriver</name>
    <message>
        <source>Why is the moon so round?</source>
        <translation>달은 왜 저리 둥글까요?</translation>
    </message>
    <message>
        <source>Do you remember the rain last night?</source>
        <translation>어젯밤의 비를 기억하나요?</translation>
    </message>
    <message>
        <source>Where does the river go?</source>
        <translation>강물은 어디로 흘러가나요?</translation>
    </message>
    <message>
        <source>What does an old friend say on the road?</source>
        <translation>길에서 만난 옛 벗은 무슨 말을 할까요?</translation>
    </message>
    <message>
        <source>Is anyone awake in the city?</source>
        <translation>이 도시에 아직 깨어 있는 사람이 있나요?</translation>
    </message>
    <message>
        <source>How does spring begin?</source>
        <translation>봄은 어떻게 시작되나요?</translation>
    </message>
    <message>
        <source>What is the snow thinking?</source>
        <translation>눈은 무슨 생각을 할까요?</translation>
    </message>
    <message>
        <source>Why do I miss home in autumn?</source>
        <translation>가을이면 왜 고향이 그리울까요?</translation>
    </message>
</context>
<context>
    <name>Poemstream::DesktopNotifications</name>
    <message>
        <source>Show</source>
        <translation>보기</translation>
    </message>
</context>
<context>
    <name>Poemstream::HistoryDelegate</name>
    <message>
        <source>not finished</source>
        <translation>미완</translation>
    </message>
</context>
<context>
    <name>Poemstream::HistoryFooter</name>
    <message>
        <source>&amp;Undo</source>
        <translation>되돌리기(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Delete All…</source>
        <translation>모두 지우기(&amp;D)…</translation>
    </message>
    <message>
        <source>&amp;Delete All</source>
        <translation>모두 지우기(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Keep Them</source>
        <translation>그대로 두기(&amp;K)</translation>
    </message>
    <message>
        <source>Deleted.</source>
        <translation>지웠습니다.</translation>
    </message>
    <message numerus="yes">
        <source>Delete all %n, favourites too?</source>
        <translation>
            <numerusform>즐겨찾기까지 %n개를 모두 지울까요?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Poemstream::HistoryList</name>
    <message>
        <source>&amp;Open</source>
        <translation>열기(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Favourite</source>
        <translation>즐겨찾기(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>지우기(&amp;D)</translation>
    </message>
</context>
<context>
    <name>Poemstream::HistoryModel</name>
    <message>
        <source>favourite</source>
        <translation>즐겨찾기</translation>
    </message>
</context>
<context>
    <name>Poemstream::HistoryPanel</name>
    <message>
        <source>Only &amp;favourites</source>
        <translation>즐겨찾기만(&amp;F)</translation>
    </message>
    <message>
        <source>History</source>
        <translation>기록</translation>
    </message>
    <message>
        <source>Search the history</source>
        <translation>기록에서 찾기</translation>
    </message>
    <message>
        <source>Nothing was asked yet.</source>
        <translation>아직 아무것도 묻지 않았습니다.</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>찾지 못했습니다.</translation>
    </message>
</context>
<context>
    <name>Poemstream::ImportActions</name>
    <message>
        <source>Import Poems…</source>
        <translation>시 가져오기(&amp;A)…</translation>
    </message>
    <message>
        <source>Import a Folder…</source>
        <translation>폴더 가져오기(&amp;B)…</translation>
    </message>
    <message>
        <source>Import a Folder of Poems</source>
        <translation>폴더의 시 가져오기</translation>
    </message>
    <message>
        <source>Import Poems</source>
        <translation>시 가져오기</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>가져오기</translation>
    </message>
</context>
<context>
    <name>Poemstream::ImportStrip</name>
    <message>
        <source>Import Poems…</source>
        <translation>시 가져오기…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>멈추기</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Import of poems</source>
        <translation>시 가져오기</translation>
    </message>
    <message>
        <source>These are the program&apos;s own poems. Debian&apos;s fortunes-zh and npm&apos;s chinese-poetry have many more.</source>
        <translation>여기에는 프로그램에 든 시만 있습니다. Debian의 fortunes-zh와 npm의 chinese-poetry에는 훨씬 많은 시가 있습니다.</translation>
    </message>
    <message>
        <source>Poems are being imported.</source>
        <translation>시를 가져오는 중입니다.</translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation>멈추는 중…</translation>
    </message>
    <message numerus="yes">
        <source>and %n more problem(s)</source>
        <translation>
            <numerusform>그 밖에 문제 %n개</numerusform>
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
        <translation>오프라인 데모: 시는 프로그램에 들어 있습니다.</translation>
    </message>
    <message>
        <source>That was too long for a question: its end is cut off.</source>
        <translation>질문이 너무 길어 끝을 잘랐습니다.</translation>
    </message>
    <message>
        <source>&amp;Larger</source>
        <translation>크게(&amp;L)</translation>
    </message>
    <message>
        <source>S&amp;maller</source>
        <translation>작게(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Usual Size</source>
        <translation>본래 크기(&amp;U)</translation>
    </message>
    <message>
        <source>Se&amp;ttings…</source>
        <translation>설정(&amp;T)…</translation>
    </message>
    <message>
        <source>&amp;Keyboard Shortcuts</source>
        <translation>키보드 단축키(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation>기록(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Pause Typing</source>
        <translation>쓰기 잠시 멈춤(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Full Screen</source>
        <translation>전체 화면(&amp;F)</translation>
    </message>
    <message>
        <source>Poem of the H&amp;our</source>
        <translation>이 시각의 시(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Vertical Chinese</source>
        <translation>중국어 시를 세로로(&amp;V)</translation>
    </message>
    <message>
        <source>Fi&amp;nd a Poem</source>
        <translation>시 찾기(&amp;N)</translation>
    </message>
</context>
<context>
    <name>Poemstream::OptionReader</name>
    <message>
        <source>Show this help.</source>
        <translation>이 도움말을 보여 줍니다.</translation>
    </message>
    <message>
        <source>Unexpected argument &apos;%1&apos;.</source>
        <translation>뜻밖의 인수가 있습니다: ‘%1’</translation>
    </message>
    <message>
        <source>--%1 takes an http or https URL, not &apos;%2&apos;.</source>
        <translation>--%1에는 http 또는 https URL을 지정해야 하며, ‘%2’은(는) 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>Usage: %1</source>
        <translation>사용법: %1</translation>
    </message>
    <message>
        <source>%1 takes a whole number from %2 to %3, not &apos;%4&apos;.</source>
        <translation>%1에는 %2에서 %3까지의 정수를 지정해야 하며, ‘%4’은(는) 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>[options]</source>
        <translation>[옵션]</translation>
    </message>
</context>
<context>
    <name>Poemstream::PoemActions</name>
    <message>
        <source>&amp;Copy Poem</source>
        <translation>시 복사(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Save as Text…</source>
        <translation>텍스트로 저장(&amp;S)…</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>복사했습니다.</translation>
    </message>
    <message>
        <source>Save as Text</source>
        <translation>텍스트로 저장</translation>
    </message>
    <message>
        <source>Text (*.txt);;Markdown (*.md)</source>
        <translation>텍스트 (*.txt);;Markdown (*.md)</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>%1 파일로 저장했습니다.</translation>
    </message>
    <message>
        <source>%1 cannot be saved: %2</source>
        <translation>%1 파일을 저장할 수 없습니다: %2</translation>
    </message>
    <message>
        <source>Copy as P&amp;icture</source>
        <translation>그림으로 복사(&amp;I)</translation>
    </message>
    <message>
        <source>Save as Pictur&amp;e…</source>
        <translation>그림으로 저장(&amp;E)…</translation>
    </message>
    <message>
        <source>Save as P&amp;DF…</source>
        <translation>PDF로 저장(&amp;D)…</translation>
    </message>
    <message>
        <source>P&amp;rint…</source>
        <translation>인쇄(&amp;R)…</translation>
    </message>
    <message>
        <source>Copied as a picture.</source>
        <translation>그림으로 복사했습니다.</translation>
    </message>
    <message>
        <source>Save as Picture</source>
        <translation>그림으로 저장</translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation>그림 (*.png)</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>PDF로 저장</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>This poem is too long for a picture. A PDF holds all of it.</source>
        <translation>이 시는 너무 길어 그림 한 장에 담을 수 없습니다. PDF에는 모두 담깁니다.</translation>
    </message>
    <message>
        <source>there is not enough memory</source>
        <translation>메모리가 부족합니다</translation>
    </message>
</context>
<context>
    <name>Poemstream::PoemPage</name>
    <message>
        <source>Ask about anything. A poem will answer.</source>
        <translation>무엇이든 물어보세요. 시 한 편이 답합니다.</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>복사(&amp;C)</translation>
    </message>
    <message>
        <source>Copy &amp;Poem</source>
        <translation>시 전체 복사(&amp;P)</translation>
    </message>
    <message>
        <source>Poem</source>
        <translation>시</translation>
    </message>
</context>
<context>
    <name>Poemstream::PoemPrint</name>
    <message>
        <source>Print</source>
        <translation>인쇄</translation>
    </message>
    <message>
        <source>The poem cannot be printed.</source>
        <translation>이 시를 인쇄할 수 없습니다.</translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <translation>프린터로 보냈습니다.</translation>
    </message>
    <message>
        <source>Printed to %1.</source>
        <translation>%1 파일로 인쇄했습니다.</translation>
    </message>
</context>
<context>
    <name>Poemstream::PoemView</name>
    <message>
        <source>To the end of the poem</source>
        <translation>시의 끝으로</translation>
    </message>
</context>
<context>
    <name>Poemstream::QuestionBar</name>
    <message>
        <source>Question</source>
        <translation>질문</translation>
    </message>
    <message>
        <source>What would you like a poem about?</source>
        <translation>무엇에 관한 시가 좋을까요?</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>메뉴</translation>
    </message>
</context>
<context>
    <name>Poemstream::SearchFields</name>
    <message>
        <source>Find a poem</source>
        <translation>시 찾기</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>지은이</translation>
    </message>
    <message>
        <source>Dynasty</source>
        <translation>시대</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>태그</translation>
    </message>
</context>
<context>
    <name>Poemstream::SearchFooter</name>
    <message>
        <source>&amp;Try Again</source>
        <translation>다시 시도(&amp;T)</translation>
    </message>
</context>
<context>
    <name>Poemstream::SearchList</name>
    <message>
        <source>&amp;Open</source>
        <translation>열기(&amp;O)</translation>
    </message>
</context>
<context>
    <name>Poemstream::SearchPanel</name>
    <message>
        <source>Find a poem</source>
        <translation>시 찾기</translation>
    </message>
    <message>
        <source>Poems found</source>
        <translation>찾은 시</translation>
    </message>
    <message>
        <source>Searching …</source>
        <translation>찾는 중…</translation>
    </message>
    <message>
        <source>This poem is not there any more.</source>
        <translation>이 시는 이제 없습니다.</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>찾지 못했습니다.</translation>
    </message>
    <message>
        <source>%1+ poems</source>
        <extracomment>%1: a number; the poems are so many, or more</extracomment>
        <translation>시 %1편 이상</translation>
    </message>
    <message numerus="yes">
        <source>%n poem(s)</source>
        <translation>
            <numerusform>시 %n편</numerusform>
        </translation>
    </message>
    <message>
        <source>Search by words, author, dynasty or tag.</source>
        <translation>글귀, 지은이, 시대, 태그로 찾아보세요.</translation>
    </message>
</context>
<context>
    <name>Poemstream::SettingsDialog</name>
    <message>
        <source>&amp;Keep questions and poems on this computer</source>
        <translation>질문과 시를 이 컴퓨터에 남겨 두기(&amp;K)</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>설정</translation>
    </message>
    <message>
        <source>Slowly</source>
        <translation>천천히</translation>
    </message>
    <message>
        <source>At an even pace</source>
        <translation>알맞은 빠르기로</translation>
    </message>
    <message>
        <source>Quickly</source>
        <translation>빠르게</translation>
    </message>
    <message>
        <source>Whole lines at once, without motion</source>
        <translation>움직임 없이 한 행씩</translation>
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
        <translation>시를 쓰는 속도(&amp;T):</translation>
    </message>
    <message>
        <source>Questions are &amp;sent by:</source>
        <translation>질문을 보내는 키(&amp;S):</translation>
    </message>
    <message>
        <source>History:</source>
        <translation>기록:</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>닫기(&amp;C)</translation>
    </message>
    <message>
        <source>This program was built without OpenCC.</source>
        <translation>이 프로그램은 OpenCC 없이 빌드되었습니다.</translation>
    </message>
    <message>
        <source>OpenCC lacks its data files.</source>
        <translation>OpenCC의 데이터 파일이 없습니다.</translation>
    </message>
    <message>
        <source>As written</source>
        <translation>쓰인 그대로</translation>
    </message>
    <message>
        <source>Simplified</source>
        <translation>간체</translation>
    </message>
    <message>
        <source>Traditional</source>
        <translation>번체</translation>
    </message>
    <message>
        <source>Chinese ch&amp;aracters:</source>
        <translation>한자(&amp;A):</translation>
    </message>
    <message>
        <source>Tray:</source>
        <translation>트레이:</translation>
    </message>
    <message>
        <source>In lines</source>
        <translation>가로쓰기</translation>
    </message>
    <message>
        <source>In columns</source>
        <translation>세로쓰기</translation>
    </message>
    <message>
        <source>Chinese &amp;poems are set:</source>
        <translation>중국어 시의 조판(&amp;P):</translation>
    </message>
</context>
<context>
    <name>Poemstream::ShortcutList</name>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation>키보드 단축키</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>묻기</translation>
    </message>
    <message>
        <source>New line</source>
        <translation>줄 바꿈</translation>
    </message>
    <message>
        <source>Past questions</source>
        <translation>지난 질문</translation>
    </message>
    <message>
        <source>Show all that came; once more: stop</source>
        <translation>온 데까지 모두 보이기, 한 번 더 누르면 멈추기</translation>
    </message>
    <message>
        <source>Turn the page</source>
        <translation>책장 넘기기</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>닫기(&amp;C)</translation>
    </message>
</context>
<context>
    <name>Poemstream::StatusLine</name>
    <message>
        <source>%1 Trying again …</source>
        <extracomment>%1: a sentence that says why the poem does not come</extracomment>
        <translation>%1 다시 시도하는 중…</translation>
    </message>
    <message numerus="yes">
        <source>%1 Trying again in %n second(s) …</source>
        <translation>
            <numerusform>%1 %n초 뒤 다시 시도합니다…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Poemstream::TrayKeeper</name>
    <message>
        <source>&amp;Quit</source>
        <translation>끝내기(&amp;Q)</translation>
    </message>
    <message>
        <source>Poemstream stays in the tray: click its icon to bring the window back.</source>
        <translation>Poemstream은 트레이에 남아 있습니다. 아이콘을 누르면 창이 돌아옵니다.</translation>
    </message>
    <message>
        <source>&amp;Show Window</source>
        <translation>창 보이기(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Hide Window</source>
        <translation>창 숨기기(&amp;H)</translation>
    </message>
</context>
<context>
    <name>Poemstream::TraySettings</name>
    <message>
        <source>Keep an &amp;icon in the tray when the window is closed</source>
        <translation>창을 닫아도 트레이에 아이콘 남겨 두기(&amp;I)</translation>
    </message>
    <message>
        <source>Tell the poem of the &amp;hour, every hour</source>
        <translation>매시 정각에 ‘이 시각의 시’ 알리기(&amp;H)</translation>
    </message>
    <message>
        <source>There is no tray here now: closing the window quits.</source>
        <translation>지금 여기에는 트레이가 없어, 창을 닫으면 끝납니다.</translation>
    </message>
</context>
<context>
    <name>Poemstream::WindowTray</name>
    <message>
        <source>&amp;Poem of the Hour</source>
        <translation>이 시각의 시(&amp;P)</translation>
    </message>
</context>
<context>
    <name>QCommandLineParser</name>
    <message>
        <source>Missing value after &apos;%1&apos;.</source>
        <translation>‘%1’ 뒤에 값이 없습니다.</translation>
    </message>
    <message>
        <source>Options:</source>
        <translation>옵션:</translation>
    </message>
    <message>
        <source>Unexpected value after &apos;%1&apos;.</source>
        <translation>‘%1’ 뒤에는 값이 올 수 없습니다.</translation>
    </message>
    <message>
        <source>Unknown option &apos;%1&apos;.</source>
        <translation>알 수 없는 옵션: ‘%1’.</translation>
    </message>
    <message>
        <source>Unknown options: %1.</source>
        <translation>알 수 없는 옵션: %1.</translation>
    </message>
</context>
</TS>
