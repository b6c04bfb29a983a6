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

} // namespace

QString ProxyProgram::find(Kind kind)
{
    const QString name = kind == Kind::Nginx ? QStringLiteral("nginx") : QStringLiteral("haproxy");
    const QString path = QStandardPaths::findExecutable(name);
    if (!path.isEmpty())
        return path;
    return QStandardPaths::findExecutable(name,
                                          {QStringLiteral("/usr/sbin"), QStringLiteral("/usr/local/sbin")});
}

ProxyProgram::ProxyProgram(Kind kind, quint16 first, quint16 second, const Changes &changes)
    : m_port(freePort())
{
    const QByteArray place = "127.0.0.1:" + QByteArray::number(m_port);
    QByteArray recipe = readRecipe(kind == Kind::Nginx ? "nginx" : "haproxy");
    change(recipe, "127.0.0.1:3000", "127.0.0.1:" + QByteArray::number(first));
    change(recipe, "127.0.0.1:3001", "127.0.0.1:" + QByteArray::number(second));
    if (kind == Kind::Nginx)
        change(recipe, "listen 80;", "listen " + place + ";");
    else
        change(recipe, "bind :80\n", "bind " + place + "\n");
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
    const bool isNginx = kind == Kind::Nginx;
    const QString path = m_folder.filePath(QStringLiteral("conf"));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        qFatal("Cannot write a file in %ls", qUtf16Printable(m_folder.path()));
    file.write(isNginx ? nginxFile(m_folder.path().toUtf8(), recipe) : recipe);
    file.close();
    if (isNginx)
        start(find(kind), {QStringLiteral("-e"), QStringLiteral("stderr"), QStringLiteral("-p"),
                           m_folder.path(), QStringLiteral("-c"), path});
    else
        start(find(kind), {QStringLiteral("-db"), QStringLiteral("-f"), path});
}

} // namespace Poemstream
