// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pageroutes.h"

#include "acceptedlanguage.h"
#include "entitytag.h"
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

QByteArray contentOf(const QString &name)
{
    QFile file(QStringLiteral(":/poemstream/") + name);
    const bool isThere = file.open(QIODevice::ReadOnly);
    Q_ASSERT(isThere); // it is part of the program
    return isThere ? file.readAll() : QByteArray();
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

PageRoutes::PageRoutes(Router &router)
{
    readPage();
    router.addAnswer(QStringLiteral("/"), {.type = "text/html", .audience = RouteRules::Audience::Public},
                     [this](const Visit &visit) { return answerPage(visit.request); });
    addFile(router, QStringLiteral("/page/icon.svg"),
            QStringLiteral("icons/io.github.poemstream.Poemstream-small.svg"), "image/svg+xml");
    addFile(router, QStringLiteral("/page/page.css"), QStringLiteral("web/page.css"), "text/css");
    addFile(router, QStringLiteral("/page/words.json"), QStringLiteral("web/words.json"), "application/json");
    for (const char *script : {"choices", "linebreak", "page", "pastpoems", "poempage", "poemsource", "sheet",
                               "typewriter", "words"}) {
        const QString name = QLatin1String(script) + QStringLiteral(".js");
        addFile(router, QStringLiteral("/page/") + name, QStringLiteral("web/") + name, "text/javascript");
    }
}

void PageRoutes::addFile(Router &router, const QString &path, const QString &name, const QByteArray &type)
{
    const QByteArray content = contentOf(name);
    const File file{type, content, entityTag(content)};
    router.addAnswer(path, {.type = type, .audience = RouteRules::Audience::Public},
                     [file](const Visit &visit) { return answer(visit.request, file); });
}

void PageRoutes::readPage()
{
    const QString page = QString::fromUtf8(contentOf(QStringLiteral("web/page.html")));
    const QJsonObject words = QJsonDocument::fromJson(contentOf(QStringLiteral("web/words.json"))).object();
    for (const QByteArray &language : languages()) {
        const QByteArray content = filled(page, words.value(QLatin1String(language)).toObject());
        m_pages.insert(language, {"text/html", content, entityTag(content)});
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
    const QByteArray charset = file.type.startsWith("text/") ? "; charset=utf-8" : "";
    HttpReply reply{Status::Ok,
                    {{"Content-Type", file.type + charset},
                     {"Cache-Control", "no-cache"},
                     {"ETag", file.tag},
                     {"Content-Security-Policy", contentPolicy},
                     {"X-Content-Type-Options", "nosniff"},
                     {"Referrer-Policy", "no-referrer"},
                     {"Cross-Origin-Opener-Policy", "same-origin"}},
                    file.content};
    if (holdsEntity(request.value("If-None-Match"), file.tag)) {
        reply.status = Status::NotModified;
        reply.body.clear();
    }
    return reply;
}

} // namespace Poemstream
