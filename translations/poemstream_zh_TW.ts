<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_TW">
<context>
    <name>Console</name>
    <message>
        <source>Answers a question with a poem.</source>
        <translation>用一首詩回答一個問題。</translation>
    </message>
    <message>
        <source>The token that the server wants.</source>
        <translation>伺服器要求的權杖。</translation>
    </message>
    <message>
        <source>Print one JSON object.</source>
        <translation>輸出一個 JSON 物件。</translation>
    </message>
    <message>
        <source>Print whole lines, also on a terminal.</source>
        <translation>在終端機裡也整行輸出。</translation>
    </message>
    <message>
        <source>What is the question? Usage: poemstream ask QUESTION</source>
        <translation>問題是什麼？用法：poemstream ask 問題</translation>
    </message>
    <message>
        <source>there is no certificate in &apos;%1&apos;</source>
        <translation>「%1」裡沒有憑證</translation>
    </message>
    <message>
        <source>Print one JSON object a line.</source>
        <translation>每行輸出一個 JSON 物件。</translation>
    </message>
    <message>
        <source>Print comments (heartbeats) too.</source>
        <translation>註解（心跳）也輸出。</translation>
    </message>
    <message>
        <source>Send this header too, as &apos;Name: value&apos;; may be repeated.</source>
        <translation>另外送出這個標頭，寫作「名稱: 值」；可以重複。</translation>
    </message>
    <message>
        <source>Send this as a bearer token.</source>
        <translation>作為 Bearer 權杖送出。</translation>
    </message>
    <message>
        <source>Go on after the event with this id.</source>
        <translation>從這個編號的事件之後繼續。</translation>
    </message>
    <message>
        <source>End after so many events.</source>
        <translation>收到這麼多事件後結束。</translation>
    </message>
    <message>
        <source>End after so many seconds.</source>
        <translation>這麼多秒後結束。</translation>
    </message>
    <message>
        <source>End when the stream ends or breaks.</source>
        <translation>串流結束或中斷時就結束。</translation>
    </message>
    <message>
        <source>Come back after a refusal that may pass (429, 5xx), and be quicker to give up on silence.</source>
        <translation>遇到可能只是暫時的拒絕（429、5xx）會再試，沉默太久也會更早放棄。</translation>
    </message>
    <message>
        <source>Trust the certificates in this file too.</source>
        <translation>也信任這個檔案裡的憑證。</translation>
    </message>
    <message>
        <source>Keep cookies and send them.</source>
        <translation>保存並送出 Cookie。</translation>
    </message>
    <message>
        <source>--header takes &apos;Name: value&apos;, not &apos;%1&apos;.</source>
        <translation>--header 要寫作「名稱: 值」，而不是「%1」。</translation>
    </message>
    <message>
        <source>Prints the events of any event stream as they come.</source>
        <translation>事件一到就輸出，任何事件串流都可以。</translation>
    </message>
    <message>
        <source>Listen to what? Usage: poemstream listen URL</source>
        <translation>要聽哪裡？用法：poemstream listen 網址</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not an http or https URL.</source>
        <translation>「%1」不是 http 或 https 網址。</translation>
    </message>
    <message>
        <source>this is not an http or https address</source>
        <translation>這不是 http 或 https 網址</translation>
    </message>
    <message>
        <source>the server cannot be reached</source>
        <translation>連不上伺服器</translation>
    </message>
    <message>
        <source>the connection to the server is not secure</source>
        <translation>與伺服器的連線不安全</translation>
    </message>
    <message>
        <source>no connection to the server in time</source>
        <translation>未能及時連上伺服器</translation>
    </message>
    <message>
        <source>the server did not answer in time</source>
        <translation>伺服器未能及時回應</translation>
    </message>
    <message>
        <source>the stream was silent for too long</source>
        <translation>串流沉默得太久</translation>
    </message>
    <message>
        <source>the connection broke</source>
        <translation>連線斷了</translation>
    </message>
    <message>
        <source>the server ended the stream</source>
        <translation>伺服器結束了串流</translation>
    </message>
    <message>
        <source>the server has nothing more to say</source>
        <translation>伺服器沒有別的話要說了</translation>
    </message>
    <message>
        <source>the server refused</source>
        <translation>伺服器拒絕了</translation>
    </message>
    <message>
        <source>the answer is not an event stream</source>
        <translation>回應不是事件串流</translation>
    </message>
    <message>
        <source>a redirect cannot be followed</source>
        <translation>有一個重新導向無法跟隨</translation>
    </message>
    <message>
        <source>the server sent more than can be taken</source>
        <translation>伺服器送來的超出了能接收的</translation>
    </message>
    <message>
        <source>the answer makes no sense</source>
        <translation>回應看不懂</translation>
    </message>
    <message>
        <source>listening to %1</source>
        <translation>正在聽 %1</translation>
    </message>
    <message>
        <source>%1; trying again in %2 s</source>
        <translation>%1；%2 秒後再試</translation>
    </message>
    <message>
        <source>Address to listen on (default 127.0.0.1).</source>
        <translation>監聽的位址（預設 127.0.0.1）。</translation>
    </message>
    <message>
        <source>Port to listen on (default 3000; 0 = any free one).</source>
        <translation>監聽的連接埠（預設 3000；0 表示任一閒置的連接埠）。</translation>
    </message>
    <message>
        <source>Milliseconds between two fragments (default 80; 0 = no pause).</source>
        <translation>兩個片段之間的毫秒數（預設 80；0 表示不停頓）。</translation>
    </message>
    <message>
        <source>Admit only who has a token: lines of TOKEN [NAME] [EXPIRY].</source>
        <translation>只接待持有權杖的人：每行 權杖 [名字] [到期時間]。</translation>
    </message>
    <message>
        <source>Take the token from the address too (?token=).</source>
        <translation>也接受網址裡的權杖（?token=）。</translation>
    </message>
    <message>
        <source>Web pages from this origin may ask; may be repeated.</source>
        <translation>允許這個來源的網頁提問；可以重複。</translation>
    </message>
    <message>
        <source>Streams open at a time (default 20000).</source>
        <translation>同時開啟的串流上限（預設 20000）。</translation>
    </message>
    <message>
        <source>Seconds of silence before a comment is sent (default 15; 0 = never).</source>
        <translation>沉默多少秒後送出一則註解（預設 15；0 表示不送）。</translation>
    </message>
    <message>
        <source>Seconds that running streams get to end (default 5).</source>
        <translation>結束時給進行中的串流多少秒（預設 5）。</translation>
    </message>
    <message>
        <source>Serves poems over HTTP until it is stopped.</source>
        <translation>透過 HTTP 提供詩，直到被停下為止。</translation>
    </message>
    <message>
        <source>cannot listen on %1: %2</source>
        <translation>無法監聽 %1：%2</translation>
    </message>
    <message>
        <source>the embedded server cannot start: %1</source>
        <translation>內建伺服器無法啟動：%1</translation>
    </message>
    <message>
        <source>Ask this server instead of the embedded one.</source>
        <translation>向這個伺服器提問，而不用內建的伺服器。</translation>
    </message>
    <message>
        <source>Opens the window offline: it asks its own questions and uses no network.</source>
        <translation>離線開啟視窗：它自問自答，不用網路。</translation>
    </message>
    <message>
        <source>built without the window; use &apos;poemstream serve&apos; or &apos;poemstream ask QUESTION&apos;</source>
        <translation>建置時沒有包含視窗；請用「poemstream serve」或「poemstream ask 問題」</translation>
    </message>
    <message>
        <source>there is no command &apos;%1&apos;; see &apos;poemstream --help&apos;</source>
        <translation>沒有「%1」這個命令；請看「poemstream --help」</translation>
    </message>
    <message>
        <source>The server did not understand the question.</source>
        <translation>伺服器沒有看懂這個問題。</translation>
    </message>
    <message>
        <source>The server wants a token, and this one is not valid.</source>
        <translation>伺服器要求權杖，而這一個無效。</translation>
    </message>
    <message>
        <source>There are no poems at this address.</source>
        <translation>這個位址沒有詩。</translation>
    </message>
    <message>
        <source>The question is too long for the server.</source>
        <translation>問題太長，伺服器收不下。</translation>
    </message>
    <message>
        <source>The server does not answer to this name.</source>
        <translation>伺服器不認得這個名字。</translation>
    </message>
    <message>
        <source>The server has too much to do at the moment.</source>
        <translation>伺服器此刻太忙。</translation>
    </message>
    <message>
        <source>The server refused with status %1.</source>
        <translation>伺服器拒絕了，狀態碼 %1。</translation>
    </message>
    <message>
        <source>The server&apos;s address is not a valid web address.</source>
        <translation>伺服器的位址不是有效的網址。</translation>
    </message>
    <message>
        <source>The server cannot be reached.</source>
        <translation>連不上伺服器。</translation>
    </message>
    <message>
        <source>The connection to the server is not secure.</source>
        <translation>與伺服器的連線不安全。</translation>
    </message>
    <message>
        <source>The server does not answer.</source>
        <translation>伺服器沒有回應。</translation>
    </message>
    <message>
        <source>Nothing has come from the server for too long.</source>
        <translation>伺服器太久沒有音訊。</translation>
    </message>
    <message>
        <source>The connection was lost.</source>
        <translation>連線斷了。</translation>
    </message>
    <message>
        <source>The server has nothing more to say.</source>
        <translation>伺服器沒有別的話要說了。</translation>
    </message>
    <message>
        <source>The server answered with something other than a poem.</source>
        <translation>伺服器回答的不是詩。</translation>
    </message>
    <message>
        <source>The server sends its visitors to a place that cannot be followed.</source>
        <translation>伺服器把來客引向一個去不了的地方。</translation>
    </message>
    <message>
        <source>The server sent more than can be taken.</source>
        <translation>伺服器送來的超出了能接收的。</translation>
    </message>
    <message>
        <source>The server said something that makes no sense here.</source>
        <translation>伺服器說了這裡看不懂的話。</translation>
    </message>
    <message>
        <source>, </source>
        <extracomment>Between two words of the question that decided which poem came</extracomment>
        <translation>、</translation>
    </message>
    <message>
        <source>found by: %1</source>
        <translation>尋得：%1</translation>
    </message>
    <message>
        <source>for: %1</source>
        <extracomment>Why this poem was chosen; %1: words of the question</extracomment>
        <translation>緣起：%1</translation>
    </message>
    <message>
        <source>cannot read &apos;%1&apos;: %2</source>
        <translation>無法讀取「%1」：%2</translation>
    </message>
    <message>
        <source>Ask with this method; POST where there is data, else GET.</source>
        <translation>用這個方法請求；有資料時預設 POST，否則 GET。</translation>
    </message>
    <message>
        <source>Give up after so many failures in a row.</source>
        <translation>連續失敗這麼多次後放棄。</translation>
    </message>
    <message>
        <source>Wait so long for a connection; 0 for ever.</source>
        <translation>連線最多等這麼久；0 為一直等。</translation>
    </message>
    <message>
        <source>Wait so long for an answer; 0 for ever.</source>
        <translation>回應最多等這麼久；0 為一直等。</translation>
    </message>
    <message>
        <source>Take so long a silence for a dead connection; 0 never.</source>
        <translation>沉默這麼久就當作連線已斷；0 為永不。</translation>
    </message>
    <message>
        <source>Go through this proxy (http or socks5) instead of the system&apos;s.</source>
        <translation>經由這個代理伺服器（http 或 socks5），而不用系統設定的。</translation>
    </message>
    <message>
        <source>--%1 takes a number of seconds, not &apos;%2&apos;.</source>
        <translation>--%1 要一個秒數，而不是「%2」。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a method.</source>
        <translation>「%1」不是請求方法。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not the URL of an http or socks5 proxy.</source>
        <translation>「%1」不是 http 或 socks5 代理伺服器的網址。</translation>
    </message>
    <message>
        <source>Send this, or the contents of @FILE, with the request; as JSON unless a header says otherwise.</source>
        <translation>隨請求送出這段文字，或 @檔案 的內容；標頭沒有另外說明時算作 JSON。</translation>
    </message>
    <message>
        <source>Send the request again after a break, even where its method, as POST, forbids that.</source>
        <translation>中斷後再次送出請求，即使它的方法（如 POST）本不允許。</translation>
    </message>
    <message>
        <source>the server gave no answer</source>
        <translation>伺服器沒有回應</translation>
    </message>
    <message>
        <source>The server closed the connection without an answer.</source>
        <translation>伺服器沒有回應就關閉了連線。</translation>
    </message>
    <message>
        <source>cannot write the output: %1</source>
        <translation>無法寫出結果：%1</translation>
    </message>
    <message>
        <source>--%1 takes no control characters.</source>
        <translation>--%1 不能含有控制字元。</translation>
    </message>
    <message>
        <source>--token takes a token, not an empty text.</source>
        <translation>--token 要一個權杖，不能是空的。</translation>
    </message>
    <message>
        <source>--cacert takes the name of a file.</source>
        <translation>--cacert 要一個檔名。</translation>
    </message>
    <message>
        <source>cannot write the output</source>
        <translation>無法寫出結果</translation>
    </message>
    <message>
        <source>Seconds that /v1/live shows a poem (default 60, at least 1).</source>
        <translation>/v1/live 每首詩展示的秒數（預設 60，至少 1）。</translation>
    </message>
    <message>
        <source>Serving poems at %1</source>
        <translation>正在 %1 提供詩</translation>
    </message>
    <message>
        <source>Reading the poems and tokens again</source>
        <translation>正在重新讀取詩和權杖</translation>
    </message>
    <message>
        <source>nothing changed: %1</source>
        <translation>未作更動：%1</translation>
    </message>
    <message>
        <source>Serving as before: %1</source>
        <translation>照舊提供服務：%1</translation>
    </message>
    <message>
        <source>Ending the streams</source>
        <translation>正在結束各個串流</translation>
    </message>
    <message>
        <source>LISTEN_FDS: one socket can be taken over, not &apos;%1&apos;</source>
        <translation>LISTEN_FDS：只能接管一個通訊端，而不是「%1」</translation>
    </message>
    <message>
        <source>LISTEN_FDS: descriptor %1 is no TCP socket that listens</source>
        <translation>LISTEN_FDS：描述子 %1 不是正在監聽的 TCP 通訊端</translation>
    </message>
    <message>
        <source>Streams open at a time for one address (default 0 = no cap).</source>
        <translation>同一位址同時開啟的串流上限（預設 0 = 不限）。</translation>
    </message>
    <message>
        <source>Seconds after which a stream is ended, to be resumed (default 0 = never).</source>
        <translation>串流經過這麼多秒後結束，由用戶端接續（預設 0 = 永不）。</translation>
    </message>
    <message>
        <source>How requests and streams are logged on standard error (default text).</source>
        <translation>請求和串流以何種格式記入標準錯誤輸出（預設 text）。</translation>
    </message>
    <message>
        <source>Log what is asked, too.</source>
        <translation>把所提的問題也記入日誌。</translation>
    </message>
    <message>
        <source>Serve over HTTPS with this certificate, and those it hangs on.</source>
        <translation>用這個憑證（以及它所依賴的憑證）透過 HTTPS 提供服務。</translation>
    </message>
    <message>
        <source>The certificate&apos;s private key.</source>
        <translation>憑證的私密金鑰。</translation>
    </message>
    <message>
        <source>holds no certificate in PEM format</source>
        <translation>其中沒有 PEM 格式的憑證</translation>
    </message>
    <message>
        <source>the key is encrypted; a server needs it without a passphrase</source>
        <translation>金鑰是加密的；伺服器需要不設密碼的金鑰</translation>
    </message>
    <message>
        <source>holds no private RSA or EC key in PEM format</source>
        <translation>其中沒有 PEM 格式的 RSA 或 EC 私密金鑰</translation>
    </message>
    <message>
        <source>the poems and tokens were read again</source>
        <translation>詩和權杖已重新讀取</translation>
    </message>
    <message>
        <source>Streams that one address may begin in a minute (default 0 = no limit).</source>
        <translation>同一位址每分鐘可開始的串流數（預設 0 = 不限）。</translation>
    </message>
    <message>
        <source>there is no display for a window (%1); &apos;poemstream serve&apos; and &apos;poemstream ask&apos; need none</source>
        <translation>沒有螢幕可以開啟視窗（%1）；「poemstream serve」和「poemstream ask」不需要螢幕</translation>
    </message>
    <message>
        <source>Open another window, even if there is one already.</source>
        <translation>即使已有視窗，也另開一個。</translation>
    </message>
    <message>
        <source>Opens the window, or brings the one that is open to the front.</source>
        <translation>開啟視窗；已經開著的，就讓它來到前面。</translation>
    </message>
    <message>
        <source>the window that is open does not answer; here is another one</source>
        <translation>開著的視窗沒有回應；這裡另開一個</translation>
    </message>
    <message>
        <source>the poem of the hour</source>
        <extracomment>Why this poem: everybody sees it now</extracomment>
        <translation>整點一詩</translation>
    </message>
    <message>
        <source>Poem of the Hour</source>
        <translation>整點一詩</translation>
    </message>
    <message>
        <source>the server&apos;s name is not known</source>
        <translation>沒有這個名字的伺服器</translation>
    </message>
    <message>
        <source>the server cannot go on</source>
        <translation>伺服器自己出了問題，無法繼續</translation>
    </message>
    <message>
        <source>The server&apos;s name is not known.</source>
        <translation>沒有這個名字的伺服器。</translation>
    </message>
    <message>
        <source>The server cannot be reached in time.</source>
        <translation>未能及時連上伺服器。</translation>
    </message>
    <message>
        <source>The server ended the connection too early.</source>
        <translation>伺服器過早結束了連線。</translation>
    </message>
    <message>
        <source>The server has trouble of its own and cannot go on.</source>
        <translation>伺服器自己出了問題，無法繼續。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1: and %2 more files failed</source>
        <translation>%1：另有 %2 個檔案出錯</translation>
    </message>
    <message>
        <source>built without OpenCC, or its data is missing: poems are found in the script they are written in only</source>
        <translation>建置時未加入 OpenCC，或缺少它的資料：只能按詩文原有的字體（正體或簡體）尋找</translation>
    </message>
    <message>
        <source>Adds poems to the library: files, folders and archives of this program&apos;s JSON, of the chinese-poetry collection, and of fortune.</source>
        <translation>把詩加入詩庫：可以是檔案、資料夾或壓縮檔，內容為本程式的 JSON、chinese-poetry 詩集或 fortune 檔。</translation>
    </message>
    <message>
        <source>Add them to this library instead of your own.</source>
        <translation>加入這個詩庫，而不是您自己的詩庫。</translation>
    </message>
    <message>
        <source>What shall be imported? Usage: poemstream import PATH...</source>
        <translation>要匯入什麼？用法：poemstream import 路徑...</translation>
    </message>
    <message>
        <source>--library takes the name of a file.</source>
        <translation>--library 要一個檔名。</translation>
    </message>
    <message>
        <source>stopped; what was read is kept, and the same command goes on from here</source>
        <translation>已停下；讀過的詩都已保存，再次執行同一個命令即可繼續</translation>
    </message>
    <message>
        <source>%1 empty</source>
        <translation>%1 首空白</translation>
    </message>
    <message>
        <source>%1 damaged</source>
        <translation>%1 首殘損</translation>
    </message>
    <message>
        <source>%1 with characters that Unicode lacks</source>
        <translation>%1 首含 Unicode 未收的字</translation>
    </message>
    <message>
        <source>%1 with stray markup</source>
        <translation>%1 首夾有殘餘的標記</translation>
    </message>
    <message>
        <source>%1 too long</source>
        <translation>%1 首過長</translation>
    </message>
    <message>
        <source>%1 no poems</source>
        <translation>%1 篇不是詩</translation>
    </message>
    <message>
        <source>%1 poems added</source>
        <translation>新增 %1 首</translation>
    </message>
    <message>
        <source>%1 there already</source>
        <translation>%1 首原已收錄</translation>
    </message>
    <message>
        <source>files read before: %1</source>
        <translation>先前讀過的檔案：%1</translation>
    </message>
    <message>
        <source>files that failed: %1</source>
        <translation>出錯的檔案：%1</translation>
    </message>
    <message>
        <source>left out: %1</source>
        <translation>未收：%1</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>Qt has no driver for SQLite here (Debian: libqt6sql6-sqlite)</source>
        <translation>這裡的 Qt 沒有 SQLite 驅動程式（Debian：libqt6sql6-sqlite）</translation>
    </message>
    <message>
        <source>there is no library %1</source>
        <translation>沒有詩庫 %1</translation>
    </message>
    <message>
        <source>the library %1 cannot be written</source>
        <translation>無法寫入詩庫 %1</translation>
    </message>
    <message>
        <source>the library %1 cannot be read (%2)</source>
        <translation>無法讀取詩庫 %1（%2）</translation>
    </message>
    <message>
        <source>the library %1 was written by a later version of this program</source>
        <translation>詩庫 %1 是由本程式較新的版本寫成的</translation>
    </message>
    <message>
        <source>another import into %1 is running; try again when it is done</source>
        <translation>另一次匯入正在寫入 %1；請等它結束後再試</translation>
    </message>
    <message>
        <source>the library %1 cannot be written (%2); what was imported before is kept</source>
        <translation>無法寫入詩庫 %1（%2）；先前匯入的詩都還在</translation>
    </message>
    <message>
        <source>looking at what is there …</source>
        <translation>正在查看內容……</translation>
    </message>
    <message>
        <source>Ask this server instead of the library.</source>
        <translation>向這個伺服器提問，而不用詩庫。</translation>
    </message>
    <message>
        <source>no poem has to do with &apos;%1&apos;</source>
        <translation>沒有與「%1」有關的詩</translation>
    </message>
    <message>
        <source>Finds poems in the library.</source>
        <translation>在詩庫裡找詩。</translation>
    </message>
    <message>
        <source>Print a JSON object for each poem.</source>
        <translation>每首詩輸出一個 JSON 物件。</translation>
    </message>
    <message>
        <source>Poems to print (default 20).</source>
        <translation>輸出幾首詩（預設 20）。</translation>
    </message>
    <message>
        <source>Only poems of this author.</source>
        <translation>只要這位作者的詩。</translation>
    </message>
    <message>
        <source>Only poems of this dynasty.</source>
        <translation>只要這個朝代的詩。</translation>
    </message>
    <message>
        <source>Only poems with this tag.</source>
        <translation>只要帶這個標籤的詩。</translation>
    </message>
    <message>
        <source>Search this library instead of your own.</source>
        <translation>在這個詩庫裡找，而不用自己的詩庫。</translation>
    </message>
    <message>
        <source>What shall be found? Usage: poemstream search WORDS</source>
        <translation>要找什麼？用法：poemstream search 詞語</translation>
    </message>
    <message>
        <source>That is too long: at most %1 characters.</source>
        <translation>太長了：最多 %1 個字元。</translation>
    </message>
    <message>
        <source>Poems to serve instead of your library, or another library; may be repeated.</source>
        <translation>用這些詩或另一個詩庫，代替自己的詩庫；可以重複。</translation>
    </message>
    <message>
        <source>%1; here are the poems in the program</source>
        <translation>%1；改用程式自帶的詩</translation>
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
        <translation>用法：poemstream [--server 網址] [--token 權杖]   視窗
      poemstream demo                             離線的視窗
      poemstream serve [選項]                     伺服器
      poemstream ask 問題 [選項]                  終端機裡的一首詩
      poemstream listen 網址 [選項]               任何事件串流，逐個事件
      poemstream import 路徑... [選項]            把詩加入詩庫
      poemstream search 詞語 [選項]               在詩庫裡找詩

已經開著的視窗會來到前面；--new-window 另開一個視窗。
每個命令都有 --help。--language LANG 可以和任何命令一起用：%1。
</translation>
    </message>
    <message>
        <source>for: %1 (here: %2)</source>
        <extracomment>Why this poem was chosen; %1: words of the question, %2: words of the poem that say the same</extracomment>
        <translation>緣起：%1（詩中有：%2）</translation>
    </message>
    <message>
        <source>%1 poems</source>
        <translation>%1 首</translation>
    </message>
    <message>
        <source>%1 poems, %2 a second, %3 left</source>
        <translation>%1 首，每秒 %2 首，還需 %3</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Not imported: %1.</source>
        <translation>未能匯入：%1。</translation>
    </message>
    <message>
        <source>Stopped: %1. The same import goes on from here.</source>
        <translation>已停下：%1。再次匯入會從這裡繼續。</translation>
    </message>
    <message>
        <source>Imported: %1.</source>
        <translation>已匯入：%1。</translation>
    </message>
    <message>
        <source>the window&apos;s part is not here (%1); &apos;poemstream serve&apos; and &apos;poemstream ask&apos; need none</source>
        <translation>缺少視窗程式（%1）；「poemstream serve」和「poemstream ask」不需要它</translation>
    </message>
    <message>
        <source>larger than %1 MiB</source>
        <translation>超過 %1 MiB</translation>
    </message>
    <message>
        <source>has a line that is not &apos;key = value&apos;</source>
        <translation>有一行不是「鍵 = 值」的形式</translation>
    </message>
    <message>
        <source>line %1 is not &apos;key = value&apos;</source>
        <translation>第 %1 行不是「鍵 = 值」的形式</translation>
    </message>
    <message>
        <source>is not UTF-8</source>
        <translation>不是 UTF-8</translation>
    </message>
    <message>
        <source>cannot be copied to be read: %1</source>
        <translation>無法複製以供讀取：%1</translation>
    </message>
    <message>
        <source>all is right, without a configuration file</source>
        <translation>沒有問題（未用設定檔）</translation>
    </message>
    <message>
        <source>%1: all is right</source>
        <translation>%1：沒有問題</translation>
    </message>
    <message>
        <source>%1 takes one value; one with a comma stands in double quotes.</source>
        <translation>%1 只要一個值；含逗號的值要放在雙引號中。</translation>
    </message>
    <message>
        <source>%1 takes &apos;true&apos; or &apos;false&apos;, not &apos;%2&apos;.</source>
        <translation>%1 要 true 或 false，而不是「%2」。</translation>
    </message>
    <message>
        <source>%1: there is no key &apos;%2&apos;</source>
        <translation>%1：沒有「%2」這個鍵</translation>
    </message>
    <message>
        <source>%1: %2 stands there twice</source>
        <translation>%1：%2 出現了兩次</translation>
    </message>
    <message>
        <source>%1 takes an IP address of this machine, not &apos;%2&apos;.</source>
        <translation>%1 要本機的一個 IP 位址，而不是「%2」。</translation>
    </message>
    <message>
        <source>%1 takes the name of a file.</source>
        <translation>%1 要一個檔名。</translation>
    </message>
    <message>
        <source>%1 takes the name of a file or a folder.</source>
        <translation>%1 要一個檔名或資料夾名稱。</translation>
    </message>
    <message>
        <source>%1 takes &apos;*&apos; or scheme://host[:port], not &apos;%2&apos;.</source>
        <translation>%1 要「*」或 協定://主機[:連接埠]，而不是「%2」。</translation>
    </message>
    <message>
        <source>%1 takes &apos;text&apos; or &apos;json&apos;, not &apos;%2&apos;.</source>
        <translation>%1 要 text 或 json，而不是「%2」。</translation>
    </message>
    <message>
        <source>%1 and %2 take a file each, and go together.</source>
        <translation>%1 與 %2 各要一個檔案，並且必須同時給出。</translation>
    </message>
    <message>
        <source>Read what is not said here from this file (see poemstream-serve.conf(5)).</source>
        <translation>此處未寫明的選項，從這個檔案讀取（見 poemstream-serve.conf(5)）。</translation>
    </message>
    <message>
        <source>Only say whether all this is right, and end.</source>
        <translation>只檢查以上設定是否正確，然後結束。</translation>
    </message>
    <message>
        <source>%1 and %2 do not work together: %3</source>
        <translation>%1 與 %2 不能一起使用：%3</translation>
    </message>
    <message>
        <source>--version tells the version.
</source>
        <translation>--version 顯示版本號。
</translation>
    </message>
    <message>
        <source>line %1: &apos;%2&apos; stands there twice</source>
        <translation>第 %1 行：「%2」出現了兩次</translation>
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
        <translation>沒有歷史紀錄：這裡的 Qt 缺少 SQLite 驅動程式（Debian 套件 libqt6sql6-sqlite）。</translation>
    </message>
    <message>
        <source>There is no history: %1 cannot be written.</source>
        <translation>沒有歷史紀錄：無法寫入 %1。</translation>
    </message>
    <message>
        <source>There is no history: %1 cannot be read (%2).</source>
        <translation>沒有歷史紀錄：無法讀取 %1（%2）。</translation>
    </message>
    <message>
        <source>There is no history: %1 was written by a later version of this program.</source>
        <translation>沒有歷史紀錄：%1 是由本程式較新的版本寫成的。</translation>
    </message>
    <message>
        <source>The history in %1 cannot be used: %2.</source>
        <translation>無法使用 %1 中的歷史紀錄：%2。</translation>
    </message>
</context>
<context>
    <name>Poemstream::Announcer</name>
    <message>
        <source>Writing a poem …</source>
        <translation>正在寫詩……</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>已停下。</translation>
    </message>
    <message>
        <source>%1 Trying again …</source>
        <translation>%1正在重試……</translation>
    </message>
    <message>
        <source>No poem came.</source>
        <translation>沒有等到詩。</translation>
    </message>
</context>
<context>
    <name>Poemstream::AnswerLine</name>
    <message>
        <source>&amp;Continue</source>
        <translation>繼續(&amp;C)</translation>
    </message>
    <message>
        <source>A&amp;gain</source>
        <translation>重來(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Retry Now</source>
        <translation>馬上重試(&amp;R)</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>已停下。</translation>
    </message>
    <message>
        <source>No poem came.</source>
        <translation>沒有等到詩。</translation>
    </message>
</context>
<context>
    <name>Poemstream::AskButton</name>
    <message>
        <source>&amp;Stop</source>
        <translation>停下(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Ask</source>
        <translation>送出(&amp;A)</translation>
    </message>
</context>
<context>
    <name>Poemstream::DemoDriver</name>
    <message>
        <source>Why is the moon so round?</source>
        <translation>月亮為什麼這麼圓？</translation>
    </message>
    <message>
        <source>Do you remember the rain last night?</source>
        <translation>還記得昨夜的雨嗎？</translation>
    </message>
    <message>
        <source>Where does the river go?</source>
        <translation>河流到哪裡去？</translation>
    </message>
    <message>
        <source>What does an old friend say on the road?</source>
        <translation>路上遇見老朋友，會說些什麼？</translation>
    </message>
    <message>
        <source>Is anyone awake in the city?</source>
        <translation>這座城市裡還有誰醒著？</translation>
    </message>
    <message>
        <source>How does spring begin?</source>
        <translation>春天是怎麼開始的？</translation>
    </message>
    <message>
        <source>What is the snow thinking?</source>
        <translation>雪在想什麼？</translation>
    </message>
    <message>
        <source>Why do I miss home in autumn?</source>
        <translation>為什麼秋天會想家？</translation>
    </message>
</context>
<context>
    <name>Poemstream::DesktopNotifications</name>
    <message>
        <source>Show</source>
        <translation>顯示</translation>
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
        <translation>復原(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Delete All…</source>
        <translation>全部刪除(&amp;D)…</translation>
    </message>
    <message>
        <source>&amp;Delete All</source>
        <translation>全部刪除(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Keep Them</source>
        <translation>保留(&amp;K)</translation>
    </message>
    <message>
        <source>Deleted.</source>
        <translation>已刪除。</translation>
    </message>
    <message numerus="yes">
        <source>Delete all %n, favourites too?</source>
        <translation>
            <numerusform>連同收藏，刪除全部 %n 筆？</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Poemstream::HistoryList</name>
    <message>
        <source>&amp;Open</source>
        <translation>開啟(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Favourite</source>
        <translation>收藏(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>刪除(&amp;D)</translation>
    </message>
</context>
<context>
    <name>Poemstream::HistoryModel</name>
    <message>
        <source>favourite</source>
        <translation>已收藏</translation>
    </message>
</context>
<context>
    <name>Poemstream::HistoryPanel</name>
    <message>
        <source>Only &amp;favourites</source>
        <translation>只看收藏(&amp;F)</translation>
    </message>
    <message>
        <source>History</source>
        <translation>歷史紀錄</translation>
    </message>
    <message>
        <source>Search the history</source>
        <translation>搜尋歷史紀錄</translation>
    </message>
    <message>
        <source>Nothing was asked yet.</source>
        <translation>還沒有問過什麼。</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>沒有找到。</translation>
    </message>
</context>
<context>
    <name>Poemstream::ImportActions</name>
    <message>
        <source>Import Poems…</source>
        <translation>匯入詩詞(&amp;A)…</translation>
    </message>
    <message>
        <source>Import a Folder…</source>
        <translation>匯入資料夾(&amp;B)…</translation>
    </message>
    <message>
        <source>Import a Folder of Poems</source>
        <translation>匯入資料夾裡的詩詞</translation>
    </message>
    <message>
        <source>Import Poems</source>
        <translation>匯入詩詞</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>匯入</translation>
    </message>
</context>
<context>
    <name>Poemstream::ImportStrip</name>
    <message>
        <source>Import Poems…</source>
        <translation>匯入詩詞…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Import of poems</source>
        <translation>詩詞匯入進度</translation>
    </message>
    <message>
        <source>These are the program&apos;s own poems. Debian&apos;s fortunes-zh and npm&apos;s chinese-poetry have many more.</source>
        <translation>這裡只有程式自帶的詩。Debian 的 fortunes-zh 和 npm 的 chinese-poetry 裡還有許多。</translation>
    </message>
    <message>
        <source>Poems are being imported.</source>
        <translation>正在匯入詩詞。</translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation>正在停止……</translation>
    </message>
    <message numerus="yes">
        <source>and %n more problem(s)</source>
        <translation>
            <numerusform>另有 %n 個問題</numerusform>
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
        <translation>離線示範：詩來自程式本身。</translation>
    </message>
    <message>
        <source>That was too long for a question: its end is cut off.</source>
        <translation>問題太長，末尾已被截去。</translation>
    </message>
    <message>
        <source>&amp;Larger</source>
        <translation>放大(&amp;L)</translation>
    </message>
    <message>
        <source>S&amp;maller</source>
        <translation>縮小(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Usual Size</source>
        <translation>原來大小(&amp;U)</translation>
    </message>
    <message>
        <source>Se&amp;ttings…</source>
        <translation>設定(&amp;T)…</translation>
    </message>
    <message>
        <source>&amp;Keyboard Shortcuts</source>
        <translation>鍵盤快速鍵(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation>歷史紀錄(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Pause Typing</source>
        <translation>暫停打字(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Full Screen</source>
        <translation>全螢幕(&amp;F)</translation>
    </message>
    <message>
        <source>Poem of the H&amp;our</source>
        <translation>整點一詩(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Vertical Chinese</source>
        <translation>中文詩直排(&amp;V)</translation>
    </message>
    <message>
        <source>Fi&amp;nd a Poem</source>
        <translation>找詩(&amp;N)</translation>
    </message>
</context>
<context>
    <name>Poemstream::OptionReader</name>
    <message>
        <source>Show this help.</source>
        <translation>顯示這份說明。</translation>
    </message>
    <message>
        <source>Unexpected argument &apos;%1&apos;.</source>
        <translation>多餘的引數「%1」。</translation>
    </message>
    <message>
        <source>--%1 takes an http or https URL, not &apos;%2&apos;.</source>
        <translation>--%1 要 http 或 https 網址，而不是「%2」。</translation>
    </message>
    <message>
        <source>Usage: %1</source>
        <translation>用法：%1</translation>
    </message>
    <message>
        <source>%1 takes a whole number from %2 to %3, not &apos;%4&apos;.</source>
        <translation>%1 要 %2 到 %3 的整數，而不是「%4」。</translation>
    </message>
    <message>
        <source>[options]</source>
        <translation>[選項]</translation>
    </message>
</context>
<context>
    <name>Poemstream::PoemActions</name>
    <message>
        <source>&amp;Copy Poem</source>
        <translation>複製詩(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Save as Text…</source>
        <translation>存成文字(&amp;S)…</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>已複製。</translation>
    </message>
    <message>
        <source>Save as Text</source>
        <translation>存成文字</translation>
    </message>
    <message>
        <source>Text (*.txt);;Markdown (*.md)</source>
        <translation>文字 (*.txt);;Markdown (*.md)</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>已存成 %1。</translation>
    </message>
    <message>
        <source>%1 cannot be saved: %2</source>
        <translation>無法儲存 %1：%2</translation>
    </message>
    <message>
        <source>Copy as P&amp;icture</source>
        <translation>複製為圖片(&amp;I)</translation>
    </message>
    <message>
        <source>Save as Pictur&amp;e…</source>
        <translation>存成圖片(&amp;E)…</translation>
    </message>
    <message>
        <source>Save as P&amp;DF…</source>
        <translation>存成 PDF(&amp;D)…</translation>
    </message>
    <message>
        <source>P&amp;rint…</source>
        <translation>列印(&amp;R)…</translation>
    </message>
    <message>
        <source>Copied as a picture.</source>
        <translation>已複製為圖片。</translation>
    </message>
    <message>
        <source>Save as Picture</source>
        <translation>存成圖片</translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation>圖片 (*.png)</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>存成 PDF</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>This poem is too long for a picture. A PDF holds all of it.</source>
        <translation>這首詩太長，一張圖片放不下，可以存成 PDF。</translation>
    </message>
    <message>
        <source>there is not enough memory</source>
        <translation>記憶體不足</translation>
    </message>
</context>
<context>
    <name>Poemstream::PoemPage</name>
    <message>
        <source>Ask about anything. A poem will answer.</source>
        <translation>隨便問什麼，會有一首詩來回答。</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>複製(&amp;C)</translation>
    </message>
    <message>
        <source>Copy &amp;Poem</source>
        <translation>複製全詩(&amp;P)</translation>
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
        <translation>列印</translation>
    </message>
    <message>
        <source>The poem cannot be printed.</source>
        <translation>無法列印這首詩。</translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <translation>已送往印表機。</translation>
    </message>
    <message>
        <source>Printed to %1.</source>
        <translation>已列印到 %1。</translation>
    </message>
</context>
<context>
    <name>Poemstream::PoemView</name>
    <message>
        <source>To the end of the poem</source>
        <translation>到詩的末尾</translation>
    </message>
</context>
<context>
    <name>Poemstream::QuestionBar</name>
    <message>
        <source>Question</source>
        <translation>問題</translation>
    </message>
    <message>
        <source>What would you like a poem about?</source>
        <translation>想問什麼？</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>選單</translation>
    </message>
</context>
<context>
    <name>Poemstream::SearchFields</name>
    <message>
        <source>Find a poem</source>
        <translation>找一首詩</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>作者</translation>
    </message>
    <message>
        <source>Dynasty</source>
        <translation>朝代</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>標籤</translation>
    </message>
</context>
<context>
    <name>Poemstream::SearchFooter</name>
    <message>
        <source>&amp;Try Again</source>
        <translation>再試一次(&amp;T)</translation>
    </message>
</context>
<context>
    <name>Poemstream::SearchList</name>
    <message>
        <source>&amp;Open</source>
        <translation>開啟(&amp;O)</translation>
    </message>
</context>
<context>
    <name>Poemstream::SearchPanel</name>
    <message>
        <source>Find a poem</source>
        <translation>找一首詩</translation>
    </message>
    <message>
        <source>Poems found</source>
        <translation>找到的詩</translation>
    </message>
    <message>
        <source>Searching …</source>
        <translation>正在尋找……</translation>
    </message>
    <message>
        <source>This poem is not there any more.</source>
        <translation>這首詩已經不在了。</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>沒有找到。</translation>
    </message>
    <message>
        <source>%1+ poems</source>
        <extracomment>%1: a number; the poems are so many, or more</extracomment>
        <translation>%1 首以上</translation>
    </message>
    <message numerus="yes">
        <source>%n poem(s)</source>
        <translation>
            <numerusform>%n 首詩</numerusform>
        </translation>
    </message>
    <message>
        <source>Search by words, author, dynasty or tag.</source>
        <translation>依字句、作者、朝代或標籤來找。</translation>
    </message>
</context>
<context>
    <name>Poemstream::SettingsDialog</name>
    <message>
        <source>&amp;Keep questions and poems on this computer</source>
        <translation>在這部電腦上保留問過的問題和詩(&amp;K)</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Slowly</source>
        <translation>慢</translation>
    </message>
    <message>
        <source>At an even pace</source>
        <translation>不疾不徐</translation>
    </message>
    <message>
        <source>Quickly</source>
        <translation>快</translation>
    </message>
    <message>
        <source>Whole lines at once, without motion</source>
        <translation>整行顯示，不帶動畫</translation>
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
        <translation>打字速度(&amp;T)：</translation>
    </message>
    <message>
        <source>Questions are &amp;sent by:</source>
        <translation>送出問題的按鍵(&amp;S)：</translation>
    </message>
    <message>
        <source>History:</source>
        <translation>歷史紀錄：</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>關閉(&amp;C)</translation>
    </message>
    <message>
        <source>This program was built without OpenCC.</source>
        <translation>本程式建置時未加入 OpenCC，無法轉換字體。</translation>
    </message>
    <message>
        <source>OpenCC lacks its data files.</source>
        <translation>找不到 OpenCC 的資料檔，無法轉換字體。</translation>
    </message>
    <message>
        <source>As written</source>
        <translation>照原文</translation>
    </message>
    <message>
        <source>Simplified</source>
        <translation>簡體</translation>
    </message>
    <message>
        <source>Traditional</source>
        <translation>正體</translation>
    </message>
    <message>
        <source>Chinese ch&amp;aracters:</source>
        <translation>漢字(&amp;A)：</translation>
    </message>
    <message>
        <source>Tray:</source>
        <translation>系統匣：</translation>
    </message>
    <message>
        <source>In lines</source>
        <translation>橫排</translation>
    </message>
    <message>
        <source>In columns</source>
        <translation>直排</translation>
    </message>
    <message>
        <source>Chinese &amp;poems are set:</source>
        <translation>中文詩的排版(&amp;P)：</translation>
    </message>
</context>
<context>
    <name>Poemstream::ShortcutList</name>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation>鍵盤快速鍵</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>送出</translation>
    </message>
    <message>
        <source>New line</source>
        <translation>換行</translation>
    </message>
    <message>
        <source>Past questions</source>
        <translation>問過的問題</translation>
    </message>
    <message>
        <source>Show all that came; once more: stop</source>
        <translation>顯示已收到的全部；再按一次停下</translation>
    </message>
    <message>
        <source>Turn the page</source>
        <translation>翻頁</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>關閉(&amp;C)</translation>
    </message>
</context>
<context>
    <name>Poemstream::StatusLine</name>
    <message>
        <source>%1 Trying again …</source>
        <extracomment>%1: a sentence that says why the poem does not come</extracomment>
        <translation>%1正在重試……</translation>
    </message>
    <message numerus="yes">
        <source>%1 Trying again in %n second(s) …</source>
        <translation>
            <numerusform>%1 %n 秒後重試……</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Poemstream::TrayKeeper</name>
    <message>
        <source>&amp;Quit</source>
        <translation>結束(&amp;Q)</translation>
    </message>
    <message>
        <source>Poemstream stays in the tray: click its icon to bring the window back.</source>
        <translation>詩流仍在系統匣裡：點一下圖示，視窗就會回來。</translation>
    </message>
    <message>
        <source>&amp;Show Window</source>
        <translation>顯示視窗(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Hide Window</source>
        <translation>隱藏視窗(&amp;H)</translation>
    </message>
</context>
<context>
    <name>Poemstream::TraySettings</name>
    <message>
        <source>Keep an &amp;icon in the tray when the window is closed</source>
        <translation>關閉視窗後，在系統匣裡留一個圖示(&amp;I)</translation>
    </message>
    <message>
        <source>Tell the poem of the &amp;hour, every hour</source>
        <translation>每到整點，送來一首詩(&amp;H)</translation>
    </message>
    <message>
        <source>There is no tray here now: closing the window quits.</source>
        <translation>這裡現在沒有系統匣，關閉視窗即結束程式。</translation>
    </message>
</context>
<context>
    <name>Poemstream::WindowTray</name>
    <message>
        <source>&amp;Poem of the Hour</source>
        <translation>整點一詩(&amp;P)</translation>
    </message>
</context>
<context>
    <name>QCommandLineParser</name>
    <message>
        <source>Missing value after &apos;%1&apos;.</source>
        <translation>「%1」之後缺少值。</translation>
    </message>
    <message>
        <source>Options:</source>
        <translation>選項：</translation>
    </message>
    <message>
        <source>Unexpected value after &apos;%1&apos;.</source>
        <translation>「%1」之後不應有值。</translation>
    </message>
    <message>
        <source>Unknown option &apos;%1&apos;.</source>
        <translation>未知的選項「%1」。</translation>
    </message>
    <message>
        <source>Unknown options: %1.</source>
        <translation>未知的選項：%1。</translation>
    </message>
</context>
</TS>
