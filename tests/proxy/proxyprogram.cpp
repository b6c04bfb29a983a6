// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "proxyprogram.h"

#include <QtCore/QFile>
#include <QtCore/QStandardPaths>
#include <QtNetwork/QTcpServer>
#include <QtNetwork/QTcpSocket>
#include <QtTest/QTest>

namespace Poemstream {

namespace {

/// The block of code that follows @p name's marker in the operator's guide: what is tested is what is told.
QByteArray readRecipe(const QByteArray &name)
{
    QFile guide(QStringLiteral(POEMSTREAM_PROXY_GUIDE));
    if (!guide.open(QIODevice::ReadOnly))
        qFatal("There is no %s", POEMSTREAM_PROXY_GUIDE);
    const QByteArray text = guide.readAll();
    const QByteArray start = "<!-- recipe: " + name + " -->\n```" + name + "\n";
    const qsizetype begin = text.indexOf(start);
    const qsizetype end = text.indexOf("\n```\n", begin);
    if (begin < 0 || end < 0)
        qFatal("%s has no recipe for %s", POEMSTREAM_PROXY_GUIDE, name.constData());
    return text.sliced(begin + start.size(), end + 1 - begin - start.size());
}

void change(QByteArray &recipe, const QByteArray &before, const QByteArray &after)
{
    if (!recipe.contains(before))
        qFatal("The recipe does not say %s", before.constData());
    recipe.replace(before, after);
}

quint16 freePort()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return server.serverPort();
}

/// What Debian's nginx.conf puts around a file of conf.d; one process, so that none outlives the test.
QByteArray nginxFile(const QByteArray &folder, const QByteArray &recipe)
{
    QByteArray temporary;
    for (const char *kind : {"client_body", "proxy", "fastcgi", "uwsgi", "scgi"})
        temporary += kind + QByteArray("_temp_path ") + folder + '/' + kind + ";\n";
    return "daemon off;\nmaster_process off;\npid " + folder + "/pid;\nerror_log stderr notice;\n" +
           "events { worker_connections 512; }\nhttp {\naccess_log off;\n" + temporary + recipe + "}\n";
}

/// Caddy's own affair, which are certificates, and a port for who administers it.
QByteArray caddyFile(const QByteArray &recipe)
{
    return "{\n\tadmin off\n\tauto_https off\n}\n" + recipe;
}

QByteArray nameOf(ProxyProgram::Kind kind)
{
    switch (kind) {
    case ProxyProgram::Kind::Nginx:
        return "nginx";
    case ProxyProgram::Kind::HaProxy:
        return "haproxy";
    case ProxyProgram::Kind::Caddy:
        break;
    }
    return "caddy";
}

/// Where the recipe listens, and where a test does instead.
std::pair<QByteArray, QByteArray> listening(ProxyProgram::Kind kind, quint16 port)
{
    const QByteArray place = "127.0.0.1:" + QByteArray::number(port);
    switch (kind) {
    case ProxyProgram::Kind::Nginx:
        return {"listen 80;", "listen " + place + ";"};
    case ProxyProgram::Kind::HaProxy:
        return {"bind :80\n", "bind " + place + "\n"};
    case ProxyProgram::Kind::Caddy:
        break;
    }
    return {"poems.example {\n", "http://:" + QByteArray::number(port) + " {\n\tbind 127.0.0.1\n"};
}

} // namespace

QString ProxyProgram::find(Kind kind)
{
    const QString name = QString::fromLatin1(nameOf(kind));
    const QString path = QStandardPaths::findExecutable(name);
    if (!path.isEmpty())
        return path;
    return QStandardPaths::findExecutable(name,
                                          {QStringLiteral("/usr/sbin"), QStringLiteral("/usr/local/sbin")});
}

ProxyProgram::Changes ProxyProgram::lessPatience(Kind kind)
{
    if (kind == Kind::Caddy)
        return {{"lb_try_duration 10s", "lb_try_duration 1s"}};
    return {};
}

ProxyProgram::ProxyProgram(Kind kind, quint16 first, quint16 second, const Changes &changes)
    : m_port(freePort())
{
    QByteArray recipe = readRecipe(nameOf(kind));
    change(recipe, "127.0.0.1:3000", "127.0.0.1:" + QByteArray::number(first));
    change(recipe, "127.0.0.1:3001", "127.0.0.1:" + QByteArray::number(second));
    const auto [usual, here] = listening(kind, m_port);
    change(recipe, usual, here);
    for (const auto &[before, after] : changes)
        change(recipe, before, after);
    startWith(kind, recipe);
}

bool ProxyProgram::isReady()
{
    const auto isAnswering = [this] {
        QTcpSocket socket;
        socket.connectToHost(QHostAddress::LocalHost, m_port);
        return socket.waitForConnected(1000) || !isRunning();
    };
    return QTest::qWaitFor(isAnswering, int(patience.count())) && isRunning();
}

QUrl ProxyProgram::url(const QString &pathAndQuery) const
{
    return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_port) + pathAndQuery);
}

void ProxyProgram::startWith(Kind kind, const QByteArray &recipe)
{
    const QString path = m_folder.filePath(QStringLiteral("conf"));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        qFatal("Cannot write a file in %ls", qUtf16Printable(m_folder.path()));
    QByteArray content = recipe;
    if (kind == Kind::Nginx)
        content = nginxFile(m_folder.path().toUtf8(), recipe);
    else if (kind == Kind::Caddy)
        content = caddyFile(recipe);
    file.write(content);
    file.close();
    if (kind == Kind::Nginx)
        start(find(kind), {QStringLiteral("-e"), QStringLiteral("stderr"), QStringLiteral("-p"),
                           m_folder.path(), QStringLiteral("-c"), path});
    else if (kind == Kind::HaProxy)
        start(find(kind), {QStringLiteral("-db"), QStringLiteral("-f"), path});
    else
        startCaddy(path);
}

void ProxyProgram::startCaddy(const QString &file)
{
    const QString home = QStringLiteral("HOME=") + m_folder.path();
    start(find(Kind::Caddy),
          {QStringLiteral("run"), QStringLiteral("--adapter"), QStringLiteral("caddyfile"),
           QStringLiteral("--config"), file},
          {QStringLiteral("XDG_DATA_HOME"), QStringLiteral("XDG_CONFIG_HOME"), home});
}

} // namespace Poemstream
