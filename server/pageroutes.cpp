// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pageroutes.h"

#include "acceptedlanguage.h"
#include "entitytag.h"
#include "httpanswers.h"
#include "page/pagefile.h"
#include "queryparameters.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <optional>

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
    : m_knowsCharacters(pageKnowsCharacters())
{
    router.addAnswer(QStringLiteral("/"), {.type = "text/html", .audience = RouteRules::Audience::Public},
                     [this](const Visit &visit) { return answerPage(visit.request); });
    addFile(router, "icon.svg", "image/svg+xml");
    if (m_knowsCharacters)
        addFile(router, "characters.txt", "text/plain");
    addFile(router, "page.css", "text/css");
    addFile(router, "words.json", "application/json");
    for (const char *script : {"announcement", "characters", "choices", "entry", "follower", "linebreak",
                               "page", "pastpoems", "poempage", "poemsource", "sheet", "typewriter", "words"})
        addFile(router, script + QByteArrayLiteral(".js"), "text/javascript");
}

void PageRoutes::addFile(Router &router, const QByteArray &name, const QByteArray &type)
{
    router.addAnswer(QStringLiteral("/page/") + QLatin1String(name),
                     {.type = type, .audience = RouteRules::Audience::Public},
                     [name, type, file = std::optional<File>()](const Visit &visit) mutable {
                         if (!file)
                             file.emplace(type, pageFile(name));
                         return answer(visit.request, *file);
                     });
}

PageRoutes::File PageRoutes::pageIn(const QByteArray &language) const
{
    const QString page = QString::fromUtf8(pageFile("page.html"));
    const QJsonObject words = QJsonDocument::fromJson(pageFile("words.json")).object();
    QJsonObject filling = words.value(QLatin1String(language)).toObject();
    filling.insert(QStringLiteral("hidden"),
                   m_knowsCharacters ? QString() : QStringLiteral("hidden")); // the choice of characters
    return {"text/html", filled(page, filling)};
}

HttpReply PageRoutes::answerPage(const HttpRequest &request)
{
    QByteArray language = queryOf(request).bytes("language"); // chosen on the page
    if (!languages().contains(language))
        language = acceptedLanguage(request.value("Accept-Language"), languages());
    File &page = m_pages[language];
    if (page.type.isEmpty())
        page = pageIn(language);
    HttpReply reply = answer(request, page);
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
