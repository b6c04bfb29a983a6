<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja">
<context>
    <name>Console</name>
    <message>
        <source>Answers a question with a poem.</source>
        <translation>質問に一篇の詩で答えます。</translation>
    </message>
    <message>
        <source>The token that the server wants.</source>
        <translation>サーバーが求めるトークン。</translation>
    </message>
    <message>
        <source>Print one JSON object.</source>
        <translation>JSON オブジェクトを一つ出力します。</translation>
    </message>
    <message>
        <source>Print whole lines, also on a terminal.</source>
        <translation>端末でも一行ずつ出力します。</translation>
    </message>
    <message>
        <source>What is the question? Usage: poemstream ask QUESTION</source>
        <translation>質問は何ですか。使い方：poemstream ask 質問</translation>
    </message>
    <message>
        <source>there is no certificate in &apos;%1&apos;</source>
        <translation>「%1」に証明書がありません</translation>
    </message>
    <message>
        <source>Print one JSON object a line.</source>
        <translation>一行に一つの JSON オブジェクトを出力します。</translation>
    </message>
    <message>
        <source>Print comments (heartbeats) too.</source>
        <translation>コメント（ハートビート）も出力します。</translation>
    </message>
    <message>
        <source>Send this header too, as &apos;Name: value&apos;; may be repeated.</source>
        <translation>このヘッダーも送ります。「名前: 値」の形で、何度でも指定できます。</translation>
    </message>
    <message>
        <source>Send this as a bearer token.</source>
        <translation>これを Bearer トークンとして送ります。</translation>
    </message>
    <message>
        <source>Go on after the event with this id.</source>
        <translation>この ID のイベントの次から続けます。</translation>
    </message>
    <message>
        <source>End after so many events.</source>
        <translation>この数のイベントを受け取ったら終わります。</translation>
    </message>
    <message>
        <source>End after so many seconds.</source>
        <translation>この秒数が過ぎたら終わります。</translation>
    </message>
    <message>
        <source>End when the stream ends or breaks.</source>
        <translation>ストリームが終わるか途切れたら終わります。</translation>
    </message>
    <message>
        <source>Come back after a refusal that may pass (429, 5xx), and be quicker to give up on silence.</source>
        <translation>一時的かもしれない拒否（429、5xx）のあとは試し直し、沈黙には早めに見切りをつけます。</translation>
    </message>
    <message>
        <source>Trust the certificates in this file too.</source>
        <translation>このファイルの証明書も信頼します。</translation>
    </message>
    <message>
        <source>Keep cookies and send them.</source>
        <translation>Cookie を保存して送ります。</translation>
    </message>
    <message>
        <source>--header takes &apos;Name: value&apos;, not &apos;%1&apos;.</source>
        <translation>--header には「名前: 値」を指定します。「%1」は使えません。</translation>
    </message>
    <message>
        <source>Prints the events of any event stream as they come.</source>
        <translation>どんなイベントストリームでも、イベントを届いたそばから出力します。</translation>
    </message>
    <message>
        <source>Listen to what? Usage: poemstream listen URL</source>
        <translation>どこに耳を傾けますか。使い方：poemstream listen URL</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not an http or https URL.</source>
        <translation>「%1」は http や https の URL ではありません。</translation>
    </message>
    <message>
        <source>this is not an http or https address</source>
        <translation>これは http や https のアドレスではありません</translation>
    </message>
    <message>
        <source>the server cannot be reached</source>
        <translation>サーバーに接続できません</translation>
    </message>
    <message>
        <source>the connection to the server is not secure</source>
        <translation>サーバーとの接続が安全ではありません</translation>
    </message>
    <message>
        <source>no connection to the server in time</source>
        <translation>時間内にサーバーと接続できませんでした</translation>
    </message>
    <message>
        <source>the server did not answer in time</source>
        <translation>時間内にサーバーの応答がありませんでした</translation>
    </message>
    <message>
        <source>the stream was silent for too long</source>
        <translation>ストリームの沈黙が長すぎました</translation>
    </message>
    <message>
        <source>the connection broke</source>
        <translation>接続が切れました</translation>
    </message>
    <message>
        <source>the server ended the stream</source>
        <translation>サーバーがストリームを終えました</translation>
    </message>
    <message>
        <source>the server has nothing more to say</source>
        <translation>サーバーにはもう伝えることがありません</translation>
    </message>
    <message>
        <source>the server refused</source>
        <translation>サーバーに拒否されました</translation>
    </message>
    <message>
        <source>the answer is not an event stream</source>
        <translation>応答がイベントストリームではありません</translation>
    </message>
    <message>
        <source>a redirect cannot be followed</source>
        <translation>リダイレクト先へ進めません</translation>
    </message>
    <message>
        <source>the server sent more than can be taken</source>
        <translation>サーバーから送られた量が多すぎて受け取れません</translation>
    </message>
    <message>
        <source>the answer makes no sense</source>
        <translation>応答を解釈できません</translation>
    </message>
    <message>
        <source>listening to %1</source>
        <translation>%1 に耳を傾けています</translation>
    </message>
    <message>
        <source>%1; trying again in %2 s</source>
        <translation>%1。%2 秒後に試し直します</translation>
    </message>
    <message>
        <source>Address to listen on (default 127.0.0.1).</source>
        <translation>待ち受けるアドレス（既定値 127.0.0.1）。</translation>
    </message>
    <message>
        <source>Port to listen on (default 3000; 0 = any free one).</source>
        <translation>待ち受けるポート（既定値 3000、0 = 空いているポート）。</translation>
    </message>
    <message>
        <source>Milliseconds between two fragments (default 80; 0 = no pause).</source>
        <translation>断片と断片のあいだのミリ秒数（既定値 80、0 = 間を置かない）。</translation>
    </message>
    <message>
        <source>Admit only who has a token: lines of TOKEN [NAME] [EXPIRY].</source>
        <translation>トークンを持つ人だけを受け入れます。各行は トークン [名前] [期限]。</translation>
    </message>
    <message>
        <source>Take the token from the address too (?token=).</source>
        <translation>アドレスに含まれるトークン（?token=）も受け付けます。</translation>
    </message>
    <message>
        <source>Web pages from this origin may ask; may be repeated.</source>
        <translation>このオリジンのウェブページからの質問を許します。何度でも指定できます。</translation>
    </message>
    <message>
        <source>Streams open at a time (default 20000).</source>
        <translation>同時に開けるストリームの数（既定値 20000）。</translation>
    </message>
    <message>
        <source>Seconds of silence before a comment is sent (default 15; 0 = never).</source>
        <translation>何秒の沈黙でコメントを送るか（既定値 15、0 = 送らない）。</translation>
    </message>
    <message>
        <source>Seconds that running streams get to end (default 5).</source>
        <translation>進行中のストリームに与える終了までの秒数（既定値 5）。</translation>
    </message>
    <message>
        <source>Serves poems over HTTP until it is stopped.</source>
        <translation>止められるまで、HTTP で詩を届けます。</translation>
    </message>
    <message>
        <source>cannot listen on %1: %2</source>
        <translation>%1 で待ち受けできません：%2</translation>
    </message>
    <message>
        <source>the embedded server cannot start: %1</source>
        <translation>内蔵サーバーを起動できません：%1</translation>
    </message>
    <message>
        <source>Ask this server instead of the embedded one.</source>
        <translation>内蔵サーバーではなく、このサーバーに質問します。</translation>
    </message>
    <message>
        <source>Opens the window offline: it asks its own questions and uses no network.</source>
        <translation>ウィンドウをオフラインで開きます。自分で問いを立て、ネットワークは使いません。</translation>
    </message>
    <message>
        <source>built without the window; use &apos;poemstream serve&apos; or &apos;poemstream ask QUESTION&apos;</source>
        <translation>ウィンドウなしでビルドされています。「poemstream serve」か「poemstream ask 質問」を使ってください</translation>
    </message>
    <message>
        <source>there is no command &apos;%1&apos;; see &apos;poemstream --help&apos;</source>
        <translation>「%1」というコマンドはありません。「poemstream --help」をご覧ください</translation>
    </message>
    <message>
        <source>The server did not understand the question.</source>
        <translation>サーバーが質問を理解できませんでした。</translation>
    </message>
    <message>
        <source>The server wants a token, and this one is not valid.</source>
        <translation>サーバーはトークンを求めていますが、このトークンは無効です。</translation>
    </message>
    <message>
        <source>There are no poems at this address.</source>
        <translation>このアドレスに詩はありません。</translation>
    </message>
    <message>
        <source>The question is too long for the server.</source>
        <translation>質問が長すぎて、サーバーが受け取れません。</translation>
    </message>
    <message>
        <source>The server does not answer to this name.</source>
        <translation>サーバーはこの名前の呼びかけに応じません。</translation>
    </message>
    <message>
        <source>The server has too much to do at the moment.</source>
        <translation>サーバーはいま手一杯です。</translation>
    </message>
    <message>
        <source>The server refused with status %1.</source>
        <translation>サーバーに拒否されました（ステータス %1）。</translation>
    </message>
    <message>
        <source>The server&apos;s address is not a valid web address.</source>
        <translation>サーバーのアドレスが正しいウェブアドレスではありません。</translation>
    </message>
    <message>
        <source>The server cannot be reached.</source>
        <translation>サーバーに接続できません。</translation>
    </message>
    <message>
        <source>The connection to the server is not secure.</source>
        <translation>サーバーとの接続が安全ではありません。</translation>
    </message>
    <message>
        <source>The server does not answer.</source>
        <translation>サーバーの応答がありません。</translation>
    </message>
    <message>
        <source>Nothing has come from the server for too long.</source>
        <translation>サーバーからの便りが長いあいだ途絶えています。</translation>
    </message>
    <message>
        <source>The connection was lost.</source>
        <translation>接続が切れました。</translation>
    </message>
    <message>
        <source>The server has nothing more to say.</source>
        <translation>サーバーにはもう伝えることがありません。</translation>
    </message>
    <message>
        <source>The server answered with something other than a poem.</source>
        <translation>サーバーから返ってきたのは詩ではありませんでした。</translation>
    </message>
    <message>
        <source>The server sends its visitors to a place that cannot be followed.</source>
        <translation>サーバーの案内する先へは進めません。</translation>
    </message>
    <message>
        <source>The server sent more than can be taken.</source>
        <translation>サーバーから送られた量が多すぎて受け取れません。</translation>
    </message>
    <message>
        <source>The server said something that makes no sense here.</source>
        <translation>サーバーの言葉をここでは解釈できません。</translation>
    </message>
    <message>
        <source>, </source>
        <extracomment>Between two words of the question that decided which poem came</extracomment>
        <translation>、</translation>
    </message>
    <message>
        <source>found by: %1</source>
        <translation>「%1」で見つけた詩</translation>
    </message>
    <message>
        <source>for: %1</source>
        <extracomment>Why this poem was chosen; %1: words of the question</extracomment>
        <translation>「%1」に寄せて</translation>
    </message>
    <message>
        <source>cannot read &apos;%1&apos;: %2</source>
        <translation>「%1」を読めません：%2</translation>
    </message>
    <message>
        <source>Ask with this method; POST where there is data, else GET.</source>
        <translation>このメソッドで要求します。既定ではデータがあれば POST、なければ GET です。</translation>
    </message>
    <message>
        <source>Give up after so many failures in a row.</source>
        <translation>この回数続けて失敗したらあきらめます。</translation>
    </message>
    <message>
        <source>Wait so long for a connection; 0 for ever.</source>
        <translation>接続を待つ時間の上限。0 = いつまでも。</translation>
    </message>
    <message>
        <source>Wait so long for an answer; 0 for ever.</source>
        <translation>応答を待つ時間の上限。0 = いつまでも。</translation>
    </message>
    <message>
        <source>Take so long a silence for a dead connection; 0 never.</source>
        <translation>これだけ沈黙が続いたら接続は切れたとみなします。0 = みなさない。</translation>
    </message>
    <message>
        <source>Go through this proxy (http or socks5) instead of the system&apos;s.</source>
        <translation>システムの設定ではなく、このプロキシ（http または socks5）を通します。</translation>
    </message>
    <message>
        <source>--%1 takes a number of seconds, not &apos;%2&apos;.</source>
        <translation>--%1 には秒数を指定します。「%2」は使えません。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a method.</source>
        <translation>「%1」はメソッドではありません。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not the URL of an http or socks5 proxy.</source>
        <translation>「%1」は http や socks5 のプロキシの URL ではありません。</translation>
    </message>
    <message>
        <source>Send this, or the contents of @FILE, with the request; as JSON unless a header says otherwise.</source>
        <translation>要求とともにこれを送るか、@ファイル の内容を送ります。ヘッダーで別に指定しないかぎり JSON として扱います。</translation>
    </message>
    <message>
        <source>Send the request again after a break, even where its method, as POST, forbids that.</source>
        <translation>途切れたあと、POST のように本来は許されないメソッドでも要求を送り直します。</translation>
    </message>
    <message>
        <source>the server gave no answer</source>
        <translation>サーバーの応答がありませんでした</translation>
    </message>
    <message>
        <source>The server closed the connection without an answer.</source>
        <translation>サーバーが応答せずに接続を閉じました。</translation>
    </message>
    <message>
        <source>cannot write the output: %1</source>
        <translation>結果を書き出せません：%1</translation>
    </message>
    <message>
        <source>--%1 takes no control characters.</source>
        <translation>--%1 に制御文字は使えません。</translation>
    </message>
    <message>
        <source>--token takes a token, not an empty text.</source>
        <translation>--token にはトークンを指定します。空にはできません。</translation>
    </message>
    <message>
        <source>--cacert takes the name of a file.</source>
        <translation>--cacert にはファイル名を指定します。</translation>
    </message>
    <message>
        <source>cannot write the output</source>
        <translation>結果を書き出せません</translation>
    </message>
    <message>
        <source>Seconds that /v1/live shows a poem (default 60, at least 1).</source>
        <translation>/v1/live が一つの詩を見せる秒数（既定値 60、1 以上）。</translation>
    </message>
    <message>
        <source>Serving poems at %1</source>
        <translation>%1 で詩を届けています</translation>
    </message>
    <message>
        <source>Reading the poems and tokens again</source>
        <translation>詩とトークンを読み直しています</translation>
    </message>
    <message>
        <source>nothing changed: %1</source>
        <translation>何も変わっていません：%1</translation>
    </message>
    <message>
        <source>Serving as before: %1</source>
        <translation>これまでどおり続けます：%1</translation>
    </message>
    <message>
        <source>Ending the streams</source>
        <translation>ストリームを終えています</translation>
    </message>
    <message>
        <source>LISTEN_FDS: one socket can be taken over, not &apos;%1&apos;</source>
        <translation>LISTEN_FDS：引き継げるソケットは一つです。「%1」は使えません</translation>
    </message>
    <message>
        <source>LISTEN_FDS: descriptor %1 is no TCP socket that listens</source>
        <translation>LISTEN_FDS：記述子 %1 は待ち受け中の TCP ソケットではありません</translation>
    </message>
    <message>
        <source>Streams open at a time for one address (default 0 = no cap).</source>
        <translation>一つのアドレスが同時に開けるストリームの数（既定値 0 = 無制限）。</translation>
    </message>
    <message>
        <source>Seconds after which a stream is ended, to be resumed (default 0 = never).</source>
        <translation>ストリームを終えて続きを取りに来させるまでの秒数（既定値 0 = 終えない）。</translation>
    </message>
    <message>
        <source>How requests and streams are logged on standard error (default text).</source>
        <translation>要求とストリームを標準エラー出力に記録する形式（既定値 text）。</translation>
    </message>
    <message>
        <source>Log what is asked, too.</source>
        <translation>質問の内容も記録します。</translation>
    </message>
    <message>
        <source>Serve over HTTPS with this certificate, and those it hangs on.</source>
        <translation>この証明書と、それが依る証明書を使い、HTTPS で届けます。</translation>
    </message>
    <message>
        <source>The certificate&apos;s private key.</source>
        <translation>証明書の秘密鍵。</translation>
    </message>
    <message>
        <source>holds no certificate in PEM format</source>
        <translation>PEM 形式の証明書が含まれていません</translation>
    </message>
    <message>
        <source>the key is encrypted; a server needs it without a passphrase</source>
        <translation>鍵が暗号化されています。サーバーにはパスフレーズのない鍵が必要です</translation>
    </message>
    <message>
        <source>holds no private RSA or EC key in PEM format</source>
        <translation>PEM 形式の RSA または EC の秘密鍵が含まれていません</translation>
    </message>
    <message>
        <source>the poems and tokens were read again</source>
        <translation>詩とトークンを読み直しました</translation>
    </message>
    <message>
        <source>Streams that one address may begin in a minute (default 0 = no limit).</source>
        <translation>一つのアドレスが一分間に始められるストリームの数（既定値 0 = 無制限）。</translation>
    </message>
    <message>
        <source>there is no display for a window (%1); &apos;poemstream serve&apos; and &apos;poemstream ask&apos; need none</source>
        <translation>ウィンドウを開く画面がありません（%1）。「poemstream serve」と「poemstream ask」に画面は要りません</translation>
    </message>
    <message>
        <source>Open another window, even if there is one already.</source>
        <translation>すでにウィンドウがあっても、もう一つ開きます。</translation>
    </message>
    <message>
        <source>Opens the window, or brings the one that is open to the front.</source>
        <translation>ウィンドウを開くか、開いているウィンドウを前面に出します。</translation>
    </message>
    <message>
        <source>the window that is open does not answer; here is another one</source>
        <translation>開いているウィンドウが応答しないので、別のウィンドウを開きます</translation>
    </message>
    <message>
        <source>the poem of the hour</source>
        <extracomment>Why this poem: everybody sees it now</extracomment>
        <translation>毎時の一篇</translation>
    </message>
    <message>
        <source>Poem of the Hour</source>
        <translation>毎時の一篇</translation>
    </message>
    <message>
        <source>the server&apos;s name is not known</source>
        <translation>この名前のサーバーは見つかりません</translation>
    </message>
    <message>
        <source>the server cannot go on</source>
        <translation>サーバーに問題が起き、続けられません</translation>
    </message>
    <message>
        <source>The server&apos;s name is not known.</source>
        <translation>この名前のサーバーは見つかりません。</translation>
    </message>
    <message>
        <source>The server cannot be reached in time.</source>
        <translation>時間内にサーバーに接続できませんでした。</translation>
    </message>
    <message>
        <source>The server ended the connection too early.</source>
        <translation>サーバーが早すぎる段階で接続を切りました。</translation>
    </message>
    <message>
        <source>The server has trouble of its own and cannot go on.</source>
        <translation>サーバーに問題が起き、続けられません。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1: and %2 more files failed</source>
        <translation>%1：ほかに %2 個のファイルで失敗しました</translation>
    </message>
    <message>
        <source>built without OpenCC, or its data is missing: poems are found in the script they are written in only</source>
        <translation>OpenCC なしでビルドされたか、そのデータがありません。詩は原文の字体（簡体字または繁体字）でしか見つかりません</translation>
    </message>
    <message>
        <source>Adds poems to the library: files, folders and archives of this program&apos;s JSON, of the chinese-poetry collection, and of fortune.</source>
        <translation>書庫に詩を加えます。このプログラムの JSON、chinese-poetry の詩集、fortune のファイルやフォルダー、アーカイブを読めます。</translation>
    </message>
    <message>
        <source>Add them to this library instead of your own.</source>
        <translation>ご自分の書庫ではなく、この書庫に加えます。</translation>
    </message>
    <message>
        <source>What shall be imported? Usage: poemstream import PATH...</source>
        <translation>何を取り込みますか。使い方：poemstream import パス...</translation>
    </message>
    <message>
        <source>--library takes the name of a file.</source>
        <translation>--library にはファイル名を指定します。</translation>
    </message>
    <message>
        <source>stopped; what was read is kept, and the same command goes on from here</source>
        <translation>止めました。読んだ分は残っています。同じコマンドで続きから再開できます</translation>
    </message>
    <message>
        <source>%1 empty</source>
        <translation>空 %1 篇</translation>
    </message>
    <message>
        <source>%1 damaged</source>
        <translation>欠損 %1 篇</translation>
    </message>
    <message>
        <source>%1 with characters that Unicode lacks</source>
        <translation>Unicode にない文字を含むもの %1 篇</translation>
    </message>
    <message>
        <source>%1 with stray markup</source>
        <translation>余分なマークアップを含むもの %1 篇</translation>
    </message>
    <message>
        <source>%1 too long</source>
        <translation>長すぎるもの %1 篇</translation>
    </message>
    <message>
        <source>%1 no poems</source>
        <translation>詩ではないもの %1 篇</translation>
    </message>
    <message>
        <source>%1 poems added</source>
        <translation>%1 篇を追加</translation>
    </message>
    <message>
        <source>%1 there already</source>
        <translation>%1 篇は収録済み</translation>
    </message>
    <message>
        <source>files read before: %1</source>
        <translation>既読のファイル：%1</translation>
    </message>
    <message>
        <source>files that failed: %1</source>
        <translation>失敗したファイル：%1</translation>
    </message>
    <message>
        <source>left out: %1</source>
        <translation>除外：%1</translation>
    </message>
    <message>
        <source>; </source>
        <translation>／</translation>
    </message>
    <message>
        <source>Qt has no driver for SQLite here (Debian: libqt6sql6-sqlite)</source>
        <translation>この Qt には SQLite のドライバーがありません（Debian：libqt6sql6-sqlite）</translation>
    </message>
    <message>
        <source>there is no library %1</source>
        <translation>書庫 %1 がありません</translation>
    </message>
    <message>
        <source>the library %1 cannot be written</source>
        <translation>書庫 %1 に書き込めません</translation>
    </message>
    <message>
        <source>the library %1 cannot be read (%2)</source>
        <translation>書庫 %1 を読めません（%2）</translation>
    </message>
    <message>
        <source>the library %1 was written by a later version of this program</source>
        <translation>書庫 %1 はこのプログラムの新しい版で書かれています</translation>
    </message>
    <message>
        <source>another import into %1 is running; try again when it is done</source>
        <translation>%1 への別の取り込みが進行中です。終わってから試してください</translation>
    </message>
    <message>
        <source>the library %1 cannot be written (%2); what was imported before is kept</source>
        <translation>書庫 %1 に書き込めません（%2）。これまでに取り込んだ詩は残っています</translation>
    </message>
    <message>
        <source>looking at what is there …</source>
        <translation>中身を調べています…</translation>
    </message>
    <message>
        <source>Ask this server instead of the library.</source>
        <translation>書庫ではなく、このサーバーに質問します。</translation>
    </message>
    <message>
        <source>no poem has to do with &apos;%1&apos;</source>
        <translation>「%1」にかかわる詩はありません</translation>
    </message>
    <message>
        <source>Finds poems in the library.</source>
        <translation>書庫の詩を探します。</translation>
    </message>
    <message>
        <source>Print a JSON object for each poem.</source>
        <translation>詩ごとに JSON オブジェクトを一つ出力します。</translation>
    </message>
    <message>
        <source>Poems to print (default 20).</source>
        <translation>出力する詩の数（既定値 20）。</translation>
    </message>
    <message>
        <source>Only poems of this author.</source>
        <translation>この作者の詩だけにします。</translation>
    </message>
    <message>
        <source>Only poems of this dynasty.</source>
        <translation>この時代の詩だけにします。</translation>
    </message>
    <message>
        <source>Only poems with this tag.</source>
        <translation>このタグの付いた詩だけにします。</translation>
    </message>
    <message>
        <source>Search this library instead of your own.</source>
        <translation>ご自分の書庫ではなく、この書庫を探します。</translation>
    </message>
    <message>
        <source>What shall be found? Usage: poemstream search WORDS</source>
        <translation>何を探しますか。使い方：poemstream search 言葉</translation>
    </message>
    <message>
        <source>That is too long: at most %1 characters.</source>
        <translation>長すぎます。%1 文字までにしてください。</translation>
    </message>
    <message>
        <source>Poems to serve instead of your library, or another library; may be repeated.</source>
        <translation>ご自分の書庫の代わりに届ける詩、または別の書庫。何度でも指定できます。</translation>
    </message>
    <message>
        <source>%1; here are the poems in the program</source>
        <translation>%1。プログラム付属の詩を使います</translation>
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
        <translation>使い方：poemstream [--server URL] [--token トークン]   ウィンドウ
        poemstream demo                                ウィンドウ（オフライン）
        poemstream serve [オプション]                  サーバー
        poemstream ask 質問 [オプション]               端末に詩を一篇
        poemstream listen URL [オプション]             任意のイベントストリームを一件ずつ
        poemstream import パス... [オプション]         書庫に詩を加える
        poemstream search 言葉 [オプション]            書庫の詩を探す

開いているウィンドウがあれば前面に出します。--new-window で別のウィンドウを開きます。
各コマンドに --help があります。--language LANG はどのコマンドでも使えます：%1。
</translation>
    </message>
    <message>
        <source>for: %1 (here: %2)</source>
        <extracomment>Why this poem was chosen; %1: words of the question, %2: words of the poem that say the same</extracomment>
        <translation>「%1」に寄せて（詩の中では：%2）</translation>
    </message>
    <message>
        <source>%1 poems</source>
        <translation>%1 篇</translation>
    </message>
    <message>
        <source>%1 poems, %2 a second, %3 left</source>
        <translation>%1 篇、毎秒 %2 篇、残り %3</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Not imported: %1.</source>
        <translation>取り込めませんでした：%1。</translation>
    </message>
    <message>
        <source>Stopped: %1. The same import goes on from here.</source>
        <translation>止めました：%1。もう一度取り込むと、続きから再開します。</translation>
    </message>
    <message>
        <source>Imported: %1.</source>
        <translation>取り込みました：%1。</translation>
    </message>
    <message>
        <source>the window&apos;s part is not here (%1); &apos;poemstream serve&apos; and &apos;poemstream ask&apos; need none</source>
        <translation>ウィンドウのプログラムがありません（%1）。「poemstream serve」と「poemstream ask」には要りません</translation>
    </message>
    <message>
        <source>larger than %1 MiB</source>
        <translation>%1 MiB を超えています</translation>
    </message>
    <message>
        <source>has a line that is not &apos;key = value&apos;</source>
        <translation>「キー = 値」の形になっていない行があります</translation>
    </message>
    <message>
        <source>line %1 is not &apos;key = value&apos;</source>
        <translation>%1 行目が「キー = 値」の形になっていません</translation>
    </message>
    <message>
        <source>is not UTF-8</source>
        <translation>UTF-8 ではありません</translation>
    </message>
    <message>
        <source>cannot be copied to be read: %1</source>
        <translation>読み込むためのコピーができません：%1</translation>
    </message>
    <message>
        <source>all is right, without a configuration file</source>
        <translation>問題ありません（設定ファイルなし）</translation>
    </message>
    <message>
        <source>%1: all is right</source>
        <translation>%1：問題ありません</translation>
    </message>
    <message>
        <source>%1 takes one value; one with a comma stands in double quotes.</source>
        <translation>%1 に指定できる値は 1 つです。コンマを含む値は二重引用符で囲みます。</translation>
    </message>
    <message>
        <source>%1 takes &apos;true&apos; or &apos;false&apos;, not &apos;%2&apos;.</source>
        <translation>%1 には true か false を指定します。「%2」は使えません。</translation>
    </message>
    <message>
        <source>%1: there is no key &apos;%2&apos;</source>
        <translation>%1：「%2」というキーはありません</translation>
    </message>
    <message>
        <source>%1: %2 stands there twice</source>
        <translation>%1：%2 が 2 回書かれています</translation>
    </message>
    <message>
        <source>%1 takes an IP address of this machine, not &apos;%2&apos;.</source>
        <translation>%1 にはこのマシンの IP アドレスを指定します。「%2」は使えません。</translation>
    </message>
    <message>
        <source>%1 takes the name of a file.</source>
        <translation>%1 にはファイル名を指定します。</translation>
    </message>
    <message>
        <source>%1 takes the name of a file or a folder.</source>
        <translation>%1 にはファイル名かフォルダー名を指定します。</translation>
    </message>
    <message>
        <source>%1 takes &apos;*&apos; or scheme://host[:port], not &apos;%2&apos;.</source>
        <translation>%1 には「*」または スキーム://ホスト[:ポート] を指定します。「%2」は使えません。</translation>
    </message>
    <message>
        <source>%1 takes &apos;text&apos; or &apos;json&apos;, not &apos;%2&apos;.</source>
        <translation>%1 には text か json を指定します。「%2」は使えません。</translation>
    </message>
    <message>
        <source>%1 and %2 take a file each, and go together.</source>
        <translation>%1 と %2 にはそれぞれファイルを指定し、必ず一緒に使います。</translation>
    </message>
    <message>
        <source>Read what is not said here from this file (see poemstream-serve.conf(5)).</source>
        <translation>ここで指定しないものをこのファイルから読み込みます（poemstream-serve.conf(5) を参照）。</translation>
    </message>
    <message>
        <source>Only say whether all this is right, and end.</source>
        <translation>以上の設定が正しいかどうかだけを調べて終了します。</translation>
    </message>
    <message>
        <source>%1 and %2 do not work together: %3</source>
        <translation>%1 と %2 の組み合わせが正しくありません：%3</translation>
    </message>
    <message>
        <source>--version tells the version.
</source>
        <translation>--version はバージョンを表示します。
</translation>
    </message>
    <message>
        <source>line %1: &apos;%2&apos; stands there twice</source>
        <translation>%1 行目：「%2」が 2 回書かれています</translation>
    </message>
</context>
<context>
    <name>Desktop</name>
    <message>
        <source>Poemstream</source>
        <translation>詩流</translation>
    </message>
</context>
<context>
    <name>HistoryStore</name>
    <message>
        <source>There is no history: Qt has no driver for SQLite here (Debian: libqt6sql6-sqlite).</source>
        <translation>履歴はありません。この Qt には SQLite のドライバーがありません（Debian：libqt6sql6-sqlite）。</translation>
    </message>
    <message>
        <source>There is no history: %1 cannot be written.</source>
        <translation>履歴はありません。%1 に書き込めません。</translation>
    </message>
    <message>
        <source>There is no history: %1 cannot be read (%2).</source>
        <translation>履歴はありません。%1 を読めません（%2）。</translation>
    </message>
    <message>
        <source>There is no history: %1 was written by a later version of this program.</source>
        <translation>履歴はありません。%1 はこのプログラムの新しい版で書かれています。</translation>
    </message>
    <message>
        <source>The history in %1 cannot be used: %2.</source>
        <translation>%1 の履歴を使えません：%2。</translation>
    </message>
</context>
<context>
    <name>Poemstream::Announcer</name>
    <message>
        <source>Writing a poem …</source>
        <translation>詩を綴っています…</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>止めました。</translation>
    </message>
    <message>
        <source>%1 Trying again …</source>
        <translation>%1もう一度試しています…</translation>
    </message>
    <message>
        <source>No poem came.</source>
        <translation>詩は届きませんでした。</translation>
    </message>
</context>
<context>
    <name>Poemstream::AnswerLine</name>
    <message>
        <source>&amp;Continue</source>
        <translation>続ける(&amp;C)</translation>
    </message>
    <message>
        <source>A&amp;gain</source>
        <translation>もう一度(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Retry Now</source>
        <translation>すぐに再試行(&amp;R)</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>止めました。</translation>
    </message>
    <message>
        <source>No poem came.</source>
        <translation>詩は届きませんでした。</translation>
    </message>
</context>
<context>
    <name>Poemstream::AskButton</name>
    <message>
        <source>&amp;Stop</source>
        <translation>止める(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Ask</source>
        <translation>問う(&amp;A)</translation>
    </message>
</context>
<context>
    <name>Poemstream::DemoDriver</name>
    <message>
        <source>Why is the moon so round?</source>
        <translation>満月はなぜあんなに明るいのですか？</translation>
    </message>
    <message>
        <source>Do you remember the rain last night?</source>
        <translation>昨夜の雨を覚えていますか？</translation>
    </message>
    <message>
        <source>Where does the river go?</source>
        <translation>大河はどこへ流れていくのですか？</translation>
    </message>
    <message>
        <source>What does an old friend say on the road?</source>
        <translation>旅の途中で旧友に会ったら、何を語りますか？</translation>
    </message>
    <message>
        <source>Is anyone awake in the city?</source>
        <translation>この街でまだ起きている人はいますか？</translation>
    </message>
    <message>
        <source>How does spring begin?</source>
        <translation>春はどのように始まりますか？</translation>
    </message>
    <message>
        <source>What is the snow thinking?</source>
        <translation>雪は何を思っていますか？</translation>
    </message>
    <message>
        <source>Why do I miss home in autumn?</source>
        <translation>秋になると故郷が恋しいのはなぜですか？</translation>
    </message>
</context>
<context>
    <name>Poemstream::DesktopNotifications</name>
    <message>
        <source>Show</source>
        <translation>表示</translation>
    </message>
</context>
<context>
    <name>Poemstream::HistoryDelegate</name>
    <message>
        <source>not finished</source>
        <translation>未完</translation>
    </message>
</context>
<context>
    <name>Poemstream::HistoryFooter</name>
    <message>
        <source>&amp;Undo</source>
        <translation>元に戻す(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Delete All…</source>
        <translation>すべて削除(&amp;D)…</translation>
    </message>
    <message>
        <source>&amp;Delete All</source>
        <translation>すべて削除(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Keep Them</source>
        <translation>残しておく(&amp;K)</translation>
    </message>
    <message>
        <source>Deleted.</source>
        <translation>削除しました。</translation>
    </message>
    <message numerus="yes">
        <source>Delete all %n, favourites too?</source>
        <translation>
            <numerusform>お気に入りも含めて %n 件すべてを削除しますか？</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Poemstream::HistoryList</name>
    <message>
        <source>&amp;Open</source>
        <translation>開く(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Favourite</source>
        <translation>お気に入り(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>削除(&amp;D)</translation>
    </message>
</context>
<context>
    <name>Poemstream::HistoryModel</name>
    <message>
        <source>favourite</source>
        <translation>お気に入り</translation>
    </message>
</context>
<context>
    <name>Poemstream::HistoryPanel</name>
    <message>
        <source>Only &amp;favourites</source>
        <translation>お気に入りのみ(&amp;F)</translation>
    </message>
    <message>
        <source>History</source>
        <translation>履歴</translation>
    </message>
    <message>
        <source>Search the history</source>
        <translation>履歴を検索</translation>
    </message>
    <message>
        <source>Nothing was asked yet.</source>
        <translation>まだ何も問われていません。</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>見つかりませんでした。</translation>
    </message>
</context>
<context>
    <name>Poemstream::ImportActions</name>
    <message>
        <source>Import Poems…</source>
        <translation>詩を取り込む(&amp;A)…</translation>
    </message>
    <message>
        <source>Import a Folder…</source>
        <translation>フォルダーを取り込む(&amp;B)…</translation>
    </message>
    <message>
        <source>Import a Folder of Poems</source>
        <translation>フォルダーの詩を取り込む</translation>
    </message>
    <message>
        <source>Import Poems</source>
        <translation>詩を取り込む</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>取り込む</translation>
    </message>
</context>
<context>
    <name>Poemstream::ImportStrip</name>
    <message>
        <source>Import Poems…</source>
        <translation>詩を取り込む…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>止める</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Import of poems</source>
        <translation>詩の取り込み</translation>
    </message>
    <message>
        <source>These are the program&apos;s own poems. Debian&apos;s fortunes-zh and npm&apos;s chinese-poetry have many more.</source>
        <translation>ここにあるのは付属の詩だけです。Debian の fortunes-zh や npm の chinese-poetry には、もっと多くの詩があります。</translation>
    </message>
    <message>
        <source>Poems are being imported.</source>
        <translation>詩を取り込んでいます。</translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation>止めています…</translation>
    </message>
    <message numerus="yes">
        <source>and %n more problem(s)</source>
        <translation>
            <numerusform>ほかに %n 件の問題</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Poemstream::MainWindow</name>
    <message>
        <source>Poemstream</source>
        <translation>詩流</translation>
    </message>
    <message>
        <source>Offline demo: the poems come from the program itself.</source>
        <translation>オフラインのデモ：詩はプログラム自身から届きます。</translation>
    </message>
    <message>
        <source>That was too long for a question: its end is cut off.</source>
        <translation>質問が長すぎたので、終わりを切り落としました。</translation>
    </message>
    <message>
        <source>&amp;Larger</source>
        <translation>大きく(&amp;L)</translation>
    </message>
    <message>
        <source>S&amp;maller</source>
        <translation>小さく(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Usual Size</source>
        <translation>元の大きさ(&amp;U)</translation>
    </message>
    <message>
        <source>Se&amp;ttings…</source>
        <translation>設定(&amp;T)…</translation>
    </message>
    <message>
        <source>&amp;Keyboard Shortcuts</source>
        <translation>キーボードショートカット(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation>履歴(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Pause Typing</source>
        <translation>筆を休める(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Full Screen</source>
        <translation>全画面(&amp;F)</translation>
    </message>
    <message>
        <source>Poem of the H&amp;our</source>
        <translation>毎時の一篇(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Vertical Chinese</source>
        <translation>中国語の詩を縦書きに(&amp;V)</translation>
    </message>
    <message>
        <source>Fi&amp;nd a Poem</source>
        <translation>詩を探す(&amp;N)</translation>
    </message>
</context>
<context>
    <name>Poemstream::OptionReader</name>
    <message>
        <source>Show this help.</source>
        <translation>このヘルプを表示します。</translation>
    </message>
    <message>
        <source>Unexpected argument &apos;%1&apos;.</source>
        <translation>余分な引数「%1」があります。</translation>
    </message>
    <message>
        <source>--%1 takes an http or https URL, not &apos;%2&apos;.</source>
        <translation>--%1 には http か https の URL を指定します。「%2」は使えません。</translation>
    </message>
    <message>
        <source>Usage: %1</source>
        <translation>使い方：%1</translation>
    </message>
    <message>
        <source>%1 takes a whole number from %2 to %3, not &apos;%4&apos;.</source>
        <translation>%1 には %2 から %3 までの整数を指定します。「%4」は使えません。</translation>
    </message>
    <message>
        <source>[options]</source>
        <translation>[オプション]</translation>
    </message>
</context>
<context>
    <name>Poemstream::PoemActions</name>
    <message>
        <source>&amp;Copy Poem</source>
        <translation>詩をコピー(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Save as Text…</source>
        <translation>テキストとして保存(&amp;S)…</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>コピーしました。</translation>
    </message>
    <message>
        <source>Save as Text</source>
        <translation>テキストとして保存</translation>
    </message>
    <message>
        <source>Text (*.txt);;Markdown (*.md)</source>
        <translation>テキスト (*.txt);;Markdown (*.md)</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>%1 に保存しました。</translation>
    </message>
    <message>
        <source>%1 cannot be saved: %2</source>
        <translation>%1 を保存できません：%2</translation>
    </message>
    <message>
        <source>Copy as P&amp;icture</source>
        <translation>画像としてコピー(&amp;I)</translation>
    </message>
    <message>
        <source>Save as Pictur&amp;e…</source>
        <translation>画像として保存(&amp;E)…</translation>
    </message>
    <message>
        <source>Save as P&amp;DF…</source>
        <translation>PDF として保存(&amp;D)…</translation>
    </message>
    <message>
        <source>P&amp;rint…</source>
        <translation>印刷(&amp;R)…</translation>
    </message>
    <message>
        <source>Copied as a picture.</source>
        <translation>画像としてコピーしました。</translation>
    </message>
    <message>
        <source>Save as Picture</source>
        <translation>画像として保存</translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation>画像 (*.png)</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>PDF として保存</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>This poem is too long for a picture. A PDF holds all of it.</source>
        <translation>この詩は長すぎて、一枚の画像に収まりません。PDF なら全篇が入ります。</translation>
    </message>
    <message>
        <source>there is not enough memory</source>
        <translation>メモリが足りません</translation>
    </message>
</context>
<context>
    <name>Poemstream::PoemPage</name>
    <message>
        <source>Ask about anything. A poem will answer.</source>
        <translation>何でも問いかけてください。一篇の詩が答えます。</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>コピー(&amp;C)</translation>
    </message>
    <message>
        <source>Copy &amp;Poem</source>
        <translation>全篇をコピー(&amp;P)</translation>
    </message>
    <message>
        <source>Poem</source>
        <translation>詩</translation>
    </message>
</context>
<context>
    <name>Poemstream::PoemPrint</name>
    <message>
        <source>Print</source>
        <translation>印刷</translation>
    </message>
    <message>
        <source>The poem cannot be printed.</source>
        <translation>この詩を印刷できません。</translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <translation>プリンターに送りました。</translation>
    </message>
    <message>
        <source>Printed to %1.</source>
        <translation>%1 に印刷しました。</translation>
    </message>
</context>
<context>
    <name>Poemstream::PoemView</name>
    <message>
        <source>To the end of the poem</source>
        <translation>詩の終わりへ</translation>
    </message>
</context>
<context>
    <name>Poemstream::QuestionBar</name>
    <message>
        <source>Question</source>
        <translation>質問</translation>
    </message>
    <message>
        <source>What would you like a poem about?</source>
        <translation>何を問いますか？</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>メニュー</translation>
    </message>
</context>
<context>
    <name>Poemstream::SearchFields</name>
    <message>
        <source>Find a poem</source>
        <translation>詩を探す</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>作者</translation>
    </message>
    <message>
        <source>Dynasty</source>
        <translation>時代</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>タグ</translation>
    </message>
</context>
<context>
    <name>Poemstream::SearchFooter</name>
    <message>
        <source>&amp;Try Again</source>
        <translation>もう一度試す(&amp;T)</translation>
    </message>
</context>
<context>
    <name>Poemstream::SearchList</name>
    <message>
        <source>&amp;Open</source>
        <translation>開く(&amp;O)</translation>
    </message>
</context>
<context>
    <name>Poemstream::SearchPanel</name>
    <message>
        <source>Find a poem</source>
        <translation>詩を探す</translation>
    </message>
    <message>
        <source>Poems found</source>
        <translation>見つかった詩</translation>
    </message>
    <message>
        <source>Searching …</source>
        <translation>探しています…</translation>
    </message>
    <message>
        <source>This poem is not there any more.</source>
        <translation>この詩はもうありません。</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>見つかりませんでした。</translation>
    </message>
    <message>
        <source>%1+ poems</source>
        <extracomment>%1: a number; the poems are so many, or more</extracomment>
        <translation>%1 篇以上</translation>
    </message>
    <message numerus="yes">
        <source>%n poem(s)</source>
        <translation>
            <numerusform>%n 篇</numerusform>
        </translation>
    </message>
    <message>
        <source>Search by words, author, dynasty or tag.</source>
        <translation>言葉、作者、時代、タグで探せます。</translation>
    </message>
</context>
<context>
    <name>Poemstream::SettingsDialog</name>
    <message>
        <source>&amp;Keep questions and poems on this computer</source>
        <translation>質問と詩をこのコンピューターに残す(&amp;K)</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Slowly</source>
        <translation>ゆっくり</translation>
    </message>
    <message>
        <source>At an even pace</source>
        <translation>ほどよい速さで</translation>
    </message>
    <message>
        <source>Quickly</source>
        <translation>すばやく</translation>
    </message>
    <message>
        <source>Whole lines at once, without motion</source>
        <translation>動きなしで一行ずつ</translation>
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
        <translation>詩を書く速さ(&amp;T)：</translation>
    </message>
    <message>
        <source>Questions are &amp;sent by:</source>
        <translation>質問を送るキー(&amp;S)：</translation>
    </message>
    <message>
        <source>History:</source>
        <translation>履歴：</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>閉じる(&amp;C)</translation>
    </message>
    <message>
        <source>This program was built without OpenCC.</source>
        <translation>このプログラムは OpenCC なしでビルドされています。</translation>
    </message>
    <message>
        <source>OpenCC lacks its data files.</source>
        <translation>OpenCC のデータファイルがありません。</translation>
    </message>
    <message>
        <source>As written</source>
        <translation>原文のまま</translation>
    </message>
    <message>
        <source>Simplified</source>
        <translation>簡体字</translation>
    </message>
    <message>
        <source>Traditional</source>
        <translation>繁体字</translation>
    </message>
    <message>
        <source>Chinese ch&amp;aracters:</source>
        <translation>漢字の字体(&amp;A)：</translation>
    </message>
    <message>
        <source>Tray:</source>
        <translation>トレイ：</translation>
    </message>
    <message>
        <source>In lines</source>
        <translation>横書き</translation>
    </message>
    <message>
        <source>In columns</source>
        <translation>縦書き</translation>
    </message>
    <message>
        <source>Chinese &amp;poems are set:</source>
        <translation>中国語の詩の組み方(&amp;P)：</translation>
    </message>
</context>
<context>
    <name>Poemstream::ShortcutList</name>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation>キーボードショートカット</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>問う</translation>
    </message>
    <message>
        <source>New line</source>
        <translation>改行</translation>
    </message>
    <message>
        <source>Past questions</source>
        <translation>これまでの質問</translation>
    </message>
    <message>
        <source>Show all that came; once more: stop</source>
        <translation>届いた分をすべて表示。もう一度押すと止める</translation>
    </message>
    <message>
        <source>Turn the page</source>
        <translation>ページをめくる</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>閉じる(&amp;C)</translation>
    </message>
</context>
<context>
    <name>Poemstream::StatusLine</name>
    <message>
        <source>%1 Trying again …</source>
        <extracomment>%1: a sentence that says why the poem does not come</extracomment>
        <translation>%1もう一度試しています…</translation>
    </message>
    <message numerus="yes">
        <source>%1 Trying again in %n second(s) …</source>
        <translation>
            <numerusform>%1 %n 秒後にもう一度試します…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Poemstream::TrayKeeper</name>
    <message>
        <source>&amp;Quit</source>
        <translation>終了(&amp;Q)</translation>
    </message>
    <message>
        <source>Poemstream stays in the tray: click its icon to bring the window back.</source>
        <translation>詩流はトレイに残っています。アイコンをクリックするとウィンドウが戻ります。</translation>
    </message>
    <message>
        <source>&amp;Show Window</source>
        <translation>ウィンドウを表示(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Hide Window</source>
        <translation>ウィンドウを隠す(&amp;H)</translation>
    </message>
</context>
<context>
    <name>Poemstream::TraySettings</name>
    <message>
        <source>Keep an &amp;icon in the tray when the window is closed</source>
        <translation>ウィンドウを閉じてもトレイにアイコンを残す(&amp;I)</translation>
    </message>
    <message>
        <source>Tell the poem of the &amp;hour, every hour</source>
        <translation>一時間ごとに「毎時の一篇」を知らせる(&amp;H)</translation>
    </message>
    <message>
        <source>There is no tray here now: closing the window quits.</source>
        <translation>いまここにトレイはありません。ウィンドウを閉じると終了します。</translation>
    </message>
</context>
<context>
    <name>Poemstream::WindowTray</name>
    <message>
        <source>&amp;Poem of the Hour</source>
        <translation>毎時の一篇(&amp;P)</translation>
    </message>
</context>
<context>
    <name>QCommandLineParser</name>
    <message>
        <source>Missing value after &apos;%1&apos;.</source>
        <translation>「%1」の後に値がありません。</translation>
    </message>
    <message>
        <source>Options:</source>
        <translation>オプション：</translation>
    </message>
    <message>
        <source>Unexpected value after &apos;%1&apos;.</source>
        <translation>「%1」の後に値は指定できません。</translation>
    </message>
    <message>
        <source>Unknown option &apos;%1&apos;.</source>
        <translation>「%1」というオプションはありません。</translation>
    </message>
    <message>
        <source>Unknown options: %1.</source>
        <translation>不明なオプション：%1。</translation>
    </message>
</context>
</TS>
