<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>Console</name>
    <message>
        <source>Answers a question with a poem.</source>
        <translation>用一首诗回答一个问题。</translation>
    </message>
    <message>
        <source>The token that the server wants.</source>
        <translation>服务器要求的令牌。</translation>
    </message>
    <message>
        <source>Print one JSON object.</source>
        <translation>输出一个 JSON 对象。</translation>
    </message>
    <message>
        <source>Print whole lines, also on a terminal.</source>
        <translation>在终端里也整行输出。</translation>
    </message>
    <message>
        <source>What is the question? Usage: poemstream ask QUESTION</source>
        <translation>问题是什么？用法：poemstream ask 问题</translation>
    </message>
    <message>
        <source>there is no certificate in &apos;%1&apos;</source>
        <translation>“%1”里没有证书</translation>
    </message>
    <message>
        <source>Print one JSON object a line.</source>
        <translation>每行输出一个 JSON 对象。</translation>
    </message>
    <message>
        <source>Print comments (heartbeats) too.</source>
        <translation>也输出注释（心跳）。</translation>
    </message>
    <message>
        <source>Send this header too, as &apos;Name: value&apos;; may be repeated.</source>
        <translation>另外发送这个标头，写作“名称: 值”；可以重复。</translation>
    </message>
    <message>
        <source>Send this as a bearer token.</source>
        <translation>作为 Bearer 令牌发送。</translation>
    </message>
    <message>
        <source>Go on after the event with this id.</source>
        <translation>从这个编号的事件之后继续。</translation>
    </message>
    <message>
        <source>End after so many events.</source>
        <translation>收到这么多事件后结束。</translation>
    </message>
    <message>
        <source>End after so many seconds.</source>
        <translation>这么多秒后结束。</translation>
    </message>
    <message>
        <source>End when the stream ends or breaks.</source>
        <translation>流结束或中断时就结束。</translation>
    </message>
    <message>
        <source>Come back after a refusal that may pass (429, 5xx), and be quicker to give up on silence.</source>
        <translation>遇到可能是暂时的拒绝（429、5xx）会再试，沉默太久也会更早放弃。</translation>
    </message>
    <message>
        <source>Trust the certificates in this file too.</source>
        <translation>也信任这个文件里的证书。</translation>
    </message>
    <message>
        <source>Keep cookies and send them.</source>
        <translation>保存并发送 Cookie。</translation>
    </message>
    <message>
        <source>--header takes &apos;Name: value&apos;, not &apos;%1&apos;.</source>
        <translation>--header 要写作“名称: 值”，而不是“%1”。</translation>
    </message>
    <message>
        <source>Prints the events of any event stream as they come.</source>
        <translation>事件一来就输出，任何事件流都可以。</translation>
    </message>
    <message>
        <source>Listen to what? Usage: poemstream listen URL</source>
        <translation>听哪里？用法：poemstream listen 网址</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not an http or https URL.</source>
        <translation>“%1”不是 http 或 https 网址。</translation>
    </message>
    <message>
        <source>this is not an http or https address</source>
        <translation>这不是 http 或 https 网址</translation>
    </message>
    <message>
        <source>the server cannot be reached</source>
        <translation>连不上服务器</translation>
    </message>
    <message>
        <source>the connection to the server is not secure</source>
        <translation>与服务器的连接不安全</translation>
    </message>
    <message>
        <source>no connection to the server in time</source>
        <translation>没能及时连上服务器</translation>
    </message>
    <message>
        <source>the server did not answer in time</source>
        <translation>服务器没有及时回答</translation>
    </message>
    <message>
        <source>the stream was silent for too long</source>
        <translation>流沉默得太久</translation>
    </message>
    <message>
        <source>the connection broke</source>
        <translation>连接断了</translation>
    </message>
    <message>
        <source>the server ended the stream</source>
        <translation>服务器结束了流</translation>
    </message>
    <message>
        <source>the server has nothing more to say</source>
        <translation>服务器没有更多要说的了</translation>
    </message>
    <message>
        <source>the server refused</source>
        <translation>服务器拒绝了</translation>
    </message>
    <message>
        <source>the answer is not an event stream</source>
        <translation>回答不是事件流</translation>
    </message>
    <message>
        <source>a redirect cannot be followed</source>
        <translation>有一个跳转无法跟随</translation>
    </message>
    <message>
        <source>the server sent more than can be taken</source>
        <translation>服务器发来的超出了能接收的</translation>
    </message>
    <message>
        <source>the answer makes no sense</source>
        <translation>回答看不懂</translation>
    </message>
    <message>
        <source>listening to %1</source>
        <translation>正在听 %1</translation>
    </message>
    <message>
        <source>%1; trying again in %2 s</source>
        <translation>%1；%2 秒后再试</translation>
    </message>
    <message>
        <source>Address to listen on (default 127.0.0.1).</source>
        <translation>监听的地址（默认 127.0.0.1）。</translation>
    </message>
    <message>
        <source>Port to listen on (default 3000; 0 = any free one).</source>
        <translation>监听的端口（默认 3000；0 表示任一空闲端口）。</translation>
    </message>
    <message>
        <source>Milliseconds between two fragments (default 80; 0 = no pause).</source>
        <translation>两个片段之间的毫秒数（默认 80；0 表示不停顿）。</translation>
    </message>
    <message>
        <source>Admit only who has a token: lines of TOKEN [NAME] [EXPIRY].</source>
        <translation>只接待有令牌的人：每行 令牌 [名字] [到期时间]。</translation>
    </message>
    <message>
        <source>Take the token from the address too (?token=).</source>
        <translation>也接受网址里的令牌（?token=）。</translation>
    </message>
    <message>
        <source>Web pages from this origin may ask; may be repeated.</source>
        <translation>允许这个来源的网页提问；可以重复。</translation>
    </message>
    <message>
        <source>Streams open at a time (default 20000).</source>
        <translation>同时打开的流的上限（默认 20000）。</translation>
    </message>
    <message>
        <source>Seconds of silence before a comment is sent (default 15; 0 = never).</source>
        <translation>沉默多少秒后发送一条注释（默认 15；0 表示不发）。</translation>
    </message>
    <message>
        <source>Seconds that running streams get to end (default 5).</source>
        <translation>退出时给正在进行的流多少秒（默认 5）。</translation>
    </message>
    <message>
        <source>Serves poems over HTTP until it is stopped.</source>
        <translation>通过 HTTP 提供诗，直到被停止。</translation>
    </message>
    <message>
        <source>cannot listen on %1: %2</source>
        <translation>无法监听 %1：%2</translation>
    </message>
    <message>
        <source>the embedded server cannot start: %1</source>
        <translation>内置服务器无法启动：%1</translation>
    </message>
    <message>
        <source>Ask this server instead of the embedded one.</source>
        <translation>向这个服务器提问，而不用内置的服务器。</translation>
    </message>
    <message>
        <source>Opens the window offline: it asks its own questions and uses no network.</source>
        <translation>离线打开窗口：它自问自答，不用网络。</translation>
    </message>
    <message>
        <source>built without the window; use &apos;poemstream serve&apos; or &apos;poemstream ask QUESTION&apos;</source>
        <translation>构建时没有包含窗口；请用“poemstream serve”或“poemstream ask 问题”</translation>
    </message>
    <message>
        <source>there is no command &apos;%1&apos;; see &apos;poemstream --help&apos;</source>
        <translation>没有“%1”这个命令；请看“poemstream --help”</translation>
    </message>
    <message>
        <source>The server did not understand the question.</source>
        <translation>服务器没有看懂这个问题。</translation>
    </message>
    <message>
        <source>The server wants a token, and this one is not valid.</source>
        <translation>服务器要求令牌，而这一个无效。</translation>
    </message>
    <message>
        <source>There are no poems at this address.</source>
        <translation>这个地址没有诗。</translation>
    </message>
    <message>
        <source>The question is too long for the server.</source>
        <translation>问题太长，服务器收不下。</translation>
    </message>
    <message>
        <source>The server does not answer to this name.</source>
        <translation>服务器不认这个名字。</translation>
    </message>
    <message>
        <source>The server has too much to do at the moment.</source>
        <translation>服务器现在太忙。</translation>
    </message>
    <message>
        <source>The server refused with status %1.</source>
        <translation>服务器拒绝了，状态 %1。</translation>
    </message>
    <message>
        <source>The server&apos;s address is not a valid web address.</source>
        <translation>服务器的地址不是有效的网址。</translation>
    </message>
    <message>
        <source>The server cannot be reached.</source>
        <translation>连不上服务器。</translation>
    </message>
    <message>
        <source>The connection to the server is not secure.</source>
        <translation>与服务器的连接不安全。</translation>
    </message>
    <message>
        <source>The server does not answer.</source>
        <translation>服务器没有回答。</translation>
    </message>
    <message>
        <source>Nothing has come from the server for too long.</source>
        <translation>服务器太久没有音讯。</translation>
    </message>
    <message>
        <source>The connection was lost.</source>
        <translation>连接断了。</translation>
    </message>
    <message>
        <source>The server has nothing more to say.</source>
        <translation>服务器没有更多要说的了。</translation>
    </message>
    <message>
        <source>The server answered with something other than a poem.</source>
        <translation>服务器回答的不是诗。</translation>
    </message>
    <message>
        <source>The server sends its visitors to a place that cannot be followed.</source>
        <translation>服务器把来客引向一个去不了的地方。</translation>
    </message>
    <message>
        <source>The server sent more than can be taken.</source>
        <translation>服务器发来的超出了能接收的。</translation>
    </message>
    <message>
        <source>The server said something that makes no sense here.</source>
        <translation>服务器说了这里看不懂的话。</translation>
    </message>
    <message>
        <source>, </source>
        <extracomment>Between two words of the question that decided which poem came</extracomment>
        <translation>、</translation>
    </message>
    <message>
        <source>found by: %1</source>
        <translation>寻到：%1</translation>
    </message>
    <message>
        <source>for: %1</source>
        <extracomment>Why this poem was chosen; %1: words of the question</extracomment>
        <translation>缘起：%1</translation>
    </message>
    <message>
        <source>cannot read &apos;%1&apos;: %2</source>
        <translation>无法读取“%1”：%2</translation>
    </message>
    <message>
        <source>Ask with this method; POST where there is data, else GET.</source>
        <translation>用这个方法请求；有数据时默认 POST，否则 GET。</translation>
    </message>
    <message>
        <source>Give up after so many failures in a row.</source>
        <translation>连续失败这么多次后放弃。</translation>
    </message>
    <message>
        <source>Wait so long for a connection; 0 for ever.</source>
        <translation>连接最多等这么久；0 为一直等。</translation>
    </message>
    <message>
        <source>Wait so long for an answer; 0 for ever.</source>
        <translation>回应最多等这么久；0 为一直等。</translation>
    </message>
    <message>
        <source>Take so long a silence for a dead connection; 0 never.</source>
        <translation>沉默这么久就当连接已断；0 为永不。</translation>
    </message>
    <message>
        <source>Go through this proxy (http or socks5) instead of the system&apos;s.</source>
        <translation>经由这个代理（http 或 socks5），而不用系统设置的代理。</translation>
    </message>
    <message>
        <source>--%1 takes a number of seconds, not &apos;%2&apos;.</source>
        <translation>--%1 要一个秒数，而不是“%2”。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a method.</source>
        <translation>“%1”不是请求方法。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not the URL of an http or socks5 proxy.</source>
        <translation>“%1”不是 http 或 socks5 代理的网址。</translation>
    </message>
    <message>
        <source>Send this, or the contents of @FILE, with the request; as JSON unless a header says otherwise.</source>
        <translation>随请求发送这段文字，或 @文件 的内容；标头没有另说时算作 JSON。</translation>
    </message>
    <message>
        <source>Send the request again after a break, even where its method, as POST, forbids that.</source>
        <translation>中断后再次发送请求，即使它的方法（如 POST）本不允许。</translation>
    </message>
    <message>
        <source>the server gave no answer</source>
        <translation>服务器没有回应</translation>
    </message>
    <message>
        <source>The server closed the connection without an answer.</source>
        <translation>服务器没有回应就关闭了连接。</translation>
    </message>
    <message>
        <source>cannot write the output: %1</source>
        <translation>无法写出结果：%1</translation>
    </message>
    <message>
        <source>--%1 takes no control characters.</source>
        <translation>--%1 不能含有控制字符。</translation>
    </message>
    <message>
        <source>--token takes a token, not an empty text.</source>
        <translation>--token 要一个令牌，不能是空的。</translation>
    </message>
    <message>
        <source>--cacert takes the name of a file.</source>
        <translation>--cacert 要一个文件名。</translation>
    </message>
    <message>
        <source>cannot write the output</source>
        <translation>无法写出结果</translation>
    </message>
    <message>
        <source>Seconds that /v1/live shows a poem (default 60, at least 1).</source>
        <translation>/v1/live 每首诗展示的秒数（默认 60，至少 1）。</translation>
    </message>
    <message>
        <source>Serving poems at %1</source>
        <translation>正在 %1 提供诗歌</translation>
    </message>
    <message>
        <source>Reading the poems and tokens again</source>
        <translation>正在重新读取诗歌和令牌</translation>
    </message>
    <message>
        <source>nothing changed: %1</source>
        <translation>未作更改：%1</translation>
    </message>
    <message>
        <source>Serving as before: %1</source>
        <translation>照旧提供服务：%1</translation>
    </message>
    <message>
        <source>Ending the streams</source>
        <translation>正在结束各个流</translation>
    </message>
    <message>
        <source>LISTEN_FDS: one socket can be taken over, not &apos;%1&apos;</source>
        <translation>LISTEN_FDS：只能接管一个套接字，而不是“%1”</translation>
    </message>
    <message>
        <source>LISTEN_FDS: descriptor %1 is no TCP socket that listens</source>
        <translation>LISTEN_FDS：描述符 %1 不是正在监听的 TCP 套接字</translation>
    </message>
    <message>
        <source>Streams open at a time for one address (default 0 = no cap).</source>
        <translation>同一地址同时打开的流的上限（默认 0 = 不限）。</translation>
    </message>
    <message>
        <source>Seconds after which a stream is ended, to be resumed (default 0 = never).</source>
        <translation>流经过这么多秒后结束，由客户端接续（默认 0 = 永不）。</translation>
    </message>
    <message>
        <source>How requests and streams are logged on standard error (default text).</source>
        <translation>请求和流以何种格式记入标准错误（默认 text）。</translation>
    </message>
    <message>
        <source>Log what is asked, too.</source>
        <translation>把所提的问题也记入日志。</translation>
    </message>
    <message>
        <source>Serve over HTTPS with this certificate, and those it hangs on.</source>
        <translation>用这个证书（以及它所依赖的证书）通过 HTTPS 提供服务。</translation>
    </message>
    <message>
        <source>The certificate&apos;s private key.</source>
        <translation>证书的私钥。</translation>
    </message>
    <message>
        <source>holds no certificate in PEM format</source>
        <translation>其中没有 PEM 格式的证书</translation>
    </message>
    <message>
        <source>the key is encrypted; a server needs it without a passphrase</source>
        <translation>密钥是加密的；服务器需要没有口令的密钥</translation>
    </message>
    <message>
        <source>holds no private RSA or EC key in PEM format</source>
        <translation>其中没有 PEM 格式的 RSA 或 EC 私钥</translation>
    </message>
    <message>
        <source>the poems and tokens were read again</source>
        <translation>诗歌和令牌已重新读取</translation>
    </message>
    <message>
        <source>Streams that one address may begin in a minute (default 0 = no limit).</source>
        <translation>同一地址每分钟可开始的流的数目（默认 0 = 不限）。</translation>
    </message>
    <message>
        <source>there is no display for a window (%1); &apos;poemstream serve&apos; and &apos;poemstream ask&apos; need none</source>
        <translation>没有显示器，打不开窗口（%1）；“poemstream serve”和“poemstream ask”不需要显示器</translation>
    </message>
    <message>
        <source>Open another window, even if there is one already.</source>
        <translation>即使已有窗口，也另开一个。</translation>
    </message>
    <message>
        <source>Opens the window, or brings the one that is open to the front.</source>
        <translation>打开窗口；已经打开的，就让它来到前面。</translation>
    </message>
    <message>
        <source>the window that is open does not answer; here is another one</source>
        <translation>已经打开的窗口没有回应；这里另开一个</translation>
    </message>
    <message>
        <source>the poem of the hour</source>
        <extracomment>Why this poem: everybody sees it now</extracomment>
        <translation>整点一诗</translation>
    </message>
    <message>
        <source>Poem of the Hour</source>
        <translation>整点一诗</translation>
    </message>
    <message>
        <source>the server&apos;s name is not known</source>
        <translation>没有这个名字的服务器</translation>
    </message>
    <message>
        <source>the server cannot go on</source>
        <translation>服务器自己出了问题，无法继续</translation>
    </message>
    <message>
        <source>The server&apos;s name is not known.</source>
        <translation>没有这个名字的服务器。</translation>
    </message>
    <message>
        <source>The server cannot be reached in time.</source>
        <translation>没能及时连上服务器。</translation>
    </message>
    <message>
        <source>The server ended the connection too early.</source>
        <translation>服务器过早结束了连接。</translation>
    </message>
    <message>
        <source>The server has trouble of its own and cannot go on.</source>
        <translation>服务器自己出了问题，无法继续。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1: and %2 more files failed</source>
        <translation>%1：另有 %2 个文件出错</translation>
    </message>
    <message>
        <source>built without OpenCC, or its data is missing: poems are found in the script they are written in only</source>
        <translation>未带 OpenCC 编译，或缺少其数据：只能按诗文原有的简体或繁体检索</translation>
    </message>
    <message>
        <source>Adds poems to the library: files, folders and archives of this program&apos;s JSON, of the chinese-poetry collection, and of fortune.</source>
        <translation>把诗加入诗库：可以是文件、文件夹或压缩包，内容为本程序的 JSON、chinese-poetry 诗集或 fortune 文件。</translation>
    </message>
    <message>
        <source>Add them to this library instead of your own.</source>
        <translation>加入这个诗库，而不是您自己的诗库。</translation>
    </message>
    <message>
        <source>What shall be imported? Usage: poemstream import PATH...</source>
        <translation>要导入什么？用法：poemstream import PATH...</translation>
    </message>
    <message>
        <source>--library takes the name of a file.</source>
        <translation>--library 需要一个文件名。</translation>
    </message>
    <message>
        <source>stopped; what was read is kept, and the same command goes on from here</source>
        <translation>已停止；读过的诗都已保存，再次运行同一命令即可继续</translation>
    </message>
    <message>
        <source>%1 empty</source>
        <translation>%1 首为空</translation>
    </message>
    <message>
        <source>%1 damaged</source>
        <translation>%1 首残损</translation>
    </message>
    <message>
        <source>%1 with characters that Unicode lacks</source>
        <translation>%1 首含 Unicode 未收的字</translation>
    </message>
    <message>
        <source>%1 with stray markup</source>
        <translation>%1 首夹有残余标记</translation>
    </message>
    <message>
        <source>%1 too long</source>
        <translation>%1 首过长</translation>
    </message>
    <message>
        <source>%1 no poems</source>
        <translation>%1 篇不是诗</translation>
    </message>
    <message>
        <source>%1 poems added</source>
        <translation>新增 %1 首</translation>
    </message>
    <message>
        <source>%1 there already</source>
        <translation>%1 首已有</translation>
    </message>
    <message>
        <source>files read before: %1</source>
        <translation>先前读过的文件：%1</translation>
    </message>
    <message>
        <source>files that failed: %1</source>
        <translation>出错的文件：%1</translation>
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
        <translation>这里的 Qt 没有 SQLite 驱动（Debian：libqt6sql6-sqlite）</translation>
    </message>
    <message>
        <source>there is no library %1</source>
        <translation>没有诗库 %1</translation>
    </message>
    <message>
        <source>the library %1 cannot be written</source>
        <translation>无法写入诗库 %1</translation>
    </message>
    <message>
        <source>the library %1 cannot be read (%2)</source>
        <translation>无法读取诗库 %1（%2）</translation>
    </message>
    <message>
        <source>the library %1 was written by a later version of this program</source>
        <translation>诗库 %1 由本程序的更新版本写成</translation>
    </message>
    <message>
        <source>another import into %1 is running; try again when it is done</source>
        <translation>另一个导入正在写入 %1；请等它结束后再试</translation>
    </message>
    <message>
        <source>the library %1 cannot be written (%2); what was imported before is kept</source>
        <translation>无法写入诗库 %1（%2）；先前导入的诗都还在</translation>
    </message>
    <message>
        <source>looking at what is there …</source>
        <translation>正在查看内容……</translation>
    </message>
    <message>
        <source>Ask this server instead of the library.</source>
        <translation>向这个服务器提问，而不用诗库。</translation>
    </message>
    <message>
        <source>no poem has to do with &apos;%1&apos;</source>
        <translation>没有与“%1”有关的诗</translation>
    </message>
    <message>
        <source>Finds poems in the library.</source>
        <translation>在诗库里找诗。</translation>
    </message>
    <message>
        <source>Print a JSON object for each poem.</source>
        <translation>每首诗输出一个 JSON 对象。</translation>
    </message>
    <message>
        <source>Poems to print (default 20).</source>
        <translation>输出几首诗（默认 20）。</translation>
    </message>
    <message>
        <source>Only poems of this author.</source>
        <translation>只要这位作者的诗。</translation>
    </message>
    <message>
        <source>Only poems of this dynasty.</source>
        <translation>只要这个朝代的诗。</translation>
    </message>
    <message>
        <source>Only poems with this tag.</source>
        <translation>只要带这个标签的诗。</translation>
    </message>
    <message>
        <source>Search this library instead of your own.</source>
        <translation>在这个诗库里找，而不用自己的诗库。</translation>
    </message>
    <message>
        <source>What shall be found? Usage: poemstream search WORDS</source>
        <translation>要找什么？用法：poemstream search 词语</translation>
    </message>
    <message>
        <source>That is too long: at most %1 characters.</source>
        <translation>太长了：最多 %1 个字符。</translation>
    </message>
    <message>
        <source>Poems to serve instead of your library, or another library; may be repeated.</source>
        <translation>用这些诗或另一个诗库，代替自己的诗库；可以重复。</translation>
    </message>
    <message>
        <source>%1; here are the poems in the program</source>
        <translation>%1；改用程序自带的诗</translation>
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
        <translation>用法：poemstream [--server 网址] [--token 令牌]   窗口
      poemstream demo                           离线的窗口
      poemstream serve [选项]                   服务器
      poemstream ask 问题 [选项]                终端里的一首诗
      poemstream listen 网址 [选项]             任何事件流，逐个事件
      poemstream import 路径... [选项]          把诗加入诗库
      poemstream search 词语 [选项]             在诗库里找诗

已经打开的窗口会来到前面；--new-window 另开一个窗口。
每个命令都有 --help。--language LANG 可以和任何命令一起用：%1。
</translation>
    </message>
    <message>
        <source>for: %1 (here: %2)</source>
        <extracomment>Why this poem was chosen; %1: words of the question, %2: words of the poem that say the same</extracomment>
        <translation>缘起：%1（诗中有：%2）</translation>
    </message>
    <message>
        <source>%1 poems</source>
        <translation>%1 首</translation>
    </message>
    <message>
        <source>%1 poems, %2 a second, %3 left</source>
        <translation>%1 首，每秒 %2 首，还需 %3</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Not imported: %1.</source>
        <translation>未能导入：%1。</translation>
    </message>
    <message>
        <source>Stopped: %1. The same import goes on from here.</source>
        <translation>已停止：%1。再次导入会从这里继续。</translation>
    </message>
    <message>
        <source>Imported: %1.</source>
        <translation>已导入：%1。</translation>
    </message>
    <message>
        <source>the window&apos;s part is not here (%1); &apos;poemstream serve&apos; and &apos;poemstream ask&apos; need none</source>
        <translation>缺少窗口程序（%1）；“poemstream serve”和“poemstream ask”不需要它</translation>
    </message>
    <message>
        <source>larger than %1 MiB</source>
        <translation>超过 %1 MiB</translation>
    </message>
    <message>
        <source>cannot be copied to be read: %1</source>
        <translation>无法复制以供读取：%1</translation>
    </message>
    <message>
        <source>has a line that is not &apos;key = value&apos;</source>
        <translation>有一行不是“键 = 值”的形式</translation>
    </message>
    <message>
        <source>all is right, without a configuration file</source>
        <translation>没有问题（未用配置文件）</translation>
    </message>
    <message>
        <source>%1: all is right</source>
        <translation>%1：没有问题</translation>
    </message>
    <message>
        <source>%1 takes one value; one with a comma stands in double quotes.</source>
        <translation>%1 只要一个值；含逗号的值要放在双引号中。</translation>
    </message>
    <message>
        <source>%1 takes &apos;true&apos; or &apos;false&apos;, not &apos;%2&apos;.</source>
        <translation>%1 要 true 或 false，而不是“%2”。</translation>
    </message>
    <message>
        <source>%1: there is no key &apos;%2&apos;</source>
        <translation>%1：没有“%2”这个键</translation>
    </message>
    <message>
        <source>%1: %2 stands there twice</source>
        <translation>%1：%2 出现了两次</translation>
    </message>
    <message>
        <source>%1 takes an IP address of this machine, not &apos;%2&apos;.</source>
        <translation>%1 要本机的一个 IP 地址，而不是“%2”。</translation>
    </message>
    <message>
        <source>%1 takes the name of a file.</source>
        <translation>%1 要一个文件名。</translation>
    </message>
    <message>
        <source>%1 takes the name of a file or a folder.</source>
        <translation>%1 要一个文件名或文件夹名。</translation>
    </message>
    <message>
        <source>%1 takes &apos;*&apos; or scheme://host[:port], not &apos;%2&apos;.</source>
        <translation>%1 要“*”或 协议://主机[:端口]，而不是“%2”。</translation>
    </message>
    <message>
        <source>%1 takes &apos;text&apos; or &apos;json&apos;, not &apos;%2&apos;.</source>
        <translation>%1 要 text 或 json，而不是“%2”。</translation>
    </message>
    <message>
        <source>%1 and %2 take a file each, and go together.</source>
        <translation>%1 与 %2 各要一个文件，并且必须同时给出。</translation>
    </message>
    <message>
        <source>Read what is not said here from this file (see poemstream-serve.conf(5)).</source>
        <translation>此处未写明的选项，从这个文件读取（见 poemstream-serve.conf(5)）。</translation>
    </message>
    <message>
        <source>Only say whether all this is right, and end.</source>
        <translation>只检查以上设置是否正确，然后结束。</translation>
    </message>
    <message>
        <source>%1 and %2 do not work together: %3</source>
        <translation>%1 与 %2 不能一起使用：%3</translation>
    </message>
    <message>
        <source>--version tells the version.
</source>
        <translation>--version 显示版本号。
</translation>
    </message>
    <message>
        <source>line %1 is not &apos;key = value&apos;</source>
        <translation>第 %1 行不是“键 = 值”的形式</translation>
    </message>
    <message>
        <source>is not UTF-8</source>
        <translation>不是 UTF-8</translation>
    </message>
    <message>
        <source>line %1: &apos;%2&apos; stands there twice</source>
        <translation>第 %1 行：“%2”出现了两次</translation>
    </message>
</context>
<context>
    <name>Desktop</name>
    <message>
        <source>Poemstream</source>
        <translation>诗流</translation>
    </message>
</context>
<context>
    <name>HistoryStore</name>
    <message>
        <source>There is no history: Qt has no driver for SQLite here (Debian: libqt6sql6-sqlite).</source>
        <translation>没有历史记录：这里的 Qt 缺少 SQLite 驱动（Debian 软件包 libqt6sql6-sqlite）。</translation>
    </message>
    <message>
        <source>There is no history: %1 cannot be written.</source>
        <translation>没有历史记录：无法写入 %1。</translation>
    </message>
    <message>
        <source>There is no history: %1 cannot be read (%2).</source>
        <translation>没有历史记录：无法读取 %1（%2）。</translation>
    </message>
    <message>
        <source>There is no history: %1 was written by a later version of this program.</source>
        <translation>没有历史记录：%1 是由更新版本的程序写下的。</translation>
    </message>
    <message>
        <source>The history in %1 cannot be used: %2.</source>
        <translation>无法使用 %1 中的历史记录：%2。</translation>
    </message>
</context>
<context>
    <name>Poemstream::Announcer</name>
    <message>
        <source>Writing a poem …</source>
        <translation>正在写诗……</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>已停下。</translation>
    </message>
    <message>
        <source>%1 Trying again …</source>
        <translation>%1正在重试……</translation>
    </message>
    <message>
        <source>No poem came.</source>
        <translation>没有等到诗。</translation>
    </message>
</context>
<context>
    <name>Poemstream::AnswerLine</name>
    <message>
        <source>&amp;Continue</source>
        <translation>继续(&amp;C)</translation>
    </message>
    <message>
        <source>A&amp;gain</source>
        <translation>重来(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Retry Now</source>
        <translation>马上重试(&amp;R)</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>已停下。</translation>
    </message>
    <message>
        <source>No poem came.</source>
        <translation>没有等到诗。</translation>
    </message>
</context>
<context>
    <name>Poemstream::AskButton</name>
    <message>
        <source>&amp;Stop</source>
        <translation>停止(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Ask</source>
        <translation>提交(&amp;A)</translation>
    </message>
</context>
<context>
    <name>Poemstream::DemoDriver</name>
    <message>
        <source>Why is the moon so round?</source>
        <translation>月亮为什么这么圆？</translation>
    </message>
    <message>
        <source>Do you remember the rain last night?</source>
        <translation>还记得昨夜的雨吗？</translation>
    </message>
    <message>
        <source>Where does the river go?</source>
        <translation>河流到哪里去？</translation>
    </message>
    <message>
        <source>What does an old friend say on the road?</source>
        <translation>路上遇见老朋友，说些什么？</translation>
    </message>
    <message>
        <source>Is anyone awake in the city?</source>
        <translation>这座城市里还有谁醒着？</translation>
    </message>
    <message>
        <source>How does spring begin?</source>
        <translation>春天是怎么开始的？</translation>
    </message>
    <message>
        <source>What is the snow thinking?</source>
        <translation>雪在想什么？</translation>
    </message>
    <message>
        <source>Why do I miss home in autumn?</source>
        <translation>为什么秋天会想家？</translation>
    </message>
</context>
<context>
    <name>Poemstream::DesktopNotifications</name>
    <message>
        <source>Show</source>
        <translation>查看</translation>
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
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Delete All…</source>
        <translation>全部删除(&amp;D)…</translation>
    </message>
    <message>
        <source>&amp;Delete All</source>
        <translation>全部删除(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Keep Them</source>
        <translation>保留(&amp;K)</translation>
    </message>
    <message>
        <source>Deleted.</source>
        <translation>已删除。</translation>
    </message>
    <message numerus="yes">
        <source>Delete all %n, favourites too?</source>
        <translation>
            <numerusform>连同收藏，删除全部 %n 条？</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Poemstream::HistoryList</name>
    <message>
        <source>&amp;Open</source>
        <translation>打开(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Favourite</source>
        <translation>收藏(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>删除(&amp;D)</translation>
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
        <translation>历史记录</translation>
    </message>
    <message>
        <source>Search the history</source>
        <translation>搜索历史记录</translation>
    </message>
    <message>
        <source>Nothing was asked yet.</source>
        <translation>还没有问过什么。</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>没有找到。</translation>
    </message>
</context>
<context>
    <name>Poemstream::ImportActions</name>
    <message>
        <source>Import Poems…</source>
        <translation>导入诗词(&amp;A)…</translation>
    </message>
    <message>
        <source>Import a Folder…</source>
        <translation>导入文件夹(&amp;B)…</translation>
    </message>
    <message>
        <source>Import a Folder of Poems</source>
        <translation>导入文件夹里的诗词</translation>
    </message>
    <message>
        <source>Import Poems</source>
        <translation>导入诗词</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
</context>
<context>
    <name>Poemstream::ImportStrip</name>
    <message>
        <source>Import Poems…</source>
        <translation>导入诗词…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Import of poems</source>
        <translation>诗词导入进度</translation>
    </message>
    <message>
        <source>These are the program&apos;s own poems. Debian&apos;s fortunes-zh and npm&apos;s chinese-poetry have many more.</source>
        <translation>这里只有程序自带的诗。Debian 的 fortunes-zh 和 npm 的 chinese-poetry 里还有许多。</translation>
    </message>
    <message>
        <source>Poems are being imported.</source>
        <translation>正在导入诗词。</translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation>正在停止……</translation>
    </message>
    <message numerus="yes">
        <source>and %n more problem(s)</source>
        <translation>
            <numerusform>另有 %n 个问题</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Poemstream::MainWindow</name>
    <message>
        <source>Poemstream</source>
        <translation>诗流</translation>
    </message>
    <message>
        <source>Offline demo: the poems come from the program itself.</source>
        <translation>离线演示：诗来自程序本身。</translation>
    </message>
    <message>
        <source>That was too long for a question: its end is cut off.</source>
        <translation>问题太长，末尾已被截去。</translation>
    </message>
    <message>
        <source>&amp;Larger</source>
        <translation>放大(&amp;L)</translation>
    </message>
    <message>
        <source>S&amp;maller</source>
        <translation>缩小(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Usual Size</source>
        <translation>原来大小(&amp;U)</translation>
    </message>
    <message>
        <source>Se&amp;ttings…</source>
        <translation>设置(&amp;T)…</translation>
    </message>
    <message>
        <source>&amp;Keyboard Shortcuts</source>
        <translation>快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation>历史记录(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Pause Typing</source>
        <translation>暂停打字(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Full Screen</source>
        <translation>全屏(&amp;F)</translation>
    </message>
    <message>
        <source>Poem of the H&amp;our</source>
        <translation>整点一诗(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Vertical Chinese</source>
        <translation>中文诗竖排(&amp;V)</translation>
    </message>
    <message>
        <source>Fi&amp;nd a Poem</source>
        <translation>找诗(&amp;N)</translation>
    </message>
</context>
<context>
    <name>Poemstream::OptionReader</name>
    <message>
        <source>Show this help.</source>
        <translation>显示这份帮助。</translation>
    </message>
    <message>
        <source>Unexpected argument &apos;%1&apos;.</source>
        <translation>多余的参数“%1”。</translation>
    </message>
    <message>
        <source>--%1 takes an http or https URL, not &apos;%2&apos;.</source>
        <translation>--%1 要 http 或 https 网址，而不是“%2”。</translation>
    </message>
    <message>
        <source>Usage: %1</source>
        <translation>用法：%1</translation>
    </message>
    <message>
        <source>%1 takes a whole number from %2 to %3, not &apos;%4&apos;.</source>
        <translation>%1 要 %2 到 %3 的整数，而不是“%4”。</translation>
    </message>
    <message>
        <source>[options]</source>
        <translation>[选项]</translation>
    </message>
</context>
<context>
    <name>Poemstream::PoemActions</name>
    <message>
        <source>&amp;Copy Poem</source>
        <translation>复制诗(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Save as Text…</source>
        <translation>存为文本(&amp;S)…</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>已复制。</translation>
    </message>
    <message>
        <source>Save as Text</source>
        <translation>存为文本</translation>
    </message>
    <message>
        <source>Text (*.txt);;Markdown (*.md)</source>
        <translation>文本 (*.txt);;Markdown (*.md)</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>已存为 %1。</translation>
    </message>
    <message>
        <source>%1 cannot be saved: %2</source>
        <translation>无法保存 %1：%2</translation>
    </message>
    <message>
        <source>Copy as P&amp;icture</source>
        <translation>复制为图片(&amp;I)</translation>
    </message>
    <message>
        <source>Save as Pictur&amp;e…</source>
        <translation>存为图片(&amp;E)…</translation>
    </message>
    <message>
        <source>Save as P&amp;DF…</source>
        <translation>存为 PDF(&amp;D)…</translation>
    </message>
    <message>
        <source>P&amp;rint…</source>
        <translation>打印(&amp;R)…</translation>
    </message>
    <message>
        <source>Copied as a picture.</source>
        <translation>已复制为图片。</translation>
    </message>
    <message>
        <source>Save as Picture</source>
        <translation>存为图片</translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation>图片 (*.png)</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>存为 PDF</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>This poem is too long for a picture. A PDF holds all of it.</source>
        <translation>这首诗太长，一张图片放不下，可以存为 PDF。</translation>
    </message>
    <message>
        <source>there is not enough memory</source>
        <translation>内存不足</translation>
    </message>
</context>
<context>
    <name>Poemstream::PoemPage</name>
    <message>
        <source>Ask about anything. A poem will answer.</source>
        <translation>随便问什么，会有一首诗来回答。</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>Copy &amp;Poem</source>
        <translation>复制全诗(&amp;P)</translation>
    </message>
    <message>
        <source>Poem</source>
        <translation>诗</translation>
    </message>
</context>
<context>
    <name>Poemstream::PoemPrint</name>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>The poem cannot be printed.</source>
        <translation>无法打印这首诗。</translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <translation>已送往打印机。</translation>
    </message>
    <message>
        <source>Printed to %1.</source>
        <translation>已打印到 %1。</translation>
    </message>
</context>
<context>
    <name>Poemstream::PoemView</name>
    <message>
        <source>To the end of the poem</source>
        <translation>到诗的末尾</translation>
    </message>
</context>
<context>
    <name>Poemstream::QuestionBar</name>
    <message>
        <source>Question</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>What would you like a poem about?</source>
        <translation>想问什么？</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>菜单</translation>
    </message>
</context>
<context>
    <name>Poemstream::SearchFields</name>
    <message>
        <source>Find a poem</source>
        <translation>找一首诗</translation>
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
        <translation>标签</translation>
    </message>
</context>
<context>
    <name>Poemstream::SearchFooter</name>
    <message>
        <source>&amp;Try Again</source>
        <translation>再试一次(&amp;T)</translation>
    </message>
</context>
<context>
    <name>Poemstream::SearchList</name>
    <message>
        <source>&amp;Open</source>
        <translation>打开(&amp;O)</translation>
    </message>
</context>
<context>
    <name>Poemstream::SearchPanel</name>
    <message>
        <source>Find a poem</source>
        <translation>找一首诗</translation>
    </message>
    <message>
        <source>Poems found</source>
        <translation>找到的诗</translation>
    </message>
    <message>
        <source>Searching …</source>
        <translation>正在查找……</translation>
    </message>
    <message>
        <source>This poem is not there any more.</source>
        <translation>这首诗已经不在了。</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>没有找到。</translation>
    </message>
    <message>
        <source>%1+ poems</source>
        <extracomment>%1: a number; the poems are so many, or more</extracomment>
        <translation>%1 首以上</translation>
    </message>
    <message numerus="yes">
        <source>%n poem(s)</source>
        <translation>
            <numerusform>%n 首诗</numerusform>
        </translation>
    </message>
    <message>
        <source>Search by words, author, dynasty or tag.</source>
        <translation>按字句、作者、朝代或标签来找。</translation>
    </message>
</context>
<context>
    <name>Poemstream::SettingsDialog</name>
    <message>
        <source>&amp;Keep questions and poems on this computer</source>
        <translation>在这台电脑上保留问过的问题和诗(&amp;K)</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Slowly</source>
        <translation>慢</translation>
    </message>
    <message>
        <source>At an even pace</source>
        <translation>不紧不慢</translation>
    </message>
    <message>
        <source>Quickly</source>
        <translation>快</translation>
    </message>
    <message>
        <source>Whole lines at once, without motion</source>
        <translation>整行显示，不带动画</translation>
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
        <translation>提交问题的按键(&amp;S)：</translation>
    </message>
    <message>
        <source>History:</source>
        <translation>历史记录：</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>This program was built without OpenCC.</source>
        <translation>本程序编译时未加入 OpenCC，无法转换简繁。</translation>
    </message>
    <message>
        <source>OpenCC lacks its data files.</source>
        <translation>找不到 OpenCC 的数据文件，无法转换简繁。</translation>
    </message>
    <message>
        <source>As written</source>
        <translation>照原文</translation>
    </message>
    <message>
        <source>Simplified</source>
        <translation>简体</translation>
    </message>
    <message>
        <source>Traditional</source>
        <translation>繁体</translation>
    </message>
    <message>
        <source>Chinese ch&amp;aracters:</source>
        <translation>汉字(&amp;A)：</translation>
    </message>
    <message>
        <source>Tray:</source>
        <translation>托盘：</translation>
    </message>
    <message>
        <source>In lines</source>
        <translation>横排</translation>
    </message>
    <message>
        <source>In columns</source>
        <translation>竖排</translation>
    </message>
    <message>
        <source>Chinese &amp;poems are set:</source>
        <translation>中文诗的排版(&amp;P)：</translation>
    </message>
</context>
<context>
    <name>Poemstream::ShortcutList</name>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>提交</translation>
    </message>
    <message>
        <source>New line</source>
        <translation>换行</translation>
    </message>
    <message>
        <source>Past questions</source>
        <translation>问过的问题</translation>
    </message>
    <message>
        <source>Show all that came; once more: stop</source>
        <translation>显示已收到的全部；再按一次停止</translation>
    </message>
    <message>
        <source>Turn the page</source>
        <translation>翻页</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
</context>
<context>
    <name>Poemstream::StatusLine</name>
    <message>
        <source>%1 Trying again …</source>
        <extracomment>%1: a sentence that says why the poem does not come</extracomment>
        <translation>%1正在重试……</translation>
    </message>
    <message numerus="yes">
        <source>%1 Trying again in %n second(s) …</source>
        <translation>
            <numerusform>%1 %n 秒后重试……</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Poemstream::TrayKeeper</name>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>Poemstream stays in the tray: click its icon to bring the window back.</source>
        <translation>诗流仍在系统托盘里：点击图标，窗口就会回来。</translation>
    </message>
    <message>
        <source>&amp;Show Window</source>
        <translation>显示窗口(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Hide Window</source>
        <translation>隐藏窗口(&amp;H)</translation>
    </message>
</context>
<context>
    <name>Poemstream::TraySettings</name>
    <message>
        <source>Keep an &amp;icon in the tray when the window is closed</source>
        <translation>关闭窗口后，在系统托盘里留一个图标(&amp;I)</translation>
    </message>
    <message>
        <source>Tell the poem of the &amp;hour, every hour</source>
        <translation>每到整点，送来一首诗(&amp;H)</translation>
    </message>
    <message>
        <source>There is no tray here now: closing the window quits.</source>
        <translation>这里现在没有托盘，关闭窗口即退出。</translation>
    </message>
</context>
<context>
    <name>Poemstream::WindowTray</name>
    <message>
        <source>&amp;Poem of the Hour</source>
        <translation>整点一诗(&amp;P)</translation>
    </message>
</context>
<context>
    <name>QCommandLineParser</name>
    <message>
        <source>Missing value after &apos;%1&apos;.</source>
        <translation>“%1”之后缺少值。</translation>
    </message>
    <message>
        <source>Options:</source>
        <translation>选项：</translation>
    </message>
    <message>
        <source>Unexpected value after &apos;%1&apos;.</source>
        <translation>“%1”之后不应有值。</translation>
    </message>
    <message>
        <source>Unknown option &apos;%1&apos;.</source>
        <translation>未知的选项“%1”。</translation>
    </message>
    <message>
        <source>Unknown options: %1.</source>
        <translation>未知的选项：%1。</translation>
    </message>
</context>
</TS>
