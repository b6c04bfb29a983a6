// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pageroutes.h"

#include "acceptedlanguage.h"
#include "entitytag.h"
#include "httpanswers.h"
#include "queryparameters.h"

#include <QtCore/QFile>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

namespace Poemstream {

namespace {

using Status = QHttpServerResponder::StatusCode;

/// Nothing from elsewhere, nothing within the page that is run, and no other page around it.
constexpr auto contentPolicy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
                               "connect-src 'self'; base-uri 'none'; form-action 'none'; "
                               "frame-ancestors 'none'";

const QList<QByteArray> &languages()
{
    static const QList<QByteArray> both{"en", "zh"};
    return both;
}

/// Without what is for who reads the source: indents, empty lines, and the comments that take a line.
QByteArray withoutNotes(const QByteArray &text)
{
    QByteArray bare;
    bare.reserve(text.size());
    for (const QByteArray &line : text.split('\n')) {
        const QByteArray words = line.trimmed();
        if (!words.isEmpty() && !words.startsWith("///"))
            bare += words + '\n';
    }
    return bare;
}

QByteArray contentOf(const QString &name)
{
    QFile file(QStringLiteral(":/poemstream/") + name);
    const bool isThere = file.open(QIODevice::ReadOnly);
    Q_ASSERT(isThere); // it is part of the program
    return isThere ? withoutNotes(file.readAll()) : QByteArray();
}

/// Zlib's format, which HTTP calls "deflate" (RFC 9110, 8.4.1.2).
QByteArray deflate(const QByteArray &content)
{
    return qCompress(content, 9).sliced(4); // Qt puts the length before it
}

bool takesDeflated(const HttpRequest &request)
{
    const QByteArray codings = request.value("Accept-Encoding");
    return !codings.isEmpty() && accepts(codings, "deflate"); // the same list, of other names
}

/// @p page with each "{{key}}" replaced by that one of @p words.
QByteArray filled(QString page, const QJsonObject &words)
{
    for (auto word = words.begin(); word != words.end(); ++word)
        page.replace(QLatin1String("{{") + word.key() + QLatin1String("}}"),
                     word.value().toString().toHtmlEscaped());
    return page.toUtf8();
}

} // namespace

PageRoutes::File::File(const QByteArray &mediaType, const QByteArray &content)
    : type(mediaType)
    , plain{content, entityTag(content)}
{
    const QByteArray small = deflate(content);
    deflated = {small, entityTag(small)};
}

PageRoutes::PageRoutes(Router &router)
{
    const auto add = [&router](const QString &path, const QByteArray &type, const QByteArray &content) {
        const File file(type, content);
        router.addAnswer(path, {.type = type, .audience = RouteRules::Audience::Public},
                         [file](const Visit &visit) { return answer(visit.request, file); });
    };
    const auto addFile = [&add](const QByteArray &name, const QByteArray &type) {
        const QString file = QString::fromLatin1(name);
        add(QStringLiteral("/page/") + file, type, contentOf(QStringLiteral("web/") + file));
    };
    const QByteArray characters = contentOf(QStringLiteral("web/characters.txt"));
    readPages(!characters.isEmpty());
    router.addAnswer(QStringLiteral("/"), {.type = "text/html", .audience = RouteRules::Audience::Public},
                     [this](const Visit &visit) { return answerPage(visit.request); });
    add(QStringLiteral("/page/icon.svg"), "image/svg+xml",
        contentOf(QStringLiteral("icons/io.github.poemstream.Poemstream-small.svg")));
    if (!characters.isEmpty())
        addFile("characters.txt", "text/plain");
    addFile("page.css", "text/css");
    addFile("words.json", "application/json");
    for (const char *script : {"characters", "choices", "linebreak", "page", "pastpoems", "poempage",
                               "poemsource", "sheet", "typewriter", "words"})
        addFile(script + QByteArrayLiteral(".js"), "text/javascript");
}

void PageRoutes::readPages(bool knowsCharacters)
{
    const QString page = QString::fromUtf8(contentOf(QStringLiteral("web/page.html")));
    const QJsonObject words = QJsonDocument::fromJson(contentOf(QStringLiteral("web/words.json"))).object();
    for (const QByteArray &language : languages()) {
        QJsonObject filling = words.value(QLatin1String(language)).toObject();
        filling.insert(QStringLiteral("hidden"),
                       knowsCharacters ? QString() : QStringLiteral("hidden")); // the choice of characters
        m_pages.insert(language, File("text/html", filled(page, filling)));
    }
}

HttpReply PageRoutes::answerPage(const HttpRequest &request) const
{
    QByteArray language = queryOf(request).bytes("language"); // chosen on the page
    if (!languages().contains(language))
        language = acceptedLanguage(request.value("Accept-Language"), languages());
    HttpReply reply = answer(request, m_pages.value(language));
    reply.headers += {{"Content-Language", language}, {"Vary", "Accept-Language"}};
    return reply;
}

/// Kept by browsers and asked for again each time: what another version of the program says counts at once.
HttpReply PageRoutes::answer(const HttpRequest &request, const File &file)
{
    const bool isDeflated = takesDeflated(request);
    const Coded &coded = isDeflated ? file.deflated : file.plain;
    const QByteArray charset = file.type.startsWith("text/") ? "; charset=utf-8" : "";
    HttpReply reply{Status::Ok,
                    {{"Content-Type", file.type + charset},
                     {"Cache-Control", "no-cache"},
                     {"ETag", coded.tag},
                     {"Vary", "Accept-Encoding"},
                     {"Content-Security-Policy", contentPolicy},
                     {"X-Content-Type-Options", "nosniff"},
                     {"Referrer-Policy", "no-referrer"},
                     {"Cross-Origin-Opener-Policy", "same-origin"}},
                    coded.content};
    if (isDeflated)
        reply.headers.emplaceBack("Content-Encoding", "deflate");
    if (holdsEntity(request.value("If-None-Match"), coded.tag)) {
        reply.status = Status::NotModified;
        reply.body.clear();
    }
    return reply;
}

} // namespace Poemstream
