<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar">
<context>
    <name>Console</name>
    <message>
        <source>Answers a question with a poem.</source>
        <translation>يجيب عن سؤال بقصيدة.</translation>
    </message>
    <message>
        <source>The token that the server wants.</source>
        <translation>رمز الدخول الذي يطلبه الخادم.</translation>
    </message>
    <message>
        <source>Print one JSON object.</source>
        <translation>طباعة كائن JSON واحد.</translation>
    </message>
    <message>
        <source>Print whole lines, also on a terminal.</source>
        <translation>طباعة أسطر كاملة، في الطرفية أيضًا.</translation>
    </message>
    <message>
        <source>What is the question? Usage: poemstream ask QUESTION</source>
        <translation>ما السؤال؟ طريقة الاستخدام: poemstream ask QUESTION</translation>
    </message>
    <message>
        <source>there is no certificate in &apos;%1&apos;</source>
        <translation>لا توجد شهادة في «%1»</translation>
    </message>
    <message>
        <source>Print one JSON object a line.</source>
        <translation>طباعة كائن JSON واحد في كل سطر.</translation>
    </message>
    <message>
        <source>Print comments (heartbeats) too.</source>
        <translation>طباعة التعليقات (نبضات الحياة) أيضًا.</translation>
    </message>
    <message>
        <source>Send this header too, as &apos;Name: value&apos;; may be repeated.</source>
        <translation>إرسال هذه الترويسة أيضًا بالصيغة «Name: value»؛ ويمكن تكرارها.</translation>
    </message>
    <message>
        <source>Send this as a bearer token.</source>
        <translation>إرسال هذا على أنه رمز Bearer.</translation>
    </message>
    <message>
        <source>Go on after the event with this id.</source>
        <translation>المتابعة بعد الحدث الذي يحمل هذا المعرّف.</translation>
    </message>
    <message>
        <source>End after so many events.</source>
        <translation>الانتهاء بعد هذا العدد من الأحداث.</translation>
    </message>
    <message>
        <source>End after so many seconds.</source>
        <translation>الانتهاء بعد هذا العدد من الثواني.</translation>
    </message>
    <message>
        <source>End when the stream ends or breaks.</source>
        <translation>الانتهاء عند انتهاء الدفق أو انقطاعه.</translation>
    </message>
    <message>
        <source>Come back after a refusal that may pass (429, 5xx), and be quicker to give up on silence.</source>
        <translation>العودة بعد رفض قد يزول (429 و5xx)، مع صبر أقل على الصمت.</translation>
    </message>
    <message>
        <source>Trust the certificates in this file too.</source>
        <translation>الوثوق بالشهادات التي في هذا الملف أيضًا.</translation>
    </message>
    <message>
        <source>Keep cookies and send them.</source>
        <translation>حفظ ملفات الارتباط وإرسالها.</translation>
    </message>
    <message>
        <source>--header takes &apos;Name: value&apos;, not &apos;%1&apos;.</source>
        <translation>‏--header يتطلب «Name: value» لا «%1».</translation>
    </message>
    <message>
        <source>Prints the events of any event stream as they come.</source>
        <translation>يطبع أحداث أي دفق فور وصولها.</translation>
    </message>
    <message>
        <source>Listen to what? Usage: poemstream listen URL</source>
        <translation>إلى أي شيء يكون الاستماع؟ طريقة الاستخدام: poemstream listen URL</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not an http or https URL.</source>
        <translation>«%1» ليس عنوان http أو https.</translation>
    </message>
    <message>
        <source>this is not an http or https address</source>
        <translation>هذا ليس عنوان http أو https</translation>
    </message>
    <message>
        <source>the server cannot be reached</source>
        <translation>يتعذر الوصول إلى الخادم</translation>
    </message>
    <message>
        <source>the connection to the server is not secure</source>
        <translation>الاتصال بالخادم ليس آمنًا</translation>
    </message>
    <message>
        <source>no connection to the server in time</source>
        <translation>لم يتم الاتصال بالخادم في الوقت المناسب</translation>
    </message>
    <message>
        <source>the server did not answer in time</source>
        <translation>لم يجب الخادم في الوقت المناسب</translation>
    </message>
    <message>
        <source>the stream was silent for too long</source>
        <translation>طال صمت الدفق أكثر مما ينبغي</translation>
    </message>
    <message>
        <source>the connection broke</source>
        <translation>انقطع الاتصال</translation>
    </message>
    <message>
        <source>the server ended the stream</source>
        <translation>أنهى الخادم الدفق</translation>
    </message>
    <message>
        <source>the server has nothing more to say</source>
        <translation>لم يعد لدى الخادم ما يقوله</translation>
    </message>
    <message>
        <source>the server refused</source>
        <translation>رفض الخادم</translation>
    </message>
    <message>
        <source>the answer is not an event stream</source>
        <translation>الإجابة ليست دفق أحداث</translation>
    </message>
    <message>
        <source>a redirect cannot be followed</source>
        <translation>تعذر اتباع تحويل إلى عنوان آخر</translation>
    </message>
    <message>
        <source>the server sent more than can be taken</source>
        <translation>أرسل الخادم أكثر مما يمكن استقباله</translation>
    </message>
    <message>
        <source>the answer makes no sense</source>
        <translation>الإجابة لا معنى لها</translation>
    </message>
    <message>
        <source>listening to %1</source>
        <translation>الاستماع إلى %1</translation>
    </message>
    <message>
        <source>%1; trying again in %2 s</source>
        <translation>%1؛ محاولة جديدة بعد %2 ث</translation>
    </message>
    <message>
        <source>Address to listen on (default 127.0.0.1).</source>
        <translation>عنوان الاستماع (المبدئي 127.0.0.1).</translation>
    </message>
    <message>
        <source>Port to listen on (default 3000; 0 = any free one).</source>
        <translation>منفذ الاستماع (المبدئي 3000؛ و0 = أي منفذ حر).</translation>
    </message>
    <message>
        <source>Milliseconds between two fragments (default 80; 0 = no pause).</source>
        <translation>أجزاء الألف من الثانية بين مقطعين (المبدئي 80؛ و0 = بلا توقف).</translation>
    </message>
    <message>
        <source>Admit only who has a token: lines of TOKEN [NAME] [EXPIRY].</source>
        <translation>عدم استقبال إلا من يحمل رمزًا: أسطر بالصيغة TOKEN [NAME] [EXPIRY].</translation>
    </message>
    <message>
        <source>Take the token from the address too (?token=).</source>
        <translation>قبول الرمز من العنوان أيضًا (?token=).</translation>
    </message>
    <message>
        <source>Web pages from this origin may ask; may be repeated.</source>
        <translation>يُسمح لصفحات الوب من هذا الأصل بالسؤال؛ ويمكن تكراره.</translation>
    </message>
    <message>
        <source>Streams open at a time (default 20000).</source>
        <translation>عدد التدفقات المفتوحة معًا (المبدئي 20000).</translation>
    </message>
    <message>
        <source>Seconds of silence before a comment is sent (default 15; 0 = never).</source>
        <translation>ثواني الصمت قبل إرسال تعليق (المبدئي 15؛ و0 = أبدًا).</translation>
    </message>
    <message>
        <source>Seconds that running streams get to end (default 5).</source>
        <translation>الثواني الممنوحة للتدفقات الجارية كي تنتهي (المبدئي 5).</translation>
    </message>
    <message>
        <source>Serves poems over HTTP until it is stopped.</source>
        <translation>يقدّم القصائد عبر HTTP حتى يوقَف.</translation>
    </message>
    <message>
        <source>cannot listen on %1: %2</source>
        <translation>يتعذر الاستماع على %1: %2</translation>
    </message>
    <message>
        <source>the embedded server cannot start: %1</source>
        <translation>يتعذر تشغيل الخادم المدمج: %1</translation>
    </message>
    <message>
        <source>Ask this server instead of the embedded one.</source>
        <translation>سؤال هذا الخادم بدل الخادم المدمج.</translation>
    </message>
    <message>
        <source>Opens the window offline: it asks its own questions and uses no network.</source>
        <translation>يفتح النافذة دون اتصال: تسأل أسئلتها بنفسها ولا تستخدم الشبكة.</translation>
    </message>
    <message>
        <source>built without the window; use &apos;poemstream serve&apos; or &apos;poemstream ask QUESTION&apos;</source>
        <translation>بُني البرنامج من دون النافذة؛ استخدم «poemstream serve» أو «poemstream ask QUESTION»</translation>
    </message>
    <message>
        <source>there is no command &apos;%1&apos;; see &apos;poemstream --help&apos;</source>
        <translation>لا يوجد أمر «%1»؛ انظر «poemstream --help»</translation>
    </message>
    <message>
        <source>The server did not understand the question.</source>
        <translation>لم يفهم الخادم السؤال.</translation>
    </message>
    <message>
        <source>The server wants a token, and this one is not valid.</source>
        <translation>يطلب الخادم رمز دخول، وهذا الرمز غير صالح.</translation>
    </message>
    <message>
        <source>There are no poems at this address.</source>
        <translation>لا توجد قصائد في هذا العنوان.</translation>
    </message>
    <message>
        <source>The question is too long for the server.</source>
        <translation>السؤال أطول مما يقبله الخادم.</translation>
    </message>
    <message>
        <source>The server does not answer to this name.</source>
        <translation>لا يستجيب الخادم لهذا الاسم.</translation>
    </message>
    <message>
        <source>The server has too much to do at the moment.</source>
        <translation>لدى الخادم الآن ما يفوق طاقته.</translation>
    </message>
    <message>
        <source>The server refused with status %1.</source>
        <translation>رفض الخادم بالحالة %1.</translation>
    </message>
    <message>
        <source>The server&apos;s address is not a valid web address.</source>
        <translation>عنوان الخادم ليس عنوان وب صالحًا.</translation>
    </message>
    <message>
        <source>The server cannot be reached.</source>
        <translation>يتعذر الوصول إلى الخادم.</translation>
    </message>
    <message>
        <source>The connection to the server is not secure.</source>
        <translation>الاتصال بالخادم ليس آمنًا.</translation>
    </message>
    <message>
        <source>The server does not answer.</source>
        <translation>الخادم لا يجيب.</translation>
    </message>
    <message>
        <source>Nothing has come from the server for too long.</source>
        <translation>لم يصل شيء من الخادم منذ وقت طويل.</translation>
    </message>
    <message>
        <source>The connection was lost.</source>
        <translation>انقطع الاتصال.</translation>
    </message>
    <message>
        <source>The server has nothing more to say.</source>
        <translation>لم يعد لدى الخادم ما يقوله.</translation>
    </message>
    <message>
        <source>The server answered with something other than a poem.</source>
        <translation>أجاب الخادم بشيء ليس بقصيدة.</translation>
    </message>
    <message>
        <source>The server sends its visitors to a place that cannot be followed.</source>
        <translation>يحيل الخادم زوّاره إلى مكان لا يمكن اللحاق بهم إليه.</translation>
    </message>
    <message>
        <source>The server sent more than can be taken.</source>
        <translation>أرسل الخادم أكثر مما يمكن استقباله.</translation>
    </message>
    <message>
        <source>The server said something that makes no sense here.</source>
        <translation>قال الخادم شيئًا لا معنى له هنا.</translation>
    </message>
    <message>
        <source>, </source>
        <extracomment>Between two words of the question that decided which poem came</extracomment>
        <translation>، </translation>
    </message>
    <message>
        <source>found by: %1</source>
        <translation>وُجدت بـ: %1</translation>
    </message>
    <message>
        <source>for: %1</source>
        <extracomment>Why this poem was chosen; %1: words of the question</extracomment>
        <translation>لأجل: %1</translation>
    </message>
    <message>
        <source>cannot read &apos;%1&apos;: %2</source>
        <translation>تتعذر قراءة «%1»: %2</translation>
    </message>
    <message>
        <source>Ask with this method; POST where there is data, else GET.</source>
        <translation>السؤال بهذه الطريقة؛ وإلا فبـ POST حيث توجد بيانات، وبـ GET حيث لا توجد.</translation>
    </message>
    <message>
        <source>Give up after so many failures in a row.</source>
        <translation>التوقف عن المحاولة بعد هذا العدد من الإخفاقات المتتالية.</translation>
    </message>
    <message>
        <source>Wait so long for a connection; 0 for ever.</source>
        <translation>أقصى انتظار للاتصال؛ و0 = بلا نهاية.</translation>
    </message>
    <message>
        <source>Wait so long for an answer; 0 for ever.</source>
        <translation>أقصى انتظار للإجابة؛ و0 = بلا نهاية.</translation>
    </message>
    <message>
        <source>Take so long a silence for a dead connection; 0 never.</source>
        <translation>بعد هذا الصمت يُعدّ الاتصال ميتًا؛ و0 = أبدًا.</translation>
    </message>
    <message>
        <source>Go through this proxy (http or socks5) instead of the system&apos;s.</source>
        <translation>المرور عبر هذا الوكيل (http أو socks5) بدل وكيل النظام.</translation>
    </message>
    <message>
        <source>--%1 takes a number of seconds, not &apos;%2&apos;.</source>
        <translation>‏--%1 يتطلب عددًا من الثواني لا «%2».</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a method.</source>
        <translation>«%1» ليس طريقة طلب.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not the URL of an http or socks5 proxy.</source>
        <translation>«%1» ليس عنوان وكيل http أو socks5.</translation>
    </message>
    <message>
        <source>Send this, or the contents of @FILE, with the request; as JSON unless a header says otherwise.</source>
        <translation>إرسال هذا، أو محتوى @FILE، مع الطلب؛ بصيغة JSON ما لم تقل ترويسة غير ذلك.</translation>
    </message>
    <message>
        <source>Send the request again after a break, even where its method, as POST, forbids that.</source>
        <translation>إعادة إرسال الطلب بعد الانقطاع، وإن كانت طريقته، مثل POST، تمنع ذلك.</translation>
    </message>
    <message>
        <source>the server gave no answer</source>
        <translation>لم يعط الخادم إجابة</translation>
    </message>
    <message>
        <source>The server closed the connection without an answer.</source>
        <translation>أغلق الخادم الاتصال دون إجابة.</translation>
    </message>
    <message>
        <source>cannot write the output: %1</source>
        <translation>تتعذر كتابة الناتج: %1</translation>
    </message>
    <message>
        <source>--%1 takes no control characters.</source>
        <translation>‏--%1 لا يقبل محارف التحكم.</translation>
    </message>
    <message>
        <source>--token takes a token, not an empty text.</source>
        <translation>‏--token يتطلب رمزًا لا نصًا فارغًا.</translation>
    </message>
    <message>
        <source>--cacert takes the name of a file.</source>
        <translation>‏--cacert يتطلب اسم ملف.</translation>
    </message>
    <message>
        <source>cannot write the output</source>
        <translation>تتعذر كتابة الناتج</translation>
    </message>
    <message>
        <source>Seconds that /v1/live shows a poem (default 60, at least 1).</source>
        <translation>الثواني التي يعرض فيها ‎/v1/live قصيدة (المبدئي 60، و1 على الأقل).</translation>
    </message>
    <message>
        <source>Serving poems at %1</source>
        <translation>القصائد متاحة على %1</translation>
    </message>
    <message>
        <source>Reading the poems and tokens again</source>
        <translation>تُعاد قراءة القصائد والرموز</translation>
    </message>
    <message>
        <source>nothing changed: %1</source>
        <translation>لم يتغير شيء: %1</translation>
    </message>
    <message>
        <source>Serving as before: %1</source>
        <translation>الخدمة كما كانت: %1</translation>
    </message>
    <message>
        <source>Ending the streams</source>
        <translation>تُنهى التدفقات</translation>
    </message>
    <message>
        <source>LISTEN_FDS: one socket can be taken over, not &apos;%1&apos;</source>
        <translation>‏LISTEN_FDS: يمكن تسلّم مقبس واحد لا «%1»</translation>
    </message>
    <message>
        <source>LISTEN_FDS: descriptor %1 is no TCP socket that listens</source>
        <translation>‏LISTEN_FDS: الواصف %1 ليس مقبس TCP في حالة استماع</translation>
    </message>
    <message>
        <source>Streams open at a time for one address (default 0 = no cap).</source>
        <translation>التدفقات المفتوحة معًا لعنوان واحد (المبدئي 0 = بلا حد).</translation>
    </message>
    <message>
        <source>Seconds after which a stream is ended, to be resumed (default 0 = never).</source>
        <translation>الثواني التي ينتهي بعدها الدفق ليُستأنف (المبدئي 0 = أبدًا).</translation>
    </message>
    <message>
        <source>How requests and streams are logged on standard error (default text).</source>
        <translation>صيغة تدوين الطلبات والتدفقات في مخرج الأخطاء (المبدئي text).</translation>
    </message>
    <message>
        <source>Log what is asked, too.</source>
        <translation>تدوين الأسئلة أيضًا.</translation>
    </message>
    <message>
        <source>Serve over HTTPS with this certificate, and those it hangs on.</source>
        <translation>التقديم عبر HTTPS بهذه الشهادة وبما تعتمد عليه من شهادات.</translation>
    </message>
    <message>
        <source>The certificate&apos;s private key.</source>
        <translation>المفتاح الخاص للشهادة.</translation>
    </message>
    <message>
        <source>holds no certificate in PEM format</source>
        <translation>ليس فيه شهادة بصيغة PEM</translation>
    </message>
    <message>
        <source>the key is encrypted; a server needs it without a passphrase</source>
        <translation>المفتاح مشفّر؛ والخادم يحتاج إليه بلا عبارة مرور</translation>
    </message>
    <message>
        <source>holds no private RSA or EC key in PEM format</source>
        <translation>ليس فيه مفتاح خاص RSA أو EC بصيغة PEM</translation>
    </message>
    <message>
        <source>the poems and tokens were read again</source>
        <translation>أُعيدت قراءة القصائد والرموز</translation>
    </message>
    <message>
        <source>Streams that one address may begin in a minute (default 0 = no limit).</source>
        <translation>التدفقات التي يمكن لعنوان واحد بدؤها في الدقيقة (المبدئي 0 = بلا حد).</translation>
    </message>
    <message>
        <source>there is no display for a window (%1); &apos;poemstream serve&apos; and &apos;poemstream ask&apos; need none</source>
        <translation>لا توجد شاشة لنافذة (%1)؛ و«poemstream serve» و«poemstream ask» لا يحتاجان إليها</translation>
    </message>
    <message>
        <source>Open another window, even if there is one already.</source>
        <translation>فتح نافذة أخرى، وإن وُجدت نافذة من قبل.</translation>
    </message>
    <message>
        <source>Opens the window, or brings the one that is open to the front.</source>
        <translation>يفتح النافذة، أو يأتي بالمفتوحة منها إلى المقدمة.</translation>
    </message>
    <message>
        <source>the window that is open does not answer; here is another one</source>
        <translation>النافذة المفتوحة لا تجيب؛ وهذه نافذة أخرى</translation>
    </message>
    <message>
        <source>the poem of the hour</source>
        <extracomment>Why this poem: everybody sees it now</extracomment>
        <translation>قصيدة الساعة</translation>
    </message>
    <message>
        <source>Poem of the Hour</source>
        <translation>قصيدة الساعة</translation>
    </message>
    <message>
        <source>the server&apos;s name is not known</source>
        <translation>اسم الخادم غير معروف</translation>
    </message>
    <message>
        <source>the server cannot go on</source>
        <translation>لا يستطيع الخادم المتابعة</translation>
    </message>
    <message>
        <source>The server&apos;s name is not known.</source>
        <translation>اسم الخادم غير معروف.</translation>
    </message>
    <message>
        <source>The server cannot be reached in time.</source>
        <translation>تعذر الوصول إلى الخادم في الوقت المناسب.</translation>
    </message>
    <message>
        <source>The server ended the connection too early.</source>
        <translation>أنهى الخادم الاتصال قبل الأوان.</translation>
    </message>
    <message>
        <source>The server has trouble of its own and cannot go on.</source>
        <translation>لدى الخادم ما يشغله من متاعبه ولا يستطيع المتابعة.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: and %2 more files failed</source>
        <translation>%1: ملفات أخرى فيها أخطاء: %2</translation>
    </message>
    <message>
        <source>built without OpenCC, or its data is missing: poems are found in the script they are written in only</source>
        <translation>بُني البرنامج من دون OpenCC أو تنقصه بياناته: لا يُعثر على القصائد إلا بالخط الذي كُتبت به</translation>
    </message>
    <message>
        <source>Adds poems to the library: files, folders and archives of this program&apos;s JSON, of the chinese-poetry collection, and of fortune.</source>
        <translation>يضيف قصائد إلى المكتبة: ملفات ومجلدات وأرشيفات بصيغة JSON لهذا البرنامج، أو من مجموعة chinese-poetry، أو من fortune.</translation>
    </message>
    <message>
        <source>Add them to this library instead of your own.</source>
        <translation>إضافتها إلى هذه المكتبة بدل مكتبتك.</translation>
    </message>
    <message>
        <source>What shall be imported? Usage: poemstream import PATH...</source>
        <translation>ماذا يُستورد؟ طريقة الاستخدام: poemstream import PATH...</translation>
    </message>
    <message>
        <source>--library takes the name of a file.</source>
        <translation>‏--library يتطلب اسم ملف.</translation>
    </message>
    <message>
        <source>stopped; what was read is kept, and the same command goes on from here</source>
        <translation>توقّف الاستيراد؛ وما قُرئ محفوظ، والأمر نفسه يتابع من هنا</translation>
    </message>
    <message>
        <source>%1 empty</source>
        <translation>فارغة: %1</translation>
    </message>
    <message>
        <source>%1 damaged</source>
        <translation>تالفة: %1</translation>
    </message>
    <message>
        <source>%1 with characters that Unicode lacks</source>
        <translation>بمحارف لا توجد في Unicode: %1</translation>
    </message>
    <message>
        <source>%1 with stray markup</source>
        <translation>ببقايا علامات ترميز: %1</translation>
    </message>
    <message>
        <source>%1 too long</source>
        <translation>أطول مما ينبغي: %1</translation>
    </message>
    <message>
        <source>%1 no poems</source>
        <translation>ليست قصائد: %1</translation>
    </message>
    <message>
        <source>%1 poems added</source>
        <translation>القصائد المضافة: %1</translation>
    </message>
    <message>
        <source>%1 there already</source>
        <translation>الموجودة من قبل: %1</translation>
    </message>
    <message>
        <source>files read before: %1</source>
        <translation>ملفات قُرئت من قبل: %1</translation>
    </message>
    <message>
        <source>files that failed: %1</source>
        <translation>ملفات فيها أخطاء: %1</translation>
    </message>
    <message>
        <source>left out: %1</source>
        <translation>المتروكة (%1)</translation>
    </message>
    <message>
        <source>; </source>
        <translation>؛ </translation>
    </message>
    <message>
        <source>Qt has no driver for SQLite here (Debian: libqt6sql6-sqlite)</source>
        <translation>لا يملك Qt هنا مشغّلًا لـ SQLite ‏(Debian: libqt6sql6-sqlite)</translation>
    </message>
    <message>
        <source>there is no library %1</source>
        <translation>لا توجد مكتبة ⁨%1⁩</translation>
    </message>
    <message>
        <source>the library %1 cannot be written</source>
        <translation>تتعذر الكتابة في المكتبة ⁨%1⁩</translation>
    </message>
    <message>
        <source>the library %1 cannot be read (%2)</source>
        <translation>تتعذر قراءة المكتبة ⁨%1⁩ (%2)</translation>
    </message>
    <message>
        <source>the library %1 was written by a later version of this program</source>
        <translation>كتبت المكتبةَ ⁨%1⁩ نسخةٌ أحدث من هذا البرنامج</translation>
    </message>
    <message>
        <source>another import into %1 is running; try again when it is done</source>
        <translation>يجري الآن استيراد آخر إلى ⁨%1⁩؛ أعد المحاولة بعد انتهائه</translation>
    </message>
    <message>
        <source>the library %1 cannot be written (%2); what was imported before is kept</source>
        <translation>تتعذر الكتابة في المكتبة ⁨%1⁩ (%2)؛ وما استُورد من قبل محفوظ</translation>
    </message>
    <message>
        <source>looking at what is there …</source>
        <translation>النظر فيما هو موجود…</translation>
    </message>
    <message>
        <source>Ask this server instead of the library.</source>
        <translation>سؤال هذا الخادم بدل المكتبة.</translation>
    </message>
    <message>
        <source>no poem has to do with &apos;%1&apos;</source>
        <translation>لا قصيدة لها صلة بـ«%1»</translation>
    </message>
    <message>
        <source>Finds poems in the library.</source>
        <translation>يجد قصائد في المكتبة.</translation>
    </message>
    <message>
        <source>Print a JSON object for each poem.</source>
        <translation>طباعة كائن JSON لكل قصيدة.</translation>
    </message>
    <message>
        <source>Poems to print (default 20).</source>
        <translation>عدد القصائد المطبوعة (المبدئي 20).</translation>
    </message>
    <message>
        <source>Only poems of this author.</source>
        <translation>قصائد هذا الشاعر فقط.</translation>
    </message>
    <message>
        <source>Only poems of this dynasty.</source>
        <translation>قصائد هذه السلالة فقط.</translation>
    </message>
    <message>
        <source>Only poems with this tag.</source>
        <translation>القصائد التي تحمل هذا الوسم فقط.</translation>
    </message>
    <message>
        <source>Search this library instead of your own.</source>
        <translation>البحث في هذه المكتبة بدل مكتبتك.</translation>
    </message>
    <message>
        <source>What shall be found? Usage: poemstream search WORDS</source>
        <translation>عمّ يكون البحث؟ طريقة الاستخدام: poemstream search WORDS</translation>
    </message>
    <message>
        <source>That is too long: at most %1 characters.</source>
        <translation>هذا طويل جدًا: أقصى عدد للمحارف %1.</translation>
    </message>
    <message>
        <source>Poems to serve instead of your library, or another library; may be repeated.</source>
        <translation>قصائد تُقدَّم بدل مكتبتك، أو مكتبة أخرى؛ ويمكن تكراره.</translation>
    </message>
    <message>
        <source>%1; here are the poems in the program</source>
        <translation>%1؛ وهذه قصائد البرنامج نفسه</translation>
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
        <translation>طريقة الاستخدام:
  poemstream [--server URL] [--token T]   النافذة
  poemstream demo                         النافذة، دون اتصال
  poemstream serve [options]              الخادم
  poemstream ask QUESTION [options]       قصيدة واحدة في الطرفية
  poemstream listen URL [options]         أي دفق، حدثًا بعد حدث
  poemstream import PATH... [options]     إضافة قصائد إلى المكتبة
  poemstream search WORDS [options]       قصائد من المكتبة

النافذة المفتوحة تأتي إلى المقدمة؛ و‎--new-window يفتح نافذة أخرى.
لكل أمر ‎--help. ويصلح ‎--language LANG مع الأوامر كلها: %1.
</translation>
    </message>
    <message>
        <source>for: %1 (here: %2)</source>
        <extracomment>Why this poem was chosen; %1: words of the question, %2: words of the poem that say the same</extracomment>
        <translation>لأجل: %1 (هنا: %2)</translation>
    </message>
    <message>
        <source>%1 poems</source>
        <translation>القصائد: %1</translation>
    </message>
    <message>
        <source>%1 poems, %2 a second, %3 left</source>
        <translation>القصائد: %1، في الثانية: %2، الباقي: %3</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%L1٪</translation>
    </message>
    <message>
        <source>Not imported: %1.</source>
        <translation>لم يُستورد شيء: %1.</translation>
    </message>
    <message>
        <source>Stopped: %1. The same import goes on from here.</source>
        <translation>توقف الاستيراد – %1. والاستيراد نفسه يتابع من هنا.</translation>
    </message>
    <message>
        <source>Imported: %1.</source>
        <translation>انتهى الاستيراد – %1.</translation>
    </message>
    <message>
        <source>the window&apos;s part is not here (%1); &apos;poemstream serve&apos; and &apos;poemstream ask&apos; need none</source>
        <translation>النافذة غير مثبّتة هنا (%1)؛ و«poemstream serve» و«poemstream ask» لا يحتاجان إليها</translation>
    </message>
    <message>
        <source>larger than %1 MiB</source>
        <translation>أكبر من %1 MiB</translation>
    </message>
    <message>
        <source>has a line that is not &apos;key = value&apos;</source>
        <translation>فيه سطر ليس على صورة «مفتاح = قيمة»</translation>
    </message>
    <message>
        <source>line %1 is not &apos;key = value&apos;</source>
        <translation>السطر %1 ليس على صورة «مفتاح = قيمة»</translation>
    </message>
    <message>
        <source>is not UTF-8</source>
        <translation>ليس بترميز UTF-8</translation>
    </message>
    <message>
        <source>cannot be copied to be read: %1</source>
        <translation>لا يمكن نسخه لقراءته: %1</translation>
    </message>
    <message>
        <source>all is right, without a configuration file</source>
        <translation>كل شيء سليم، من دون ملف إعدادات</translation>
    </message>
    <message>
        <source>%1: all is right</source>
        <translation>‏‎%1: كل شيء سليم</translation>
    </message>
    <message>
        <source>%1 takes one value; one with a comma stands in double quotes.</source>
        <translation>‏‎%1 يتطلب قيمة واحدة؛ والقيمة التي فيها فاصلة توضع بين علامتي اقتباس مزدوجتين.</translation>
    </message>
    <message>
        <source>%1 takes &apos;true&apos; or &apos;false&apos;, not &apos;%2&apos;.</source>
        <translation>‏‎%1 يتطلب «true» أو «false» لا «%2».</translation>
    </message>
    <message>
        <source>%1: there is no key &apos;%2&apos;</source>
        <translation>‏‎%1: لا يوجد مفتاح باسم «%2»</translation>
    </message>
    <message>
        <source>%1: %2 stands there twice</source>
        <translation>‏‎%1: المفتاح %2 مكرر فيه</translation>
    </message>
    <message>
        <source>%1 takes an IP address of this machine, not &apos;%2&apos;.</source>
        <translation>‏‎%1 يتطلب عنوان IP لهذا الجهاز لا «%2».</translation>
    </message>
    <message>
        <source>%1 takes the name of a file.</source>
        <translation>‏‎%1 يتطلب اسم ملف.</translation>
    </message>
    <message>
        <source>%1 takes the name of a file or a folder.</source>
        <translation>‏‎%1 يتطلب اسم ملف أو مجلد.</translation>
    </message>
    <message>
        <source>%1 takes &apos;*&apos; or scheme://host[:port], not &apos;%2&apos;.</source>
        <translation>‏‎%1 يتطلب «*» أو scheme://host[:port] لا «%2».</translation>
    </message>
    <message>
        <source>%1 takes &apos;text&apos; or &apos;json&apos;, not &apos;%2&apos;.</source>
        <translation>‏‎%1 يتطلب «text» أو «json» لا «%2».</translation>
    </message>
    <message>
        <source>%1 and %2 take a file each, and go together.</source>
        <translation>يتطلب كل من ‎%1 و‎%2 ملفًا، ولا يأتيان إلا معًا.</translation>
    </message>
    <message>
        <source>Read what is not said here from this file (see poemstream-serve.conf(5)).</source>
        <translation>اقرأ ما لم يُذكر هنا من هذا الملف (انظر poemstream-serve.conf(5)).</translation>
    </message>
    <message>
        <source>Only say whether all this is right, and end.</source>
        <translation>تحقق من سلامة كل هذا فقط، ثم انتهِ.</translation>
    </message>
    <message>
        <source>%1 and %2 do not work together: %3</source>
        <translation>لا يتوافق ‎%1 و‎%2: %3</translation>
    </message>
    <message>
        <source>--version tells the version.
</source>
        <translation>‏‎--version يعرض رقم الإصدار.
</translation>
    </message>
    <message>
        <source>line %1: &apos;%2&apos; stands there twice</source>
        <translation>السطر %1: المفتاح «%2» مكرر</translation>
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
        <translation>لا يوجد سجل: لا يملك Qt هنا مشغّلًا لـ SQLite ‏(Debian: libqt6sql6-sqlite).</translation>
    </message>
    <message>
        <source>There is no history: %1 cannot be written.</source>
        <translation>لا يوجد سجل: تتعذر الكتابة في ⁨%1⁩.</translation>
    </message>
    <message>
        <source>There is no history: %1 cannot be read (%2).</source>
        <translation>لا يوجد سجل: تتعذر قراءة ⁨%1⁩ (%2).</translation>
    </message>
    <message>
        <source>There is no history: %1 was written by a later version of this program.</source>
        <translation>لا يوجد سجل: كتبت ⁨%1⁩ نسخة أحدث من البرنامج.</translation>
    </message>
    <message>
        <source>The history in %1 cannot be used: %2.</source>
        <translation>يتعذر استخدام السجل في ⁨%1⁩: %2.</translation>
    </message>
</context>
<context>
    <name>Poemstream::Announcer</name>
    <message>
        <source>Writing a poem …</source>
        <translation>قصيدة تُكتب الآن…</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>توقّفت.</translation>
    </message>
    <message>
        <source>%1 Trying again …</source>
        <translation>%1 محاولة جديدة…</translation>
    </message>
    <message>
        <source>No poem came.</source>
        <translation>لم تأت قصيدة.</translation>
    </message>
</context>
<context>
    <name>Poemstream::AnswerLine</name>
    <message>
        <source>&amp;Continue</source>
        <translation>م&amp;تابعة</translation>
    </message>
    <message>
        <source>A&amp;gain</source>
        <translation>من &amp;جديد</translation>
    </message>
    <message>
        <source>&amp;Retry Now</source>
        <translation>إعادة ال&amp;محاولة الآن</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>توقّفت.</translation>
    </message>
    <message>
        <source>No poem came.</source>
        <translation>لم تأت قصيدة.</translation>
    </message>
</context>
<context>
    <name>Poemstream::AskButton</name>
    <message>
        <source>&amp;Stop</source>
        <translation>إيقا&amp;ف</translation>
    </message>
    <message>
        <source>&amp;Ask</source>
        <translation>&amp;اسأل</translation>
    </message>
</context>
<context>
    <name>Poemstream::DemoDriver</name>
    <message>
        <source>Why is the moon so round?</source>
        <translation>لماذا القمر مستدير هكذا؟</translation>
    </message>
    <message>
        <source>Do you remember the rain last night?</source>
        <translation>أتذكر مطر الليلة الماضية؟</translation>
    </message>
    <message>
        <source>Where does the river go?</source>
        <translation>إلى أين يمضي النهر؟</translation>
    </message>
    <message>
        <source>What does an old friend say on the road?</source>
        <translation>ماذا يقول صديق قديم في الطريق؟</translation>
    </message>
    <message>
        <source>Is anyone awake in the city?</source>
        <translation>هل في المدينة أحد ساهر؟</translation>
    </message>
    <message>
        <source>How does spring begin?</source>
        <translation>كيف يبدأ الربيع؟</translation>
    </message>
    <message>
        <source>What is the snow thinking?</source>
        <translation>فيم يفكر الثلج؟</translation>
    </message>
    <message>
        <source>Why do I miss home in autumn?</source>
        <translation>لماذا أشتاق إلى الديار في الخريف؟</translation>
    </message>
</context>
<context>
    <name>Poemstream::DesktopNotifications</name>
    <message>
        <source>Show</source>
        <translation>إظهار</translation>
    </message>
</context>
<context>
    <name>Poemstream::HistoryDelegate</name>
    <message>
        <source>not finished</source>
        <translation>لم تكتمل</translation>
    </message>
</context>
<context>
    <name>Poemstream::HistoryFooter</name>
    <message>
        <source>&amp;Undo</source>
        <translation>ت&amp;راجع</translation>
    </message>
    <message>
        <source>&amp;Delete All…</source>
        <translation>&amp;حذف الكل…</translation>
    </message>
    <message>
        <source>&amp;Delete All</source>
        <translation>&amp;حذف الكل</translation>
    </message>
    <message>
        <source>&amp;Keep Them</source>
        <translation>إ&amp;بقاء</translation>
    </message>
    <message>
        <source>Deleted.</source>
        <translation>حُذفت.</translation>
    </message>
    <message numerus="yes">
        <source>Delete all %n, favourites too?</source>
        <translation>
            <numerusform>ليس هناك ما يُحذف.</numerusform>
            <numerusform>أتحذف المدخلة الوحيدة؟</numerusform>
            <numerusform>أتحذف المدخلتين، والمفضلة منهما؟</numerusform>
            <numerusform>أتحذف المدخلات كلها (%Ln)، والمفضلة منها؟</numerusform>
            <numerusform>أتحذف المدخلات كلها (%Ln)، والمفضلة منها؟</numerusform>
            <numerusform>أتحذف المدخلات كلها (%Ln)، والمفضلة منها؟</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Poemstream::HistoryList</name>
    <message>
        <source>&amp;Open</source>
        <translation>فتح (&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Favourite</source>
        <translation>مفضلة (&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>حذف (&amp;D)</translation>
    </message>
</context>
<context>
    <name>Poemstream::HistoryModel</name>
    <message>
        <source>favourite</source>
        <translation>مفضلة</translation>
    </message>
</context>
<context>
    <name>Poemstream::HistoryPanel</name>
    <message>
        <source>Only &amp;favourites</source>
        <translation>المفضلة فقط (&amp;F)</translation>
    </message>
    <message>
        <source>History</source>
        <translation>السجل</translation>
    </message>
    <message>
        <source>Search the history</source>
        <translation>البحث في السجل</translation>
    </message>
    <message>
        <source>Nothing was asked yet.</source>
        <translation>لم يُسأل شيء بعد.</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>لم يُعثر على شيء.</translation>
    </message>
</context>
<context>
    <name>Poemstream::ImportActions</name>
    <message>
        <source>Import Poems…</source>
        <translation>استيراد قصائد…</translation>
    </message>
    <message>
        <source>Import a Folder…</source>
        <translation>استيراد مجلد…</translation>
    </message>
    <message>
        <source>Import a Folder of Poems</source>
        <translation>استيراد مجلد قصائد</translation>
    </message>
    <message>
        <source>Import Poems</source>
        <translation>استيراد قصائد</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>استيراد</translation>
    </message>
</context>
<context>
    <name>Poemstream::ImportStrip</name>
    <message>
        <source>Import Poems…</source>
        <translation>استيراد قصائد…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Import of poems</source>
        <translation>استيراد القصائد</translation>
    </message>
    <message>
        <source>These are the program&apos;s own poems. Debian&apos;s fortunes-zh and npm&apos;s chinese-poetry have many more.</source>
        <translation>هذه قصائد البرنامج نفسه. وفي fortunes-zh من Debian وchinese-poetry من npm قصائد أكثر كثيرًا.</translation>
    </message>
    <message>
        <source>Poems are being imported.</source>
        <translation>القصائد قيد الاستيراد.</translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation>جارٍ الإيقاف…</translation>
    </message>
    <message numerus="yes">
        <source>and %n more problem(s)</source>
        <translation>
            <numerusform>ولا مشكلة أخرى</numerusform>
            <numerusform>ومشكلة أخرى</numerusform>
            <numerusform>ومشكلتان أخريان</numerusform>
            <numerusform>و%Ln مشكلات أخرى</numerusform>
            <numerusform>و%Ln مشكلةً أخرى</numerusform>
            <numerusform>و%Ln مشكلة أخرى</numerusform>
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
        <translation>عرض دون اتصال: القصائد من البرنامج نفسه.</translation>
    </message>
    <message>
        <source>That was too long for a question: its end is cut off.</source>
        <translation>هذا أطول من أن يكون سؤالًا: حُذفت نهايته.</translation>
    </message>
    <message>
        <source>&amp;Larger</source>
        <translation>تكبير (&amp;L)</translation>
    </message>
    <message>
        <source>S&amp;maller</source>
        <translation>تصغير (&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Usual Size</source>
        <translation>الحجم المعتاد (&amp;U)</translation>
    </message>
    <message>
        <source>Se&amp;ttings…</source>
        <translation>الإعدادات (&amp;T)…</translation>
    </message>
    <message>
        <source>&amp;Keyboard Shortcuts</source>
        <translation>اختصارات لوحة المفاتيح (&amp;K)</translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation>السجل (&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Pause Typing</source>
        <translation>إيقاف الكتابة مؤقتًا (&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Full Screen</source>
        <translation>ملء الشاشة (&amp;F)</translation>
    </message>
    <message>
        <source>Poem of the H&amp;our</source>
        <translation>قصيدة الساعة (&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Vertical Chinese</source>
        <translation>الصينية عموديًا (&amp;V)</translation>
    </message>
    <message>
        <source>Fi&amp;nd a Poem</source>
        <translation>البحث عن قصيدة (&amp;N)</translation>
    </message>
</context>
<context>
    <name>Poemstream::OptionReader</name>
    <message>
        <source>Show this help.</source>
        <translation>عرض هذه المساعدة.</translation>
    </message>
    <message>
        <source>Unexpected argument &apos;%1&apos;.</source>
        <translation>وسيط غير متوقع «%1».</translation>
    </message>
    <message>
        <source>--%1 takes an http or https URL, not &apos;%2&apos;.</source>
        <translation>‏--%1 يتطلب عنوان http أو https لا «%2».</translation>
    </message>
    <message>
        <source>Usage: %1</source>
        <translation>طريقة الاستخدام: %1</translation>
    </message>
    <message>
        <source>%1 takes a whole number from %2 to %3, not &apos;%4&apos;.</source>
        <translation>‏‎%1 يتطلب عددًا صحيحًا من %2 إلى %3 لا «%4».</translation>
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
        <translation>نسخ القصيدة (&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Save as Text…</source>
        <translation>حفظ كنص (&amp;S)…</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>نُسخت.</translation>
    </message>
    <message>
        <source>Save as Text</source>
        <translation>حفظ كنص</translation>
    </message>
    <message>
        <source>Text (*.txt);;Markdown (*.md)</source>
        <translation>نص (*.txt);;Markdown (*.md)</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>حُفظت باسم ⁨%1⁩.</translation>
    </message>
    <message>
        <source>%1 cannot be saved: %2</source>
        <translation>يتعذر حفظ ⁨%1⁩: %2</translation>
    </message>
    <message>
        <source>Copy as P&amp;icture</source>
        <translation>نسخ كصورة (&amp;I)</translation>
    </message>
    <message>
        <source>Save as Pictur&amp;e…</source>
        <translation>حفظ كصورة (&amp;E)…</translation>
    </message>
    <message>
        <source>Save as P&amp;DF…</source>
        <translation>حفظ بصيغة PDF‏ (&amp;D)…</translation>
    </message>
    <message>
        <source>P&amp;rint…</source>
        <translation>طباعة (&amp;R)…</translation>
    </message>
    <message>
        <source>Copied as a picture.</source>
        <translation>نُسخت صورةً.</translation>
    </message>
    <message>
        <source>Save as Picture</source>
        <translation>حفظ كصورة</translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation>صورة (*.png)</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>حفظ بصيغة PDF</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>مستند PDF ‏(*.pdf)</translation>
    </message>
    <message>
        <source>This poem is too long for a picture. A PDF holds all of it.</source>
        <translation>هذه القصيدة أطول من أن تسعها صورة، وملف PDF يسعها كلها.</translation>
    </message>
    <message>
        <source>there is not enough memory</source>
        <translation>الذاكرة لا تكفي</translation>
    </message>
</context>
<context>
    <name>Poemstream::PoemPage</name>
    <message>
        <source>Ask about anything. A poem will answer.</source>
        <translation>اسأل عمّا تشاء، تجبك قصيدة.</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>نسخ (&amp;C)</translation>
    </message>
    <message>
        <source>Copy &amp;Poem</source>
        <translation>نسخ القصيدة (&amp;P)</translation>
    </message>
    <message>
        <source>Poem</source>
        <translation>القصيدة</translation>
    </message>
</context>
<context>
    <name>Poemstream::PoemPrint</name>
    <message>
        <source>Print</source>
        <translation>طباعة</translation>
    </message>
    <message>
        <source>The poem cannot be printed.</source>
        <translation>تتعذر طباعة القصيدة.</translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <translation>أُرسلت إلى الطابعة.</translation>
    </message>
    <message>
        <source>Printed to %1.</source>
        <translation>طُبعت في ⁨%1⁩.</translation>
    </message>
</context>
<context>
    <name>Poemstream::PoemView</name>
    <message>
        <source>To the end of the poem</source>
        <translation>إلى نهاية القصيدة</translation>
    </message>
</context>
<context>
    <name>Poemstream::QuestionBar</name>
    <message>
        <source>Question</source>
        <translation>السؤال</translation>
    </message>
    <message>
        <source>What would you like a poem about?</source>
        <translation>عمّ تريد أن تحدثك القصيدة؟</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>القائمة</translation>
    </message>
</context>
<context>
    <name>Poemstream::SearchFields</name>
    <message>
        <source>Find a poem</source>
        <translation>البحث عن قصيدة</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>الشاعر</translation>
    </message>
    <message>
        <source>Dynasty</source>
        <translation>السلالة</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>الوسم</translation>
    </message>
</context>
<context>
    <name>Poemstream::SearchFooter</name>
    <message>
        <source>&amp;Try Again</source>
        <translation>أعد المحاو&amp;لة</translation>
    </message>
</context>
<context>
    <name>Poemstream::SearchList</name>
    <message>
        <source>&amp;Open</source>
        <translation>فتح (&amp;O)</translation>
    </message>
</context>
<context>
    <name>Poemstream::SearchPanel</name>
    <message>
        <source>Find a poem</source>
        <translation>البحث عن قصيدة</translation>
    </message>
    <message>
        <source>Poems found</source>
        <translation>القصائد التي وُجدت</translation>
    </message>
    <message>
        <source>Searching …</source>
        <translation>جارٍ البحث…</translation>
    </message>
    <message>
        <source>This poem is not there any more.</source>
        <translation>لم تعد هذه القصيدة هنا.</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>لم يُعثر على شيء.</translation>
    </message>
    <message>
        <source>%1+ poems</source>
        <extracomment>%1: a number; the poems are so many, or more</extracomment>
        <translation>%1 قصيدة أو أكثر</translation>
    </message>
    <message numerus="yes">
        <source>%n poem(s)</source>
        <translation>
            <numerusform>لا قصائد</numerusform>
            <numerusform>قصيدة واحدة</numerusform>
            <numerusform>قصيدتان</numerusform>
            <numerusform>%Ln قصائد</numerusform>
            <numerusform>%Ln قصيدةً</numerusform>
            <numerusform>%Ln قصيدة</numerusform>
        </translation>
    </message>
    <message>
        <source>Search by words, author, dynasty or tag.</source>
        <translation>ابحث بالكلمات أو الشاعر أو السلالة أو الوسم.</translation>
    </message>
</context>
<context>
    <name>Poemstream::SettingsDialog</name>
    <message>
        <source>&amp;Keep questions and poems on this computer</source>
        <translation>الاحتفاظ بالأسئلة والقصائد على هذا الحاسوب (&amp;K)</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>Slowly</source>
        <translation>ببطء</translation>
    </message>
    <message>
        <source>At an even pace</source>
        <translation>بوتيرة هادئة</translation>
    </message>
    <message>
        <source>Quickly</source>
        <translation>بسرعة</translation>
    </message>
    <message>
        <source>Whole lines at once, without motion</source>
        <translation>أسطر كاملة، بلا حركة</translation>
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
        <translation>كتابة القصائد (&amp;T):</translation>
    </message>
    <message>
        <source>Questions are &amp;sent by:</source>
        <translation>مفتاح إرسال الأسئلة (&amp;S):</translation>
    </message>
    <message>
        <source>History:</source>
        <translation>السجل:</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>إغلاق (&amp;C)</translation>
    </message>
    <message>
        <source>This program was built without OpenCC.</source>
        <translation>بُني هذا البرنامج من دون OpenCC.</translation>
    </message>
    <message>
        <source>OpenCC lacks its data files.</source>
        <translation>تنقص OpenCC ملفات بياناته.</translation>
    </message>
    <message>
        <source>As written</source>
        <translation>كما كُتبت</translation>
    </message>
    <message>
        <source>Simplified</source>
        <translation>المبسطة</translation>
    </message>
    <message>
        <source>Traditional</source>
        <translation>التقليدية</translation>
    </message>
    <message>
        <source>Chinese ch&amp;aracters:</source>
        <translation>المحارف الصينية (&amp;A):</translation>
    </message>
    <message>
        <source>Tray:</source>
        <translation>شريط النظام:</translation>
    </message>
    <message>
        <source>In lines</source>
        <translation>في أسطر</translation>
    </message>
    <message>
        <source>In columns</source>
        <translation>في أعمدة</translation>
    </message>
    <message>
        <source>Chinese &amp;poems are set:</source>
        <translation>القصائد الصينية (&amp;P):</translation>
    </message>
</context>
<context>
    <name>Poemstream::ShortcutList</name>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation>اختصارات لوحة المفاتيح</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>اسأل</translation>
    </message>
    <message>
        <source>New line</source>
        <translation>سطر جديد</translation>
    </message>
    <message>
        <source>Past questions</source>
        <translation>الأسئلة السابقة</translation>
    </message>
    <message>
        <source>Show all that came; once more: stop</source>
        <translation>إظهار كل ما وصل؛ ومرة أخرى: إيقاف</translation>
    </message>
    <message>
        <source>Turn the page</source>
        <translation>قلب الصفحة</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>إغلاق (&amp;C)</translation>
    </message>
</context>
<context>
    <name>Poemstream::StatusLine</name>
    <message>
        <source>%1 Trying again …</source>
        <extracomment>%1: a sentence that says why the poem does not come</extracomment>
        <translation>%1 محاولة جديدة…</translation>
    </message>
    <message numerus="yes">
        <source>%1 Trying again in %n second(s) …</source>
        <translation>
            <numerusform>%1 محاولة جديدة الآن…</numerusform>
            <numerusform>%1 محاولة جديدة بعد ثانية…</numerusform>
            <numerusform>%1 محاولة جديدة بعد ثانيتين…</numerusform>
            <numerusform>%1 محاولة جديدة بعد %Ln ثوانٍ…</numerusform>
            <numerusform>%1 محاولة جديدة بعد %Ln ثانيةً…</numerusform>
            <numerusform>%1 محاولة جديدة بعد %Ln ثانية…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Poemstream::TrayKeeper</name>
    <message>
        <source>&amp;Quit</source>
        <translation>إنهاء (&amp;Q)</translation>
    </message>
    <message>
        <source>Poemstream stays in the tray: click its icon to bring the window back.</source>
        <translation>يبقى Poemstream في شريط النظام: انقر أيقونته فتعود النافذة.</translation>
    </message>
    <message>
        <source>&amp;Show Window</source>
        <translation>إظهار النافذة (&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Hide Window</source>
        <translation>إخفاء النافذة (&amp;H)</translation>
    </message>
</context>
<context>
    <name>Poemstream::TraySettings</name>
    <message>
        <source>Keep an &amp;icon in the tray when the window is closed</source>
        <translation>إبقاء أيقونة في شريط النظام عند إغلاق النافذة (&amp;I)</translation>
    </message>
    <message>
        <source>Tell the poem of the &amp;hour, every hour</source>
        <translation>الإعلام بقصيدة الساعة، كل ساعة (&amp;H)</translation>
    </message>
    <message>
        <source>There is no tray here now: closing the window quits.</source>
        <translation>لا يوجد هنا شريط نظام الآن: إغلاق النافذة إنهاء للبرنامج.</translation>
    </message>
</context>
<context>
    <name>Poemstream::WindowTray</name>
    <message>
        <source>&amp;Poem of the Hour</source>
        <translation>قصيدة الساعة (&amp;P)</translation>
    </message>
</context>
<context>
    <name>QCommandLineParser</name>
    <message>
        <source>Missing value after &apos;%1&apos;.</source>
        <translation>تنقص قيمة بعد «%1».</translation>
    </message>
    <message>
        <source>Options:</source>
        <translation>الخيارات:</translation>
    </message>
    <message>
        <source>Unexpected value after &apos;%1&apos;.</source>
        <translation>لا تأتي قيمة بعد «%1».</translation>
    </message>
    <message>
        <source>Unknown option &apos;%1&apos;.</source>
        <translation>خيار غير معروف: «%1».</translation>
    </message>
    <message>
        <source>Unknown options: %1.</source>
        <translation>خيارات غير معروفة: %1.</translation>
    </message>
</context>
</TS>
